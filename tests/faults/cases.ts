/**
 * What can go wrong, by letter and number. Every case is proven by at least one test whose name begins with it. A note
 * says what such a test cannot reach on one machine.
 */
export interface Case {
  readonly id: string;
  readonly what: string;
  readonly note?: string;
}

export interface Chapter {
  readonly letter: string;
  readonly about: string;
  readonly cases: readonly Case[];
}

function chapter(letter: string, about: string, whats: readonly string[], notes: Record<number, string> = {}) {
  const cases = whats.map((what, i): Case => {
    const note = notes[i + 1];
    return { id: `${letter}${i + 1}`, what, ...(note !== undefined && { note }) };
  });
  return { letter, about, cases };
}

export const CHAPTERS: readonly Chapter[] = [
  chapter('O', 'The way to Strava and back', [
    'the answer has no state',
    'the answer has a wrong state',
    'an answer is used twice',
    'an answer comes after ten minutes',
    'a parameter comes twice',
    'the athlete cancels',
    'the box for activities was unticked',
    'the answer is opened in another browser',
    'an address to return to that leads elsewhere',
    'an origin that the edge function does not allow',
    'two tabs leave at once',
    'the athlete never comes back',
    'another athlete signs in',
    'code and state stay in no address',
  ]),
  chapter('E', 'The edge function', [
    'GET where POST belongs',
    'an unknown path',
    'no origin',
    'the origin null',
    'origins that look alike',
    'preflights',
    'a body that a form could send',
    'a body that is too long or of unknown length',
    'a body that is not the JSON agreed on',
    'codes that mean something elsewhere',
    'both grants, or an unknown one',
    'a client that brings its own id, secret or address',
    'too many requests, and a counter out of order',
    'addresses that rotate inside one network',
    'an athlete who is not invited',
    'a secret that is missing or malformed, and that never shows',
    'an answer of Strava that is not the one agreed on',
    'a redirect',
    'silence, and a visitor who leaves',
    'each refusal of Strava',
    'fields that nobody asked for',
    'sealed tokens that were touched, borrowed, outdated or replayed',
    'every platform the same',
  ]),
  chapter('T', 'Tokens in the browser', [
    'twenty refusals at once in one tab',
    'eight tabs that need a token at once',
    'a tab that dies between answer and storage',
    'a frozen tab that holds the lock',
    'a browser without locks',
    'the tab that loses the race',
    'a clock that is wrong or jumps',
    'a new token that is refused',
    'no network when a token is due',
    'a function that fails, or sends a page',
    'the athlete ends the connection at Strava',
    'disconnecting in one tab',
  ]),
  chapter('S', 'What this device remembers', [
    'storage opens at the second try',
    'storage never answers',
    'a connection that closed by itself',
    'no room in the middle of a sync',
    'damaged storage',
    'no storage at all',
    'data of an older or newer version',
    'data that somebody edited',
    'another tab runs a newer version',
    'everything was evicted',
    'the browser promises nothing',
    'a crash between two writes',
    'rows older than seven days',
    'nothing is left after disconnecting',
  ]),
  chapter('R', 'Limits and syncing', [
    'a 429 with headers',
    'a 429 that cannot be read',
    "the day's limit",
    'headers that make no sense',
    'a budget that others have used',
    'a page that fails',
    'an activity uploaded between two pages',
    'a short page that is not the last',
    'an empty account',
    'exactly full pages',
    'edited and deleted at Strava',
    'two tabs that sync',
    'an answer that breaks off',
  ]),
  chapter('D', 'Data', [
    'no distance, or no time',
    'no heart rate',
    'a sport that is new',
    'a hidden start time',
    'local times that claim to be UTC',
    'weeks over year ends and clock changes',
    'travel across the date line',
    'large ids',
    'the same activity on two pages',
    'absurd values',
    'names with markup, emoji, any direction, any length',
    'two athletes on one device',
    'none, one and 100,000 activities',
  ]),
  chapter(
    'P',
    'The platform',
    [
      'a first visit offline',
      'an update while the page is open',
      'the service worker keeps out of what is not its own',
      'no room to install',
      'no JavaScript',
      'no cryptography',
      'a deep link offline',
      'violations of the policy',
      'headers of a deployed preview',
      'requests to others',
    ],
    { 9: 'on Cloudflare’s own runtime, on this machine; nothing is deployed by a test' },
  ),
];

/** How the name of a test says what it proves: 'S6: …', 'T5, T6: …'. */
const NAMED = /^(?:[OETSRDP]\d+, )*[OETSRDP]\d+(?=: )/;

/** The cases that a test proves, by its name. */
export function casesOf(testName: string): string[] {
  return NAMED.exec(testName)?.[0].split(', ') ?? [];
}

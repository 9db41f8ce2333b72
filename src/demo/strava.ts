import { handle } from '#edge/handle.ts';
import { generateAthlete } from '#sandbox/athlete/generate.ts';
import { createSandbox } from '#sandbox/sandbox.ts';
import { openSession } from '#sandbox/token-store.ts';

/** Strava and the site's function in the memory of one page. */
export interface DemoStrava {
  /** Answers what the app asks of either of them. Throws TypeError, as the browser would, for any other address. */
  readonly fetch: typeof fetch;
  /** Says yes on Strava's consent page, to everything, and returns the address that it leads back to. */
  consent(address: URL): Promise<URL>;
}

interface World {
  /** The app's own, as the browser sees it. */
  readonly origin: string;
  /** Nothing of the runner's training takes place after it, so that the same instant makes the same runner. */
  readonly began: Date;
  readonly now: () => Date;
}

/** No such host exists, or ever will: what is not answered here goes nowhere. */
const STRAVA = 'https://strava.invalid';
const SEED = 1;
const ACTIVITIES = 900;
const UNLIMITED = { quarterHour: Infinity, day: Infinity };
/** The demo knows no secrets: this one opens nothing. */
const CLIENT = { clientId: '1', clientSecret: 'made-up' };
const SCOPES = ['read', 'activity:read', 'profile:read_all', 'activity:write'];

/** A Strava with one made-up runner, and the site's function in front of it. */
export function createDemoStrava({ origin, began, now }: World): DemoStrava {
  const sandbox = createSandbox({
    ...CLIENT,
    athlete: generateAthlete({ seed: SEED, activities: ACTIVITIES, now: began }),
    callbackDomain: new URL(origin).hostname,
    limits: { overall: UNLIMITED, read: UNLIMITED },
    now,
    // Every token is the same one: what a page stored before it was loaded again goes on working.
    random: () => 0.5,
  });
  openSession(sandbox.state, SCOPES);

  const strava: typeof fetch = async (input, init) => sandbox.fetch(new Request(input, init));
  const environment = {
    STRAVA_CLIENT_ID: CLIENT.clientId,
    STRAVA_CLIENT_SECRET: CLIENT.clientSecret,
    STRAVA_OAUTH_BASE: `${STRAVA}/oauth`,
    STRAVA_API_BASE: `${STRAVA}/api/v3`,
    READS_PER_QUARTER_HOUR: '999999',
    READS_PER_DAY: '999999',
    fetch: strava,
  };

  return {
    async fetch(input, init) {
      const request = new Request(input instanceof Request ? input : new URL(input, origin), init);
      const url = new URL(request.url);
      if (url.origin === STRAVA) return sandbox.fetch(request);
      // Wherever the site's function is, in the demo it is here.
      const [path] = /\/api\/[^/]+$/.exec(url.pathname) ?? [];
      if (path === undefined) throw new TypeError(`The demo does not know ${url.href}`);
      return handle(await asSent(request, new URL(path + url.search, origin)), environment);
    },

    async consent(address) {
      const body = new URLSearchParams({ decision: 'authorize' });
      for (const scope of address.searchParams.get('scope')?.split(',') ?? []) body.append('scope', scope);
      const answer = await strava(address, { method: 'POST', body });
      const back = answer.headers.get('location');
      if (back === null) throw new Error(`The demo's Strava answered ${answer.status}`);
      return new URL(back);
    },
  };
}

/** The request as it leaves a browser, which adds the page's origin, and which need not let a page read a body it sends. */
async function asSent(request: Request, url: URL): Promise<Request> {
  const headers = new Headers(request.headers);
  headers.set('origin', url.origin);
  const body = request.method === 'GET' ? null : new Response(await request.text()).body;
  const { method, signal } = request;
  return Object.defineProperties(new Request(url, { method, signal }), {
    headers: { value: headers },
    body: { value: body },
  });
}

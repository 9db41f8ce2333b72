import type { CallbackRefused } from '#lib/connect/callback.ts';
import { ConnectError, type ConnectErrorCode, SignedOutError } from '#lib/connect/errors.ts';
import { StorageError, type StorageErrorCode } from '#lib/storage/errors.ts';
import { EdgeError, StravaError, type StravaErrorCode } from '#lib/strava/errors.ts';
import { EMPTY_LOG, type Log } from '#lib/training/log.ts';
import { STORAGE_WORDS } from './explain-storage.ts';
import { type Explanation, say } from './explanation.ts';

export type { Explanation };

type RefusalReason = CallbackRefused['reason'] | 'scope_missing';
type Code =
  | Exclude<StravaErrorCode | EdgeError['code'], 'unreachable'>
  | 'strava_unreachable'
  | 'site_unreachable'
  | 'offline'
  | StorageErrorCode
  | ConnectErrorCode
  | 'signed_out'
  | RefusalReason
  | 'unexpected';

const NO_LONGER_CONNECTED = say('Strava is no longer connected.', 'Connect again to fetch newer ones.', 'connect');
const NOT_STARTED_HERE = say(
  'This sign-in did not start here.',
  'For your safety it was not used. Please start again.',
  'connect',
);

/** Every code has its own words; the compiler asks for new ones when a list grows. */
const EXPLANATIONS: Record<Code, Explanation> = {
  // Strava's API
  unauthorized: NO_LONGER_CONNECTED,
  scope_missing: say(
    'Strava did not allow us to read activities.',
    'Connect again and leave “View data about your activities” ticked.',
    'connect',
  ),
  forbidden: say('Strava refused this request.', 'Try again later.', 'retry'),
  not_found: say('Strava does not know this any more.', 'It may have been deleted there.', 'retry'),
  strava_down: say(
    'Strava has a problem.',
    'It did not send activities that can be read. Try again in a few minutes.',
    'retry',
  ),
  strava_unreachable: say(
    'Strava cannot be reached.',
    'The connection failed before an answer came. Try again in a few minutes.',
    'retry',
  ),
  // Strava's API and the edge function
  app_inactive: say(
    'Strava has paused this site.',
    'Its owner needs an active Strava subscription. Nothing newer can be fetched until then.',
    'retry',
  ),
  rate_limited: say('Strava asked us to wait.', 'Too much was fetched at once. Try again in 15 minutes.', 'retry'),
  share_used: say('Your share of Strava’s limit is used up.', 'Fetching resumes by itself.', undefined),
  crowded: say('Strava’s limit is nearly used up.', 'Everybody on this link shares it.', undefined),
  // The edge function
  site_unreachable: say(
    'This site does not answer.',
    'Newer weeks cannot be fetched without it. Try again in a few minutes.',
    'retry',
  ),
  invalid_grant: NO_LONGER_CONNECTED,
  invalid_code: say(
    'That sign-in is used up.',
    'Each one works once and only for a few minutes. Nothing was changed.',
    'connect',
  ),
  invalid_request: say('The sign-in could not be read.', 'Nothing was changed. Please start again.', 'connect'),
  misconfigured: say(
    'This site is not set up correctly.',
    'Its owner must put its Strava settings right; please tell them. Then try again.',
    'retry',
  ),
  not_invited: say(
    'This site is for invited runners.',
    'Ask its owner for a place. Nothing new was stored.',
    undefined,
  ),
  forbidden_origin: say(
    'This address may not sign in.',
    'The site’s owner has not allowed it. Open the address that you were given.',
    undefined,
  ),
  upstream: say('Strava did not answer.', 'Try again in a few minutes.', 'retry'),
  signed_out: NO_LONGER_CONNECTED,
  // Coming back from Strava
  cancelled: say('You cancelled at Strava.', 'Nothing was stored. You can connect whenever you like.', 'connect'),
  state_missing: NOT_STARTED_HERE,
  state_unknown: NOT_STARTED_HERE,
  state_expired: say(
    'That took longer than ten minutes.',
    'For your safety the sign-in was not used. Please start again.',
    'connect',
  ),
  repeated_parameter: say(
    'This sign-in looks tampered with.',
    'For your safety it was not used. Please start again.',
    'connect',
  ),
  code_missing: say('Strava sent no sign-in code.', 'Nothing was changed. Please start again.', 'connect'),
  // Leaving for Strava
  insecure_page: say('Connecting needs a secure page.', 'Open this site with https:// at the front.', undefined),
  storage_blocked: say(
    'This browser keeps nothing for this page.',
    'Allow storage for this site, or leave the private window, and connect again.',
    'retry',
  ),
  // This device
  offline: say('You are offline.', 'Newer ones follow by themselves when you are back.', 'retry'),
  ...STORAGE_WORDS,
  unexpected: say('Something unexpected happened.', 'Try again; if it stays, load the page again.', 'retry'),
};

interface Situation {
  readonly online?: boolean;
  /** What is on show all the same. */
  readonly kept?: Log;
}

/** The words for anything that was thrown. */
export function explain(error: unknown, { online = navigator.onLine, kept = EMPTY_LOG }: Situation = {}): Explanation {
  const explanation = EXPLANATIONS[codeOf(error, online)];
  const { title, next } = explanation;
  const retryAt = retryAtOf(error);
  const text = retryAt ? `Its limit resets at ${clock(retryAt)}. Try again then.` : explanation.text;
  const fetchedAt = kept.activities.length > 0 ? kept.coverage.newestReadAt : undefined;
  if (fetchedAt !== undefined)
    return {
      title,
      text: `Your weeks are still here, as fetched ${inWords(new Date(fetchedAt * 1000))}. ${text}`,
      next,
    };
  return { title, text: text.replace('fetch newer ones', 'see your weeks').replace('Newer ones', 'Your weeks'), next };
}

/** The words for an athlete whose tokens Strava honours no more. */
export const explainSignedOut = (kept: Log): Explanation => explain(new SignedOutError(), { kept });

/** When the thing that failed can be tried again, if that is known. */
export function retryAtOf(error: unknown): Date | undefined {
  return error instanceof StravaError || error instanceof EdgeError ? error.retryAt : undefined;
}

/** The words for a sign-in that was refused before any request was made. */
export function explainRefusal(reason: RefusalReason): Explanation {
  return EXPLANATIONS[reason];
}

function codeOf(error: unknown, online: boolean): Code {
  if (error instanceof StravaError || error instanceof EdgeError) {
    if (error.code !== 'unreachable') return error.code;
    return online ? (error instanceof EdgeError ? 'site_unreachable' : 'strava_unreachable') : 'offline';
  }
  if (error instanceof StorageError || error instanceof SignedOutError || error instanceof ConnectError)
    return error.code;
  // What a browser throws when a part of the app does not arrive; each has its own sentence, all name the module.
  if (error instanceof TypeError && /module/i.test(error.message)) return online ? 'site_unreachable' : 'offline';
  return 'unexpected';
}

const clock = (date: Date) => date.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** 'today at 07:10', 'on Thursday 21 May at 07:10' */
function inWords(date: Date): string {
  const isToday = date.toDateString() === new Date().toDateString();
  const day = date.toLocaleDateString([], { weekday: 'long', day: 'numeric', month: 'long' });
  return `${isToday ? 'today' : `on ${day}`} at ${clock(date)}`;
}

import type { CallbackRefused } from '#lib/connect/callback.ts';
import { ConnectError, type ConnectErrorCode, SignedOutError } from '#lib/connect/errors.ts';
import type { StorageErrorCode } from '#lib/storage/errors.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { EdgeError, StravaError, type StravaErrorCode } from '#lib/strava/errors.ts';

/** What happened, what is safe, and what to do next. */
export interface Explanation {
  readonly title: string;
  readonly text: string;
  /** The one action that helps; undefined where only waiting or somebody else helps. */
  readonly next: 'connect' | 'retry' | undefined;
}

type RefusalReason = CallbackRefused['reason'] | 'scope_missing';
type Code =
  | StravaErrorCode
  | EdgeError['code']
  | StorageErrorCode
  | ConnectErrorCode
  | 'signed_out'
  | RefusalReason
  | 'unexpected';

/** Every code has its own words; the compiler asks for new ones when a list grows. */
const EXPLANATIONS: Record<Code, Explanation> = {
  // Strava's API
  unauthorized: say(
    'Strava is no longer connected.',
    'Your weeks are still here. Connect again to fetch newer ones.',
    'connect',
  ),
  scope_missing: say(
    'Strava did not allow us to read activities.',
    'Connect again and leave “View data about your activities” ticked.',
    'connect',
  ),
  forbidden: say('Strava refused this request.', 'What is already here is safe. Try again later.', 'retry'),
  not_found: say('Strava does not know this any more.', 'It may have been deleted there.', undefined),
  strava_down: say(
    'Strava has a problem.',
    'Its answer could not be read. What is already here is safe; try again in a few minutes.',
    'retry',
  ),
  // Strava's API and the edge function
  app_inactive: say(
    'Strava has paused this site.',
    'Its owner needs an active Strava subscription. What is already here stays and still works.',
    undefined,
  ),
  rate_limited: say('Strava asked us to wait.', 'Fetching goes on by itself. What is already here is safe.', undefined),
  unreachable: say('No connection.', 'Everything already here still works.', 'retry'),
  // The edge function
  invalid_grant: say(
    'Strava is no longer connected.',
    'Your weeks are still here. Connect again to fetch newer ones.',
    'connect',
  ),
  invalid_code: say(
    'That sign-in is used up.',
    'Each one works once and only for a few minutes. Nothing was changed.',
    'connect',
  ),
  invalid_request: say('The sign-in could not be read.', 'Nothing was changed. Please start again.', 'connect'),
  misconfigured: say(
    'This site is not set up correctly.',
    'Its owner must put its Strava settings right. Nothing of yours is lost.',
    'retry',
  ),
  not_invited: say('This site is for invited runners.', 'Ask its owner for a place. Nothing was stored.', undefined),
  forbidden_origin: say(
    'This address may not sign in.',
    'The site’s owner has not allowed it. Open the address that you were given.',
    undefined,
  ),
  upstream: say('Strava did not answer.', 'Nothing of yours is lost. Try again in a few minutes.', 'retry'),
  signed_out: say(
    'Strava is no longer connected.',
    'Your weeks are still here. Connect again to fetch newer ones.',
    'connect',
  ),
  // Coming back from Strava
  cancelled: say('You cancelled at Strava.', 'Nothing was stored. You can connect whenever you like.', 'connect'),
  state_missing: say(
    'This sign-in did not start here.',
    'For your safety it was not used. Please start again.',
    'connect',
  ),
  state_unknown: say(
    'This sign-in did not start here.',
    'For your safety it was not used. Please start again.',
    'connect',
  ),
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
  // This browser's storage
  blocked: say(
    'This browser keeps nothing.',
    'Storage is blocked or private, so your weeks are fetched again at each visit.',
    undefined,
  ),
  full: say('This device is full.', 'What was stored before is intact; newer weeks are shown but not kept.', undefined),
  timeout: say(
    'This browser’s storage does not answer.',
    'Your weeks are shown but not kept. Reloading the page often helps.',
    undefined,
  ),
  corrupt: say('This browser’s storage is damaged.', 'Your weeks are fetched from Strava again.', undefined),
  newer: say('A newer Milepost was here before.', 'Reload the page to get it; nothing was changed.', undefined),
  unexpected: say('Something unexpected happened.', 'What is already here is safe. Try again.', 'retry'),
};

/** The words for anything that was thrown. */
export function explain(error: unknown): Explanation {
  return EXPLANATIONS[codeOf(error)];
}

/** When the thing that failed can be tried again, if that is known. */
export function retryAtOf(error: unknown): Date | undefined {
  return error instanceof StravaError || error instanceof EdgeError ? error.retryAt : undefined;
}

/** The words for a sign-in that was refused before any request was made. */
export function explainRefusal(reason: RefusalReason): Explanation {
  return EXPLANATIONS[reason];
}

function codeOf(error: unknown): Code {
  if (error instanceof StravaError || error instanceof EdgeError || error instanceof StorageError) return error.code;
  if (error instanceof SignedOutError || error instanceof ConnectError) return error.code;
  return 'unexpected';
}

function say(title: string, text: string, next: Explanation['next']): Explanation {
  return { title, text, next };
}

import { m } from '#words';
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

const NO_LONGER_CONNECTED = say(m.problem_not_connected_title(), m.problem_not_connected_newer(), 'connect');
const NOT_STARTED_HERE = say(m.problem_not_started_here_title(), m.problem_not_started_here_text(), 'connect');

/** Every code has its own words; the compiler asks for new ones when a list grows. */
const EXPLANATIONS: Record<Code, Explanation> = {
  // Strava's API
  unauthorized: NO_LONGER_CONNECTED,
  scope_missing: say(m.problem_scope_missing_title(), m.problem_scope_missing_text(), 'connect'),
  forbidden: say(m.problem_forbidden_title(), m.problem_forbidden_text(), 'retry'),
  rejected: say(m.problem_rejected_title(), m.problem_rejected_text(), undefined),
  not_found: say(m.problem_not_found_title(), m.problem_not_found_text(), 'retry'),
  strava_down: say(m.problem_strava_down_title(), m.problem_strava_down_text(), 'retry'),
  streams_blocked: say(m.problem_streams_blocked_title(), m.problem_streams_blocked_text(), 'retry'),
  strava_unreachable: say(m.problem_strava_unreachable_title(), m.problem_strava_unreachable_text(), 'retry'),
  // Strava's API and the edge function
  app_inactive: say(m.problem_app_inactive_title(), m.problem_app_inactive_text(), 'retry'),
  rate_limited: say(m.problem_rate_limited_title(), m.problem_rate_limited_text(), 'retry'),
  share_used: say(m.problem_share_used_title(), m.problem_share_used_text(), undefined),
  crowded: say(m.problem_crowded_title(), m.problem_crowded_text(), undefined),
  // The edge function
  site_unreachable: say(m.problem_site_unreachable_title(), m.problem_site_unreachable_text(), 'retry'),
  invalid_grant: NO_LONGER_CONNECTED,
  invalid_code: say(m.problem_invalid_code_title(), m.problem_invalid_code_text(), 'connect'),
  invalid_request: say(m.problem_invalid_request_title(), m.problem_invalid_request_text(), 'connect'),
  misconfigured: say(m.problem_misconfigured_title(), m.problem_misconfigured_text(), 'retry'),
  not_invited: say(m.problem_not_invited_title(), m.problem_not_invited_text(), undefined),
  forbidden_origin: say(m.problem_forbidden_origin_title(), m.problem_forbidden_origin_text(), undefined),
  upstream: say(m.problem_upstream_title(), m.problem_upstream_text(), 'retry'),
  signed_out: NO_LONGER_CONNECTED,
  // Coming back from Strava
  cancelled: say(m.problem_cancelled_title(), m.problem_cancelled_text(), 'connect'),
  state_missing: NOT_STARTED_HERE,
  state_unknown: NOT_STARTED_HERE,
  state_expired: say(m.problem_state_expired_title(), m.problem_state_expired_text(), 'connect'),
  repeated_parameter: say(m.problem_repeated_parameter_title(), m.problem_repeated_parameter_text(), 'connect'),
  code_missing: say(m.problem_code_missing_title(), m.problem_code_missing_text(), 'connect'),
  // Leaving for Strava
  insecure_page: say(m.problem_insecure_page_title(), m.problem_insecure_page_text(), undefined),
  storage_blocked: say(m.problem_storage_blocked_title(), m.problem_storage_blocked_text(), 'retry'),
  // This device
  offline: say(m.problem_offline_title(), m.problem_offline_newer(), 'retry'),
  ...STORAGE_WORDS,
  unexpected: say(m.problem_unexpected_title(), m.problem_unexpected_text(), 'retry'),
};

/** What speaks of newer weeks, as it is said to somebody who sees none yet. */
const WITHOUT_WEEKS = new Map([
  [NO_LONGER_CONNECTED, m.problem_not_connected_weeks()],
  [EXPLANATIONS.offline, m.problem_offline_weeks()],
]);

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
  const resets = retryAt && m.problem_limit_resets({ time: clock(retryAt) });
  const fetchedAt = kept.activities.length > 0 ? kept.coverage.newestReadAt : undefined;
  if (fetchedAt === undefined) {
    return { title, text: resets ?? WITHOUT_WEEKS.get(explanation) ?? explanation.text, next };
  }
  return { title, text: `${stillHere(new Date(fetchedAt * 1000))} ${resets ?? explanation.text}`, next };
}

/** The words for an athlete whose tokens Strava honours no more. */
export const explainSignedOut = (kept: Log): Explanation => explain(new SignedOutError(), { kept });

/** When the thing that failed can be tried again, if that is known. */
function retryAtOf(error: unknown): Date | undefined {
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

/** The language of the browser where it is that of the page, otherwise the page's. */
function locale(): string {
  const own = new Intl.DateTimeFormat().resolvedOptions().locale;
  return own.startsWith(m.frame_language()) ? own : m.frame_locale();
}

const clock = (date: Date) => date.toLocaleTimeString(locale(), { hour: '2-digit', minute: '2-digit' });

/** 'Your weeks are still here, as fetched on Thursday 21 May at 07:10.' */
function stillHere(date: Date): string {
  const time = clock(date);
  if (date.toDateString() === new Date().toDateString()) return m.problem_kept_today({ time });
  const day = date.toLocaleDateString(locale(), { weekday: 'long', day: 'numeric', month: 'long' });
  return m.problem_kept_on({ day, time });
}

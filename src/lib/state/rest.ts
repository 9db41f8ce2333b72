import { EdgeError, StravaError } from '#lib/strava/errors.ts';
import type { WaitReason } from '#lib/strava/read-budget.ts';
import { backOff, type Pace } from '#lib/sync/back-off.ts';
import type { Progress } from '#lib/sync/progress.ts';
import type { Log } from '#lib/training/log.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';
import type { Failed, Waiting } from './fetching.ts';

interface Situation {
  readonly now: Date;
  /** A number in [0, 1). */
  readonly random: number;
  /** How many failures in a row there were before this one. */
  readonly failures: number;
  /** What is on show all the same. */
  readonly kept: Log;
  readonly progress: Progress | undefined;
  readonly online?: boolean;
}

const WAITS: readonly unknown[] = ['rate_limited', 'unreachable', 'share_used', 'crowded'] satisfies WaitReason[];

/** Until when Strava must not be asked, and why, if that is what a failure says. */
export function waitIn(error: unknown): Pick<Waiting, 'why' | 'until'> | undefined {
  const isWait = error instanceof StravaError && error.retryAt && WAITS.includes(error.code);
  return isWait ? { why: error.code as WaitReason, until: error.retryAt } : undefined;
}

/**
 * What fetching does after it was stopped by a failure: it waits for a known instant, or tries again after a pause.
 * Offline it does neither, because the browser says when that is over.
 */
export function restAfter(
  error: unknown,
  { now, random, failures, kept, progress, online = navigator.onLine }: Situation,
): Waiting | Failed {
  const wait = waitIn(error);
  if (wait) return { kind: 'waiting', ...wait, progress };
  const problem = explain(error, { kept, online });
  const pause = backOff(online ? paceOf(error, problem.next) : 'never', failures, random);
  const retryAt = pause === undefined ? undefined : new Date(now.getTime() + pause);
  return { kind: 'failed', problem, error, retryAt, progress };
}

/** Only the owner of the site, or Strava's support, ends these; it may happen any time, so they are not given up. */
const SLOW: readonly unknown[] = ['app_inactive', 'misconfigured', 'forbidden', 'not_found'];

/** Never, where asking again cannot help before the athlete has done something: connected again, asked for a place. */
function paceOf(error: unknown, next: Explanation['next']): Pace {
  if (next !== 'retry') return 'never';
  const isOurs = error instanceof StravaError || error instanceof EdgeError;
  return isOurs && SLOW.includes(error.code) ? 'slowly' : 'soon';
}

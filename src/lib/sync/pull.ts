import { fetchActivityPage } from '#lib/strava/activities.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Log } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { withoutExpired } from './expiry.ts';
import { advance, NEWEST_PAGE, type Plan } from './plan.ts';
import { rest } from './rest.ts';

export interface PullStep {
  /** Activities and coverage belong together: stored in one put, they are all that the next visit needs. */
  readonly log: Log;
  /** Whether this page brought an activity that is new, edited or gone. */
  readonly changed: boolean;
  readonly finished: boolean;
}

interface Visit {
  readonly log: Log;
  readonly request: StravaRequest;
  readonly now: () => Date;
  readonly signal?: AbortSignal | undefined;
  /** What is done between two pages of an unhurried re-reading; without it, a rest of two seconds. */
  readonly pause?: (signal?: AbortSignal) => Promise<void>;
}

/**
 * One visit to Strava, a step for each page that was read. Nothing is asked for until the next step is wanted, so a
 * caller that waits between steps slows it down and one that stops loses nothing: the next visit goes on from the last
 * log. A step that is not finished although its log is complete belongs to an unhurried re-reading. No step holds a row
 * that was read more than seven days ago, however long a visit lasts: a machine may sleep in the middle of one.
 *
 * @throws StravaError when a page fails; the steps before it stand; the AbortError of `signal`
 */
export async function* pull(visit: Visit): AsyncGenerator<PullStep, void, undefined> {
  const { request, now, signal, pause = rest } = visit;
  let { log } = visit;
  let next: Plan | undefined = NEWEST_PAGE;
  while (next) {
    signal?.throwIfAborted();
    const askedAt = secondsOf(now());
    const page = await fetchActivityPage(request, next, now, signal);
    const step = advance(log, next, page, askedAt);
    log = withoutExpired(step.log, secondsOf(now()));
    // What was known at the start of the visit is no longer all there: the reading must go down to the end.
    next = step.next && log !== step.log ? { ...step.next, joining: undefined } : step.next;
    yield { log, changed: step.changed || log !== step.log, finished: next === undefined };
    if (next && log.coverage.complete) await pause(signal);
  }
}

const secondsOf = (date: Date) => epochSeconds(Math.floor(date.getTime() / 1000));

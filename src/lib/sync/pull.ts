import { fetchActivityPage } from '#lib/strava/activities.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Log } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { advance, NEWEST_PAGE, type Plan } from './plan.ts';

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
}

/**
 * One visit to Strava, a step for each page that was read. Nothing is asked for until the next step is wanted, so a
 * caller that waits between steps slows it down and one that stops loses nothing: the next visit goes on from the last
 * log. A step that is not finished although its log is complete belongs to an unhurried re-reading.
 *
 * @throws StravaError when a page fails; the steps before it stand; the AbortError of `signal`
 */
export async function* pull({ log, request, now, signal }: Visit): AsyncGenerator<PullStep, void, undefined> {
  let next: Plan | undefined = NEWEST_PAGE;
  while (next) {
    signal?.throwIfAborted();
    const askedAt = epochSeconds(Math.floor(now().getTime() / 1000));
    const page = await fetchActivityPage(request, next, now, signal);
    const step = advance(log, next, page, askedAt);
    ({ log, next } = step);
    yield { log, changed: step.changed, finished: next === undefined };
  }
}

import type { ActivityDetail } from '#lib/training/activity-detail.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { StravaError } from './errors.ts';
import type { StravaRequest } from './request.ts';
import { parseDetail } from './wire-detail.ts';

/**
 * What only one activity's own answer holds; undefined when Strava does not know it: deleted there, or private.
 * Costs one read.
 *
 * @throws StravaError; the AbortError of `signal`
 */
export async function fetchActivityDetail(
  request: StravaRequest,
  id: number,
  now: () => Date,
  signal?: AbortSignal,
): Promise<ActivityDetail | undefined> {
  const answer = await orNotFound(request(`/activities/${id}`, {}, signal));
  if (answer === undefined) return undefined;
  const detail = parseDetail(answer, epochSeconds(Math.floor(now().getTime() / 1000)));
  if (detail?.id !== id) throw new StravaError('strava_down', 'Strava sent something that is not this activity');
  return detail;
}

/** The answer; undefined for Strava's 404. */
export function orNotFound(answer: Promise<unknown>): Promise<unknown> {
  return answer.catch((error: unknown) => {
    if (error instanceof StravaError && error.code === 'not_found') return undefined;
    throw error;
  });
}

import type { Activity } from '#lib/training/activity.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { fetchActivityPage } from './activities.ts';
import type { StravaRequest } from './request.ts';

const SECONDS_PER_DAY = 86_400;
/** Metres: Strava rounds them. */
const TOLERANCE = 1;
const PER_PAGE = 30;

/**
 * What the athlete has at Strava that is this activity: typed in, with the same start, name, duration and distance. What
 * only the athlete may see is found with `activity:read_all` only. Costs a read.
 *
 * @throws StravaError
 */
export async function findCreated(
  request: StravaRequest,
  wanted: ManualActivity,
  now: () => Date,
): Promise<readonly Activity[]> {
  const start = startOf(wanted);
  // Strava's `before` leaves out its own second.
  const page = await fetchActivityPage(request, { before: epochSeconds(start + 1), perPage: PER_PAGE }, now);
  return page.activities.filter(
    (activity) =>
      activity.manual &&
      activity.start === start &&
      activity.name === wanted.name &&
      activity.elapsedTime === wanted.elapsedTime &&
      Math.abs(activity.distance - (wanted.distance ?? 0)) < TOLERANCE,
  );
}

const startOf = ({ day, timeOfDay, utcOffset }: ManualActivity) => day * SECONDS_PER_DAY + timeOfDay - utcOffset * 60;

import type { Activity } from './activity.ts';
import { sportFamily } from './sport.ts';
import { metres, metresPerSecond, type SecondsPerMetre, secondsPerMetre } from './units.ts';

/** No runner is faster: the world record over 100 m peaks at 12.4 m/s. More is a watch left on in a car. */
const FASTEST_RUN = metresPerSecond(12.5);
/** Shorter activities say more about the GPS than about the pace. */
const SHORTEST = metres(500);

/**
 * Whether distance and time are good enough for a pace: at least 500 m, more than no time at all, and for runs not
 * above 12.5 m/s. The distance of an activity that fails still counts in every total.
 */
export function plausible(activity: Activity): boolean {
  const { distance, movingTime } = activity;
  if (!(distance >= SHORTEST && movingTime > 0)) return false;
  return distance <= FASTEST_RUN * movingTime || sportFamily(activity.sport) !== 'run';
}

/** Moving time divided by distance, or undefined when that is not plausible. */
export function paceOf(activity: Activity): SecondsPerMetre | undefined {
  return plausible(activity) ? secondsPerMetre(activity.movingTime / activity.distance) : undefined;
}

/**
 * The pace of a set: the sum of moving times divided by the sum of distances, over plausible activities. Never the
 * mean of the paces, in which a short jog would weigh as much as a long run.
 */
export function averagePace(activities: readonly Activity[]): SecondsPerMetre | undefined {
  let distance = 0;
  let movingTime = 0;
  for (const activity of activities) {
    if (!plausible(activity)) continue;
    distance += activity.distance;
    movingTime += activity.movingTime;
  }
  return distance > 0 ? secondsPerMetre(movingTime / distance) : undefined;
}

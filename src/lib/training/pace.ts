import type { Activity } from './activity.ts';
import { sportFamily } from './sport.ts';
import { metres, metresPerSecond, type SecondsPerMetre, secondsPerMetre } from './units.ts';

/** No runner is faster: the world record over 100 m peaks at 12.4 m/s. More is a watch left on in a car. */
const FASTEST_RUN = metresPerSecond(12.5);
/** Shorter activities say more about the GPS than about the pace. */
export const SHORTEST_FOR_PACE = metres(500);

/**
 * Whether distance and time are good enough for a pace: at least 500 m, more than no time at all, and for runs not
 * above 12.5 m/s. The distance of an activity that fails still counts in every total.
 */
export function plausible(activity: Activity): boolean {
  const { distance, movingTime } = activity;
  if (!(distance >= SHORTEST_FOR_PACE && movingTime > 0)) return false;
  return distance <= FASTEST_RUN * movingTime || sportFamily(activity.sport) !== 'run';
}

/**
 * Pace: moving time divided by distance, also of several activities whose times and distances were added up; undefined
 * without a distance. Never take the mean of paces, in which a short jog weighs as much as a long run.
 */
export function pace(movingTime: number, distance: number): SecondsPerMetre | undefined {
  return distance > 0 ? secondsPerMetre(movingTime / distance) : undefined;
}

/** The pace of one activity, or undefined when it is not plausible. */
export function paceOf(activity: Activity): SecondsPerMetre | undefined {
  return plausible(activity) ? pace(activity.movingTime, activity.distance) : undefined;
}

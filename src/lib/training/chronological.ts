import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { isCredibleDay } from './range.ts';

/**
 * The activities whose date can be right, oldest first; those of the same second in the order of their ids. In the
 * order of the log, newest first, they are sorted in one pass.
 */
export function chronological(activities: readonly Activity[], today: DayNumber): Activity[] {
  return activities.filter(({ day }) => isCredibleDay(day, today)).sort(beganBefore);
}

/** Sorts what began first to the front. */
export const beganBefore = (one: Activity, other: Activity): number => one.start - other.start || one.id - other.id;

import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';

/** The activities of the days from `first` to `last`, both included, in their order. */
export function between(activities: readonly Activity[], first: DayNumber, last: DayNumber): readonly Activity[] {
  return activities.filter(({ day }) => day >= first && day <= last);
}

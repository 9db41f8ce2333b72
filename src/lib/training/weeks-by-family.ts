import type { Activity } from './activity.ts';
import { SPORTS, SPORT_FAMILY_NAMES, type SportFamily, sportFamily } from './sport.ts';
import { add, emptySum } from './totals.ts';
import { DAYS_PER_WEEK } from './week.ts';
import { spanOfWeeks, type Week, type WeeksAsked, weeksOf } from './weeks.ts';

/** The weeks of one family of sports, of a stack. */
export interface FamilyWeeks {
  readonly family: SportFamily;
  /** The same weeks in the same places as those of `weeksBetween`. */
  readonly weeks: readonly Week[];
}

/**
 * The weeks of `weeksBetween`, one list for each family that has an activity in them, in the order of the filter bar.
 * Distance, time, climb and count of a week add up to those of all together. One pass over the activities.
 */
export function weeksByFamily(activities: readonly Activity[], asked: WeeksAsked): FamilyWeeks[] {
  const { firstWeek, count } = spanOfWeeks(asked);
  const sums = new Map(SPORT_FAMILY_NAMES.map((family) => [family, Array.from({ length: count }, emptySum)]));
  const bySport = new Map(SPORTS.map((sport) => [sport, sums.get(sportFamily(sport))]));
  for (const activity of activities) {
    const sum = bySport.get(activity.sport)?.[Math.floor((activity.day - firstWeek) / DAYS_PER_WEEK)];
    if (sum) add(sum, activity);
  }
  return [...sums]
    .filter(([, ofFamily]) => ofFamily.some((sum) => sum.count > 0))
    .map(([family, ofFamily]) => ({ family, weeks: weeksOf(ofFamily, firstWeek, asked) }));
}

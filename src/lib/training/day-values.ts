import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import type { Metric } from './metric.ts';

/** A metric, or the number of days with at least one activity. */
export type DayMetric = Metric | 'activeDays';

/**
 * What each day from `first` to `last` comes to, the first day at 0: metres, seconds, a number of activities; 1 for an
 * active day. Days without training are 0, activities of other days are not counted. One pass, any order.
 */
export function dayValues(
  activities: readonly Activity[],
  { first, last }: { first: DayNumber; last: DayNumber },
  metric: DayMetric,
): Float64Array {
  const values = new Float64Array(Math.max(0, last - first + 1));
  for (const activity of activities) {
    const index = activity.day - first;
    if (!(index >= 0 && index < values.length)) continue;
    if (metric === 'activeDays') values[index] = 1;
    else values[index] = (values[index] ?? 0) + (metric === 'count' ? 1 : activity[metric]);
  }
  return values;
}

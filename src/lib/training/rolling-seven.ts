import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { dayValues } from './day-values.ts';
import type { Metric } from './metric.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** A day, and what the seven days that end with it come to, in SI units. */
export interface SevenDays {
  readonly day: DayNumber;
  readonly value: number;
}

/**
 * For each day from `first` to `last` the sum of the seven days that end with it: weeks without a beginning. The days
 * before `first` are looked at too, so that the line is whole from its first point on.
 */
export function rollingSeven(
  activities: readonly Activity[],
  { first, last, metric = 'distance' }: { first: DayNumber; last: DayNumber; metric?: Metric },
): SevenDays[] {
  const before = dayNumber(first - (DAYS_PER_WEEK - 1));
  const days = dayValues(activities, { first: before, last }, metric);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => ({
    day: dayNumber(first + index),
    // Added up anew for each day: a running sum would carry rounding errors along for years.
    value: days.subarray(index, index + DAYS_PER_WEEK).reduce((sum, value) => sum + value, 0),
  }));
}

import type { Activity } from './activity.ts';
import { dateParts, type DayNumber, dayNumberOf } from './day.ts';
import { type DayMetric, dayValues } from './day-values.ts';
import { historyStart } from './range.ts';

/** How a year added up, day by day. */
export interface CumulativeYear {
  readonly year: number;
  /**
   * What was done from 1 January to each day, in SI units. Every year has the 366 places of a leap year, so that a
   * date has the same place in all: 29 February is 59 and in a common year as high as the 28th. The current year ends
   * with today.
   */
  readonly values: readonly number[];
  /** What `values` ends with. */
  readonly total: number;
}

const LEAP_DAY = 59;

/** The place of a date among those of a leap year: 0 for 1 January, 365 for 31 December. */
export function placeInYear(day: DayNumber): number {
  const { year } = dateParts(day);
  const dayOfYear = day - dayNumberOf(year, 1, 1);
  return dayOfYear >= LEAP_DAY && !isLeap(year) ? dayOfYear + 1 : dayOfYear;
}

/**
 * One rising line for each year from that of the first credible activity to this one, oldest first; a year without
 * training is there, flat at 0. An activity dated after today counts when its day has come.
 */
export function cumulativeYears(
  activities: readonly Activity[],
  { today, metric = 'distance' }: { today: DayNumber; metric?: DayMetric },
): CumulativeYear[] {
  const begun = historyStart(activities, today);
  if (begun === undefined || begun > today) return [];
  const [firstYear, lastYear] = [dateParts(begun).year, dateParts(today).year];
  const first = dayNumberOf(firstYear, 1, 1);
  const days = dayValues(activities, { first, last: today }, metric);
  return Array.from({ length: lastYear - firstYear + 1 }, (_, index) => {
    const year = firstYear + index;
    const start = dayNumberOf(year, 1, 1) - first;
    const ofYear = days.subarray(start, dayNumberOf(year + 1, 1, 1) - first);
    return rising(year, ofYear);
  });
}

function rising(year: number, days: Float64Array): CumulativeYear {
  const values: number[] = [];
  let total = 0;
  for (const [dayOfYear, value] of days.entries()) {
    if (dayOfYear === LEAP_DAY && !isLeap(year)) values.push(total);
    total += value;
    values.push(total);
  }
  return { year, values, total };
}

const isLeap = (year: number) => dayNumberOf(year, 3, 1) - dayNumberOf(year, 1, 1) === LEAP_DAY + 1;

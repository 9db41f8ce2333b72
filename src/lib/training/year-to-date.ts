import type { Activity } from './activity.ts';
import { between } from './between.ts';
import { type DayNumber, dateParts, dayNumber, dayNumberOf } from './day.ts';
import { totalsOf } from './totals.ts';
import type { Metres } from './units.ts';

/** What was done in a year from 1 January up to a date. */
export interface YearToDate {
  readonly distance: Metres;
  readonly count: number;
}

/** The year that holds `day` up to and including that day. */
export function yearToDate(activities: readonly Activity[], day: DayNumber): YearToDate {
  const { distance, count } = totalsOf(between(activities, startOfYear(day), day));
  return { distance, count };
}

/** The same date one year earlier; 28 February for a 29th. */
export function yearBefore(day: DayNumber): DayNumber {
  const { year, month, day: dayOfMonth } = dateParts(day);
  const lastOfMonth = dayNumber(dayNumberOf(year - 1, month + 1, 1) - 1);
  return dayNumber(Math.min(dayNumberOf(year - 1, month, dayOfMonth), lastOfMonth));
}

/** The first day of the year that holds `day`. */
export function startOfYear(day: DayNumber): DayNumber {
  return dayNumberOf(dateParts(day).year, 1, 1);
}

/** The last day of the year that holds `day`. */
export function endOfYear(day: DayNumber): DayNumber {
  return dayNumberOf(dateParts(day).year, 12, 31);
}

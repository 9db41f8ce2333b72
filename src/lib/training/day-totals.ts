import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { type SpanTotals, totalsBySpan } from './span-totals.ts';
import { daySpans } from './spans.ts';
import { endOfYear, startOfYear } from './year-to-date.ts';

/** What every day from `first` to `last` comes to, oldest first; days without training are there, with zeros. */
export function totalsByDay(activities: readonly Activity[], first: DayNumber, last: DayNumber): SpanTotals[] {
  return totalsBySpan(activities, daySpans(first, last));
}

/** The 365 or 366 days of the year that holds `day`. */
export function daysOfYear(activities: readonly Activity[], day: DayNumber): SpanTotals[] {
  return totalsByDay(activities, startOfYear(day), endOfYear(day));
}

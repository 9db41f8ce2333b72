import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { EARLIEST_DAY } from './range.ts';
import { type SpanTotals, totalsBySpan } from './span-totals.ts';
import { monthSpans } from './spans.ts';

/** One calendar month and what was done in it. */
export interface Period extends SpanTotals {
  /** Whether it holds today, and is not over. */
  readonly inProgress: boolean;
}

/**
 * The calendar months from the one that holds `from` (not before 1990) to the one that holds `today`, oldest first; a
 * month without training is there, with zeros. An activity dated later than today counts as long as its day is in
 * this month, as it does in weeks.
 */
export function monthsBetween(
  activities: readonly Activity[],
  { from, today }: { from: DayNumber; today: DayNumber },
): Period[] {
  const start = dayNumber(Math.min(Math.max(from, EARLIEST_DAY), today));
  const months = totalsBySpan(activities, monthSpans(start, today));
  return months.map((month) => ({ ...month, inProgress: month.last >= today }));
}

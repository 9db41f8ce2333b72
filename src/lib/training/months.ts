import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { EARLIEST_DAY } from './range.ts';
import { type SpanTotals, totalsBySpan } from './span-totals.ts';
import { monthSpans, type Span, yearSpans } from './spans.ts';

/** One calendar month or year and what was done in it. */
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
  return upToToday(activities, monthSpans(start(from, today), today), today);
}

/** The calendar years from the one that holds `from` to the one that holds `today`, by the same rules as months. */
export function yearsBetween(
  activities: readonly Activity[],
  { from, today }: { from: DayNumber; today: DayNumber },
): Period[] {
  return upToToday(activities, yearSpans(start(from, today), today), today);
}

const start = (from: DayNumber, today: DayNumber) => dayNumber(Math.min(Math.max(from, EARLIEST_DAY), today));

function upToToday(activities: readonly Activity[], spans: readonly Span[], today: DayNumber): Period[] {
  return totalsBySpan(activities, spans).map((span) => ({ ...span, inProgress: span.last >= today }));
}

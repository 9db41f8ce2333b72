import { dateParts, type DayNumber, dayNumber, dayNumberOf } from './day.ts';
import type { GoalPeriod } from './goal.ts';
import type { WeekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** A week, a month or a year: its first and its last day. */
export interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** The week (of the athlete's grid), calendar month or calendar year that holds `day`. */
export function periodOf(day: DayNumber, period: GoalPeriod, grid: WeekGrid): Span {
  if (period === 'week') {
    const first = grid.weekOf(day);
    return { first, last: dayNumber(first + DAYS_PER_WEEK - 1) };
  }
  const { year, month } = dateParts(day);
  if (period === 'year') return { first: dayNumberOf(year, 1, 1), last: dayNumberOf(year, 12, 31) };
  return { first: dayNumberOf(year, month, 1), last: dayNumber(dayNumberOf(year, month + 1, 1) - 1) };
}

/** The periods from the one that holds `from` to the one that holds `to`, oldest first, without a gap. */
export function periodsBetween(from: DayNumber, to: DayNumber, period: GoalPeriod, grid: WeekGrid): Span[] {
  const spans = [periodOf(from, period, grid)];
  for (let span = spans[0]; span && span.last < to; span = spans.at(-1)) {
    spans.push(periodOf(dayNumber(span.last + 1), period, grid));
  }
  return spans;
}

import { type DayNumber, dateParts, dayNumber, dayNumberOf } from './day.ts';
import { DAYS_PER_WEEK } from './week.ts';
import type { WeekGrid } from './week-grid.ts';

/** Consecutive days that are counted together: a day, a week, a month or a year. */
export interface Span {
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** Every day from `from` to `to`, each a span of its own. */
export function daySpans(from: DayNumber, to: DayNumber): Span[] {
  return spansBetween(from, to, (day) => dayNumber(day + 1));
}

/** The weeks from the one that holds `from` to the one that holds `to`, whole at both ends. */
export function weekSpans(from: DayNumber, to: DayNumber, grid: WeekGrid): Span[] {
  return spansBetween(grid.weekOf(from), to, (first) => dayNumber(first + DAYS_PER_WEEK));
}

/** The calendar months from the one that holds `from` to the one that holds `to`, whole at both ends. */
export function monthSpans(from: DayNumber, to: DayNumber): Span[] {
  const { year, month } = dateParts(from);
  return spansBetween(dayNumberOf(year, month, 1), to, (first) => {
    const parts = dateParts(first);
    return dayNumberOf(parts.year, parts.month + 1, 1);
  });
}

function spansBetween(start: DayNumber, to: DayNumber, next: (first: DayNumber) => DayNumber): Span[] {
  const spans: Span[] = [];
  for (let first = start; first <= to;) {
    const following = next(first);
    spans.push({ first, last: dayNumber(following - 1) });
    first = following;
  }
  return spans;
}

/**
 * Tells for a day at which index of `spans` it is, -1 when it is in none. The spans follow each other without a gap,
 * oldest first. One look into a table, so that a hundred thousand activities need no date of their own.
 */
export function spanIndex(spans: readonly Span[]): (day: DayNumber) => number {
  const [start, end] = [spans[0]?.first ?? 0, spans.at(-1)?.last ?? -1];
  const table = new Int32Array(end - start + 1);
  for (const [index, { first, last }] of spans.entries()) table.fill(index, first - start, last - start + 1);
  return (day) => (day >= start && day <= end ? (table[day - start] ?? -1) : -1);
}

import type { Activity } from '#lib/training/activity.ts';
import { type DailyLoad, dailyLoad } from '#lib/training/daily-load.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { LoadAsked } from '#lib/training/load.ts';
import { historyStart, type Range, rangeStart } from '#lib/training/range.ts';
import { weekSpans, type Span } from '#lib/training/spans.ts';
import type { WeekStart } from '#lib/training/week.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';

/** The range that is shown as long as nobody chose one. */
export const USUAL_RANGE: Range = '26w';

/**
 * The load of every day from the first that is known up to today: from the first activity on, or from where everything
 * has been fetched. Undefined where nothing is known.
 */
export function historyOf(
  activities: readonly Activity[],
  asked: LoadAsked,
  { today, knownSince }: { readonly today: DayNumber; readonly knownSince: DayNumber | undefined },
): DailyLoad | undefined {
  const start = historyStart(activities, today);
  if (start === undefined || start > today) return undefined;
  const first = dayNumber(Math.max(start, knownSince ?? start));
  return first > today ? undefined : dailyLoad(activities, asked, { first, last: today });
}

interface Window {
  readonly range: Range | undefined;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly activities: readonly Activity[];
}

/** The first day that a range shows. */
export const shownFrom = ({ range = USUAL_RANGE, today, weekStart, activities }: Window): DayNumber =>
  rangeStart(range, { today, weekStart, earliest: historyStart(activities, today) });

/** So many days are told one by one; of more, a table and bars tell the weeks. */
const SINGLE_DAYS = 12 * 7;

/** The weeks of a longer time; undefined where days are told one by one. */
export const weeksOf = (from: DayNumber, today: DayNumber, grid: WeekGrid): Span[] | undefined =>
  today - from < SINGLE_DAYS ? undefined : weekSpans(from, today, grid);

/** The mean load of the last four weeks, a day; of fewer days where there are no more. */
export function usualLoad({ values }: Pick<DailyLoad, 'values'>): number {
  const recent = values.slice(-28);
  return recent.length === 0 ? 0 : recent.reduce((sum, load) => sum + load, 0) / recent.length;
}

/** What of daily values falls into each of these spans; undefined where not all of its days are known. */
export function eachSpan<Value>(
  { first, values }: Pick<DailyLoad, 'first' | 'values'>,
  spans: readonly Span[],
  of: (days: Float64Array) => Value,
): (Value | undefined)[] {
  return spans.map((span) => {
    const [from, end] = [span.first - first, span.last - first + 1];
    return from < 0 || end > values.length ? undefined : of(values.subarray(from, end));
  });
}

/** The sum of daily values in each span, as far as they are known. */
export function sumsOf(first: DayNumber, values: Float64Array, spans: readonly Span[]): number[] {
  return spans.map((span) => {
    let sum = 0;
    for (let at = Math.max(0, span.first - first); at <= span.last - first; at += 1) sum += values[at] ?? 0;
    return sum;
  });
}

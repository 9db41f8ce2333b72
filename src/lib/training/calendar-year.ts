import type { Activity } from './activity.ts';
import { type DayNumber, dayNumberOf } from './day.ts';
import { isCredibleDay } from './range.ts';
import { levels, type Level } from './levels.ts';
import type { Metric } from './metric.ts';
import { type SpanTotals, totalsBySpan } from './span-totals.ts';
import { daySpans, monthSpans, spanIndex, weekSpans } from './spans.ts';
import type { Totals } from './totals.ts';
import { DAYS_PER_WEEK } from './week.ts';
import type { WeekGrid } from './week-grid.ts';

/** One day of the grid. */
export interface CalendarDay extends Totals {
  readonly day: DayNumber;
  /** False for the days of the neighbouring years in the first and the last column. */
  readonly inYear: boolean;
  /** How much it is among the active days of the year; 0 without any, and outside of the year. */
  readonly level: Level;
}

/** A column: a week, whole at both ends of the year, with the same totals as everywhere else. */
export interface CalendarWeek extends SpanTotals {
  /** Its seven days, one for each row; the first is the day on which weeks begin. */
  readonly days: readonly CalendarDay[];
}

/** A month and where its name stands. */
export interface CalendarMonth extends SpanTotals {
  /** The column that holds its first day. */
  readonly column: number;
}

/** A year as a grid: weeks are columns, weekdays are rows. */
export interface CalendarYear {
  readonly weeks: readonly CalendarWeek[];
  readonly months: readonly CalendarMonth[];
}

interface CalendarOptions {
  readonly year: number;
  readonly today: DayNumber;
  readonly grid: WeekGrid;
  /** What the levels follow. */
  readonly measure: Metric;
}

/** The grid of a year. Impossible dates are left out; days to come are there, empty. */
export function calendarYear(
  activities: readonly Activity[],
  { year, today, grid, measure }: CalendarOptions,
): CalendarYear {
  const [first, last] = [dayNumberOf(year, 1, 1), dayNumberOf(year, 12, 31)];
  const weekList = weekSpans(first, last, grid);
  const start = weekList[0]?.first ?? first;
  const end = weekList.at(-1)?.last ?? last;
  const credible = activities.filter(({ day }) => day >= start && day <= end && isCredibleDay(day, today));

  const totals = totalsBySpan(credible, daySpans(start, end));
  const isInYear = (day: DayNumber) => day >= first && day <= last;
  const levelsOfDays = levels(totals.map((day) => (isInYear(day.first) ? day[measure] : 0)));
  const days = totals.map(({ first: day, last: _, ...sum }, index) => ({
    ...sum,
    day,
    inYear: isInYear(day),
    level: levelsOfDays[index] ?? 0,
  }));

  const columnOf = spanIndex(weekList);
  return {
    weeks: totalsBySpan(credible, weekList).map((week, column) => ({
      ...week,
      days: days.slice(column * DAYS_PER_WEEK, (column + 1) * DAYS_PER_WEEK),
    })),
    months: totalsBySpan(credible, monthSpans(first, last)).map((month) => ({
      ...month,
      column: columnOf(month.first),
    })),
  };
}

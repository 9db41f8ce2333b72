import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { EARLIEST_DAY } from './range.ts';
import { add, emptySum, type Sum, type Totals, totals } from './totals.ts';
import { weekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK, type WeekStart } from './week.ts';

/** One week and what was done in it. */
export interface Week extends Totals {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /**
   * Whether it is the week that holds today, which is drawn differently and left out of averages. A rolling week never
   * is: the last one ends today and has its seven days.
   */
  readonly inProgress: boolean;
}

/** Which weeks: from the one that holds `from` (not before 1990) to the one that holds `today`. */
export interface WeeksAsked {
  readonly from: DayNumber;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
}

/**
 * The weeks from the one that holds `from` (not before 1990) to the one that holds `today`, oldest first. A week
 * without training is there, with zeros. Activities in no such week (before `from`, or dated by a wrong clock after
 * this week) are not counted; one dated tomorrow, from beyond the date line, is as long as tomorrow is in this week.
 *
 * Activities may come in any order. Only integer arithmetic on day numbers, so that ten thousand take less than a
 * millisecond and a filter answers within a frame.
 */
export function weeksBetween(activities: readonly Activity[], asked: WeeksAsked): Week[] {
  const { firstWeek, count } = spanOfWeeks(asked);
  const sums = Array.from({ length: count }, emptySum);
  for (const activity of activities) {
    const sum = sums[Math.floor((activity.day - firstWeek) / DAYS_PER_WEEK)];
    if (sum) add(sum, activity);
  }
  return weeksOf(sums, firstWeek, asked);
}

/** The first day of the first week, and how many weeks there are. */
export function spanOfWeeks({ from, today, weekStart }: WeeksAsked): { firstWeek: DayNumber; count: number } {
  const { weekOf } = weekGrid(weekStart, today);
  const lastWeek = weekOf(today);
  const firstWeek = dayNumber(Math.min(weekOf(dayNumber(Math.max(from, EARLIEST_DAY))), lastWeek));
  return { firstWeek, count: (lastWeek - firstWeek) / DAYS_PER_WEEK + 1 };
}

/** The weeks of finished sums, which follow each other from `firstWeek` to the one that holds today. */
export function weeksOf(sums: readonly Sum[], firstWeek: DayNumber, { weekStart }: WeeksAsked): Week[] {
  return sums.map((sum, index) => {
    const first = dayNumber(firstWeek + index * DAYS_PER_WEEK);
    const last = dayNumber(first + DAYS_PER_WEEK - 1);
    return { first, last, inProgress: index === sums.length - 1 && weekStart !== 'rolling', ...totals(sum) };
  });
}

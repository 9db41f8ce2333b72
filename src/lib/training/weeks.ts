import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { EARLIEST_DAY } from './range.ts';
import { add, emptySum, type Totals, totals } from './totals.ts';
import { DAYS_PER_WEEK, weekOf, type WeekStart } from './week.ts';

/** One calendar week and what was done in it. */
export interface Week extends Totals {
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Whether it is the week that holds today, which is drawn differently and left out of averages. */
  readonly inProgress: boolean;
}

/**
 * The weeks from the one that holds `from` (not before 1990) to the one that holds `today`, oldest first. A week
 * without training is there, with zeros. Activities in no such week (before `from`, or dated by a wrong clock after
 * this week) are not counted; one dated tomorrow, from beyond the date line, is as long as tomorrow is in this week.
 *
 * Activities may come in any order. Only integer arithmetic on day numbers, so that ten thousand take less than a
 * millisecond and a filter answers within a frame.
 */
export function weeksBetween(
  activities: readonly Activity[],
  { from, today, weekStart }: { from: DayNumber; today: DayNumber; weekStart: WeekStart },
): Week[] {
  const lastWeek = weekOf(today, weekStart);
  const firstWeek = Math.min(weekOf(dayNumber(Math.max(from, EARLIEST_DAY)), weekStart), lastWeek);
  const count = (lastWeek - firstWeek) / DAYS_PER_WEEK + 1;
  const sums = Array.from({ length: count }, emptySum);
  for (const activity of activities) {
    const sum = sums[Math.floor((activity.day - firstWeek) / DAYS_PER_WEEK)];
    if (sum) add(sum, activity);
  }

  return sums.map((sum, index) => {
    const first = dayNumber(firstWeek + index * DAYS_PER_WEEK);
    const last = dayNumber(first + DAYS_PER_WEEK - 1);
    return { first, last, inProgress: first === lastWeek, ...totals(sum) };
  });
}

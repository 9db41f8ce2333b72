import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber, dayNumberOf } from './day.ts';
import { weekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK, type WeekStart } from './week.ts';

/** How far back a weekly chart looks: 12 or 26 weeks, a year of 52, or everything. */
export type Range = '12w' | '26w' | '1y' | 'all';

const WEEKS: Record<Exclude<Range, 'all'>, number> = { '12w': 12, '26w': 26, '1y': 52 };

/**
 * No history begins before this day. A watch whose battery ran out believes in 1970 (or 1989), and one such activity
 * must not draw two thousand empty weeks.
 */
export const EARLIEST_DAY = dayNumberOf(1990, 1, 1);

/** Whether a clock that showed this day can have been right: before 1990 and more than a week after today it was not. */
export const isCredibleDay = (day: DayNumber, today: DayNumber): boolean =>
  day >= EARLIEST_DAY && day <= today + DAYS_PER_WEEK;

/** The earliest credible day of any activity, or undefined without one. */
export function historyStart(activities: readonly Activity[], today: DayNumber): DayNumber | undefined {
  let earliest = Infinity;
  for (const { day } of activities) {
    if (day < earliest && isCredibleDay(day, today)) earliest = day;
  }
  return earliest === Infinity ? undefined : dayNumber(earliest);
}

/**
 * The first day of the first week that a range shows; its last week is the one that holds `today`. `earliest` is the
 * first day of the history: 'all' begins with the week that holds it, or this week when there is none.
 */
export function rangeStart(
  range: Range,
  { today, weekStart, earliest }: { today: DayNumber; weekStart: WeekStart; earliest: DayNumber | undefined },
): DayNumber {
  const { weekOf } = weekGrid(weekStart, today);
  const thisWeek = weekOf(today);
  if (range !== 'all') return dayNumber(thisWeek - (WEEKS[range] - 1) * DAYS_PER_WEEK);
  return earliest === undefined || earliest > thisWeek ? thisWeek : weekOf(earliest);
}

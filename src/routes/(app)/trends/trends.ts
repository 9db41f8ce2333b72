import type { View } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber, parseLocalDay } from '#lib/training/day.ts';
import { historyStart, rangeStart } from '#lib/training/range.ts';
import { DAYS_PER_WEEK, type WeekStart } from '#lib/training/week.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';

/** From which day to which the page looks, whole weeks of the athlete; the last is not after today. */
export interface Days {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

interface Asked {
  readonly view: Pick<View, 'range' | 'from' | 'to'>;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly grid: WeekGrid;
}

/** The days of the range, or of the window in place of it. */
export function daysShown(activities: readonly Activity[], { view, today, weekStart, grid }: Asked): Days {
  const earliest = historyStart(activities, today);
  const begin = parseLocalDay(view.from ?? '');
  const end = parseLocalDay(view.to ?? '');
  const to = end === undefined ? today : Math.min(today, grid.weekOf(end) + DAYS_PER_WEEK - 1);
  const from = begin ?? rangeStart(view.range ?? '26w', { today, weekStart, earliest });
  return { from: grid.weekOf(dayNumber(Math.min(from, to))), to: dayNumber(to) };
}

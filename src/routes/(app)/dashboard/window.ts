import type { View } from '#lib/state/view.ts';
import { localDay } from '#lib/training/day.ts';
import type { Dashboard } from './dashboard.ts';

/**
 * The dashboard cut to the weeks from the one that holds `from` to the one that holds `to`, in place of a range;
 * the same where the view names none of its weeks. Such a window may end long before this week.
 */
export function inWindow(shown: Dashboard, { from, to }: Pick<View, 'from' | 'to'>): Dashboard {
  if ((from ?? to) === undefined || shown.earliest === undefined) return shown;
  // Days as text are in the order of the calendar, even those that do not exist.
  const begin = shown.every.findIndex(({ last }) => !from || localDay(last) >= from);
  const end = shown.every.findLastIndex(({ first }) => !to || localDay(first) <= to);
  const weeks = begin < 0 ? [] : shown.every.slice(begin, end + 1);
  const [head, tail] = [weeks[0], weeks.at(-1)];
  if (!head || !tail) return shown;
  const means = shown.everyMean.slice(begin, end + 1);
  return { ...shown, weeks, means, window: [head.first, tail.last] };
}

import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import type { Spot } from './drawing.ts';
import { earlierAt, isSevenFetched, meanAt, type MetricWeekly } from './weekly-metric.ts';

/** The rolling mean, in SI units; NaN where there is none. */
export const meanLine = (weekly: MetricWeekly): Spot[] =>
  weekly.weeks.map((_, x) => ({ x, y: meanAt(weekly, x) ?? NaN }));

/** The week of the same number one year before each, in SI units; a gap where nothing is known. */
export const earlierLine = (weekly: MetricWeekly): Spot[] =>
  weekly.earlier ? weekly.weeks.map((_, x) => ({ x, y: earlierAt(weekly, x) ?? NaN })) : [];

/**
 * The seven days up to each day, in SI units. The last day of a week stands at the middle of its bar, where the line
 * meets the top of it; the days before it stand a seventh of a week apart at its left.
 */
export function sevenLine({ weeks, seven = [], fetchedBackTo }: MetricWeekly): Spot[] {
  const first = weeks[0];
  if (!first) return [];
  return seven
    .map((days): Spot => {
      const x = (days.day - first.last) / DAYS_PER_WEEK;
      return { x, y: isSevenFetched(days, fetchedBackTo) ? days.value : NaN };
    })
    .filter(({ x }) => x >= -0.5);
}

/** The goal across all weeks, those before it began too: how they would have stood to it. In SI units. */
export function goalLine({ weeks, goal }: MetricWeekly): Spot[] {
  return goal ? [-0.5, weeks.length - 0.5].map((x) => ({ x, y: goal.target })) : [];
}

import { weekStreaks } from '#lib/training/streaks.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { datesOf, DID, type InsightRule } from './insight.ts';

/** Two months of weeks. */
const ENOUGH = 8;

/** 'You ran in 23 weeks in a row': while older ones are still arriving it may be more, and is no less. */
export const weeksInARow: InsightRule = (activities, told) => {
  const { today, weekStart, family, words, format, view } = told;
  const { current } = weekStreaks(activities, { today, grid: weekGrid(weekStart, today) });
  if (!current || current.length < ENOUGH) return undefined;
  const strong = `${format.count(current.length)} weeks in a row`;
  return {
    text: `You ${DID[family]} in ${strong}.`,
    strong,
    sample: `Each with at least one recorded ${words.one}, ${datesOf(current.first, current.last, told)}.`,
    link: {
      path: '/records',
      query: `${activitiesQuery(view, family === 'all' ? [] : [family])}#streaks`,
      label: 'See what is in a row',
    },
  };
};

import { weekStreaks } from '#lib/training/streaks.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { m } from '#words';
import { datesOf, type InsightRule, recorded } from './insight.ts';

/** Two months of weeks. */
const ENOUGH = 8;

/** 'You ran in 23 weeks in a row': while older ones are still arriving it may be more, and is no less. */
export const weeksInARow: InsightRule = (activities, told) => {
  const { today, weekStart, family, words, format, view } = told;
  const { current } = weekStreaks(activities, { today, grid: weekGrid(weekStart, today) });
  if (!current || current.length < ENOUGH) return undefined;
  const strong = m.dash_streak_strong({ weeks: format.count(current.length) });
  return {
    text: m.dash_streak({ sport: family, strong }),
    strong,
    sample: m.dash_streak_sample({
      recorded: recorded(words),
      days: datesOf(current.first, current.last, told),
    }),
    link: {
      path: '/records',
      query: `${activitiesQuery(view, family === 'all' ? [] : [family])}#streaks`,
      label: m.dash_streak_link(),
    },
  };
};

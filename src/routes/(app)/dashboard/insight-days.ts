import { dayNumber } from '#lib/training/day.ts';
import { activeDaysBetween } from '#lib/training/habits.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { calendarQuery } from '#routes/(app)/calendar-query.ts';
import { DID, type InsightRule } from './insight.ts';

const FOUR_WEEKS = 28;

/** On how many days of the last four weeks there was anything. */
export const activeDays: InsightRule = (
  activities,
  { from, earliest, today, weekStart, family, words, format, view },
) => {
  const { weekOf } = weekGrid(weekStart, today);
  const last = weekStart === 'rolling' ? today : dayNumber(weekOf(today) - 1);
  const first = dayNumber(last - FOUR_WEEKS + 1);
  const isWhole = from === earliest ? weekOf(from) <= first : from <= first;
  const count = isWhole ? activeDaysBetween(activities, first, last) : 0;
  if (count === 0) return undefined;
  const strong = `${format.count(count)} of ${format.count(FOUR_WEEKS)} days`;
  const when = weekStart === 'rolling' ? 'up to today' : 'in the last four full weeks';
  return {
    text: `You ${DID[family]} on ${strong} ${when}.`,
    strong,
    sample: `Days with at least one recorded ${words.one}, ${format.dayRange(first, last)}.`,
    link: { path: '/calendar', query: calendarQuery(view, last), label: 'See the days' },
  };
};

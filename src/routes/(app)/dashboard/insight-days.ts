import { dayNumber } from '#lib/training/day.ts';
import { activeDaysBetween } from '#lib/training/habits.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { calendarQuery } from '#routes/(app)/calendar-query.ts';
import { m } from '#words';
import { type InsightRule, recorded } from './insight.ts';

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
  const strong = m.dash_active_days_strong({ count: format.count(count), all: format.count(FOUR_WEEKS) });
  const text = weekStart === 'rolling' ? m.dash_active_days_rolling : m.dash_active_days;
  return {
    text: text({ sport: family, strong }),
    strong,
    sample: m.dash_active_days_sample({ recorded: recorded(words), days: format.dayRange(first, last) }),
    link: { path: '/calendar', query: calendarQuery(view, last), label: m.dash_active_days_link() },
  };
};

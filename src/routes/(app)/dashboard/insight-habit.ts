import { listed } from '#lib/format/list.ts';
import { dateParts } from '#lib/training/day.ts';
import { weekdayHabits } from '#lib/training/habits.ts';
import { calendarQuery } from '#routes/(app)/calendar-query.ts';
import { m } from '#words';
import { type InsightRule, recorded } from './insight.ts';

/** A weekday is a habit after so many weeks. */
const HABIT = 4;

/** The day of the week that was not missed for longest. */
export const notMissed: InsightRule = (activities, { from, today, words, format, view }) => {
  const habits = weekdayHabits(activities, { from, today }).filter(({ weeks }) => weeks >= HABIT);
  const weeks = Math.max(...habits.map((habit) => habit.weeks));
  const longest = habits.filter((habit) => habit.weeks === weeks).sort((a, b) => a.first - b.first);
  const [head, tail] = [longest[0], longest.at(-1)];
  // Who is out almost every day has no day of the week.
  if (!head || !tail || longest.length > 3) return undefined;
  const days = longest.map(({ last }) => format.weekday(last, 'long'));
  const strong = listed(days, format.locale, 'disjunction');
  const lastDay = longest.reduce((latest, { last }) => (last > latest ? last : latest), head.last);
  const withYear = dateParts(head.first).year !== dateParts(today).year;
  const sample = longest.length === 1 ? m.dash_habit_sample : m.dash_habit_sample_all;
  return {
    text: m.dash_habit({ strong, weeks: format.count(weeks) }),
    strong,
    sample: sample({ recorded: recorded(words), days: format.dayRange(head.first, lastDay, withYear) }),
    link: { path: '/calendar', query: `${calendarQuery(view, lastDay)}#weekdays`, label: m.dash_habit_link() },
  };
};

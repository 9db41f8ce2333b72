import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { rollingSeven } from '#lib/training/rolling-seven.ts';
import { type Metres, metres } from '#lib/training/units.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { weekQuery } from '#routes/(app)/week-query.ts';
import { datesOf, type Insight, type InsightRule, LONG_AGO, monthOf, type Told } from './insight.ts';

/** Seven days and what they came to. */
interface Stretch {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly distance: Metres;
}

/**
 * 'Your longest week since March': this week, as soon as that is true of what is in it, otherwise the week before. Of
 * rolling weeks any seven days count, and not only every seventh.
 */
export const longestWeek: InsightRule = (activities, told) => {
  const { today, weekStart, from, knownSince } = told;
  if (weekStart === 'rolling') {
    const days = rollingSeven(activities, { first: from, last: today });
    const stretches = days
      .map(({ day, value }) => ({ first: dayNumber(day - DAYS_PER_WEEK + 1), last: day, distance: metres(value) }))
      .filter(({ first }) => knownSince === undefined || first >= knownSince);
    return since(stretches, 'The last seven days are your longest seven', told);
  }
  const weeks = weeksBetween(activities, { from, today, weekStart }).filter(
    ({ first }) => knownSince === undefined || first >= knownSince,
  );
  return (
    since(weeks, 'This week is already your longest', told) ??
    since(weeks.slice(0, -1), 'Last week was your longest', told)
  );
};

/** Whether the last of these was longest for eight weeks or more, or ever. Something as long as it ends that. */
function since(stretches: readonly Stretch[], begin: string, told: Told): Insight | undefined {
  const { knownSince, format, earliest, view, weekStart } = told;
  const last = stretches.at(-1);
  if (!last || last.distance <= 0) return undefined;
  const before = stretches.slice(0, -1).findLast(({ distance }) => distance >= last.distance);
  if (last.first - (before?.first ?? earliest) < LONG_AGO) return undefined;
  // What has not arrived yet may have been longer.
  if (!before && knownSince !== undefined) return undefined;
  const distance = format.distance(last.distance).text;
  const strong = before ? `since ${monthOf(before.first, told)}` : 'so far';
  const then = before
    ? `${datesOf(before.first, before.last, told)} came to ${format.distance(before.distance).text}.`
    : `The first was in ${monthOf(earliest, told)}.`;
  return {
    text: `${begin} ${strong}: ${distance}.`,
    strong: `longest ${weekStart === 'rolling' ? 'seven ' : ''}${strong}`,
    sample: `${datesOf(last.first, last.last, told)}. ${then}`,
    link: { path: '/dashboard', query: weekQuery(view, last.first), label: 'See the week' },
  };
}

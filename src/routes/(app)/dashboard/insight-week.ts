import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { rollingSeven } from '#lib/training/rolling-seven.ts';
import { type Metres, metres } from '#lib/training/units.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { weekQuery } from '#routes/(app)/week-query.ts';
import { m } from '#words';
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
    return since(stretches, 'rolling', told);
  }
  const weeks = weeksBetween(activities, { from, today, weekStart }).filter(
    ({ first }) => knownSince === undefined || first >= knownSince,
  );
  return since(weeks, 'this', told) ?? since(weeks.slice(0, -1), 'last', told);
};

/** Whether the last of these was longest for eight weeks or more, or ever. Something as long as it ends that. */
function since(stretches: readonly Stretch[], which: 'rolling' | 'this' | 'last', told: Told): Insight | undefined {
  const { knownSince, format, earliest, view } = told;
  const last = stretches.at(-1);
  if (!last || last.distance <= 0) return undefined;
  const before = stretches.slice(0, -1).findLast(({ distance }) => distance >= last.distance);
  if (last.first - (before?.first ?? earliest) < LONG_AGO) return undefined;
  // What has not arrived yet may have been longer.
  if (!before && knownSince !== undefined) return undefined;
  const strong = strongOf(which, before && monthOf(before.first, told));
  const days = datesOf(last.first, last.last, told);
  return {
    text: m.dash_week({ which, strong, distance: format.distance(last.distance).text }),
    strong,
    sample: before
      ? m.dash_week_sample_since({
          days,
          before: datesOf(before.first, before.last, told),
          distance: format.distance(before.distance).text,
        })
      : m.dash_week_sample({ days, month: monthOf(earliest, told) }),
    link: { path: '/dashboard', query: weekQuery(view, last.first), label: m.dash_week_link() },
  };
}

function strongOf(which: 'rolling' | 'this' | 'last', month: string | undefined): string {
  if (which === 'rolling') {
    return month ? m.dash_week_strong_rolling_since({ month }) : m.dash_week_strong_rolling();
  }
  return month ? m.dash_week_strong_since({ month }) : m.dash_week_strong();
}

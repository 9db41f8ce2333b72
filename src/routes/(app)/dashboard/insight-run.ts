import { countedDative } from '#lib/format/sport-words.ts';
import { plausible } from '#lib/training/pace.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { m } from '#words';
import { dateOf, type InsightRule, LONG_AGO, monthOf } from './insight.ts';

/** It is news for a week. */
const NEWS = 7;
/** The longest of all is worth a sentence after so many. */
const ENOUGH = 20;

/** 'Saturday’s run was your longest since January': of one sport only, and without what nobody can have run. */
export const longestRun: InsightRule = (activities, { today, knownSince, family, words, format, view, ...rest }) => {
  if (family === 'all' || family === 'other') return undefined;
  const trusted = activities.filter((activity) => activity.day <= today && plausible(activity));
  const longest = trusted
    .filter(({ day }) => day > today - NEWS)
    .reduce<(typeof trusted)[number] | undefined>(
      (top, one) => (top && top.distance >= one.distance ? top : one),
      undefined,
    );
  if (!longest) return undefined;
  const earlier = trusted.filter(({ start }) => start < longest.start);
  const before = earlier
    .filter(({ distance }) => distance >= longest.distance)
    .reduce<(typeof trusted)[number] | undefined>(
      (last, one) => (last && last.start >= one.start ? last : one),
      undefined,
    );
  // Between the two there may be some that have not arrived yet.
  if (before && knownSince !== undefined && before.day < knownSince) return undefined;
  if (before ? before.day > longest.day - LONG_AGO : knownSince !== undefined || earlier.length < ENOUGH)
    return undefined;
  const told = { ...rest, today, format };
  const strong = before ? m.dash_run_strong_since({ month: monthOf(before.day, told) }) : m.dash_run_strong();
  const day = dateOf(longest.day, told);
  return {
    text: m.dash_run({
      sport: words.sport,
      activity: words.one,
      distance: format.distance(longest.distance).text,
      weekday: format.weekday(longest.day, 'long'),
      strong,
    }),
    strong,
    sample: before
      ? m.dash_run_sample_since({
          day,
          before: dateOf(before.day, told),
          distance: format.distance(before.distance).text,
        })
      : m.dash_run_sample({ day, activities: countedDative(earlier.length + 1, words, format) }),
    link: {
      path: '/records',
      query: `${activitiesQuery(view, [family])}#longest`,
      label: m.dash_run_link(),
    },
  };
};

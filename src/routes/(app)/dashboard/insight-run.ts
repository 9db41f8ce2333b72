import { plausible } from '#lib/training/pace.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
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
  const since = before ? `longest since ${monthOf(before.day, told)}` : 'longest so far';
  const distance = format.distance(longest.distance).text;
  const then = before
    ? `On ${dateOf(before.day, told)} it was ${format.distance(before.distance).text}.`
    : `Of ${format.count(earlier.length + 1)} ${words.many}.`;
  return {
    text: `Your ${words.one} of ${distance} on ${format.weekday(longest.day, 'long')} was the ${since}.`,
    strong: since,
    sample: `${dateOf(longest.day, told)}. ${then}`,
    link: {
      path: '/records',
      query: `${activitiesQuery(view, [family])}#longest`,
      label: `See your longest`,
    },
  };
};

import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { eddington } from '#lib/training/eddington.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { dateOf, type InsightRule } from './insight.ts';

/** It is news for a week. */
const NEWS = 7;
/** The first ones come every few days. */
const ENOUGH = 5;

/** 'Your Eddington number is now 24': of one sport only, and of the whole history. */
export const newEddington: InsightRule = (activities, told) => {
  const { today, knownSince, family, format, view } = told;
  if (family === 'all' || knownSince !== undefined) return undefined;
  const { size: metresPerUnit, name: unit } = UNIT_SYSTEMS[format.units].distance;
  const { number, next, history } = eddington(activities, { today, metresPerUnit });
  const reached = history.at(-1)?.day;
  if (reached === undefined || reached <= today - NEWS || number < ENOUGH) return undefined;
  const [following] = next;
  const strong = `Eddington number is now ${format.count(number)}`;
  const more = following
    ? ` ${format.count(following.number)} needs ${format.count(following.daysMissing)} more ${following.daysMissing === 1 ? 'day' : 'days'}.`
    : '';
  return {
    text: `Your ${strong}: so many days of at least so many ${unit === 'km' ? 'kilometres' : 'miles'}.`,
    strong,
    sample: `Reached on ${dateOf(reached, told)}.${more}`,
    link: {
      path: '/records',
      query: `${activitiesQuery(view, [family])}#eddington`,
      label: 'See the number',
    },
  };
};

import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { eddington } from '#lib/training/eddington.ts';
import { activitiesQuery } from '#routes/(app)/activities-query.ts';
import { m } from '#words';
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
  const strong = m.dash_eddington_strong({ number: format.count(number) });
  const sample = m.dash_eddington_sample({ day: dateOf(reached, told) });
  const more =
    following &&
    m.dash_eddington_next({
      number: format.count(following.number),
      count: following.daysMissing,
      shown: format.count(following.daysMissing),
    });
  return {
    text: m.dash_eddington({ strong, unit }),
    strong,
    sample: more ? `${sample} ${more}` : sample,
    link: {
      path: '/records',
      query: `${activitiesQuery(view, [family])}#eddington`,
      label: m.dash_eddington_link(),
    },
  };
};

import { rollingMean } from '#lib/training/rolling-mean.ts';
import type { Metres } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { dateOf, hereAt, type InsightRule } from './insight.ts';

/** The 4-week average of now beside its highest. */
export const highestMean: InsightRule = (activities, told) => {
  const { from, today, weekStart, format, knownSince, view } = told;
  const weeks = weeksBetween(activities, { from, today, weekStart })
    .filter(({ inProgress }) => !inProgress)
    .filter(({ first }) => knownSince === undefined || first >= knownSince);
  const means = rollingMean(weeks);
  const now = means.at(-1);
  if (now === undefined) return undefined;
  const highest = means.reduce<Metres>((top, mean) => (mean !== undefined && mean > top ? mean : top), now);
  const at = weeks[means.lastIndexOf(highest)];
  const first = weeks[0];
  if (!at || !first || highest === 0) return undefined;
  const since = format.dayRange(first.first, weeks.at(-1)?.last ?? first.last, true);
  const going = weekStart === 'rolling' ? '' : '; this week is not counted yet';
  const older = knownSince === undefined ? '' : '. Older weeks are still arriving';
  const strong = format.distance(now).text;
  const text =
    strong === format.distance(highest).text
      ? `Your 4-week average is ${strong}, and was not higher before.`
      : `Your 4-week average is ${strong}. It was ${format.distance(highest).text} at its highest, in the four weeks to ${dateOf(at.last, told)}.`;
  return {
    text,
    strong,
    sample: `Completed weeks only, ${since}${going}${older}.`,
    link: { path: '/dashboard', query: hereAt({ ...view, range: 'all' }, 'mileage'), label: 'See all weeks' },
  };
};

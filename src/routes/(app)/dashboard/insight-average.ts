import { rollingMean } from '#lib/training/rolling-mean.ts';
import type { Metres } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { m } from '#words';
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
  const days = format.dayRange(first.first, weeks.at(-1)?.last ?? first.last, true);
  const sample = weekStart === 'rolling' ? m.dash_mean_sample({ days }) : m.dash_mean_sample_going({ days });
  const strong = format.distance(now).text;
  const text =
    strong === format.distance(highest).text
      ? m.dash_mean_highest({ strong })
      : m.dash_mean({ strong, highest: format.distance(highest).text, day: dateOf(at.last, told) });
  return {
    text,
    strong,
    sample: knownSince === undefined ? sample : `${sample} ${m.dash_mean_older()}`,
    link: { path: '/dashboard', query: hereAt({ ...view, range: 'all' }, 'mileage'), label: m.dash_mean_link() },
  };
};

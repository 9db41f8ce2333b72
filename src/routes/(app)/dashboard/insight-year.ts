import { dateParts } from '#lib/training/day.ts';
import { metres } from '#lib/training/units.ts';
import { startOfYear, yearBefore, yearToDate } from '#lib/training/year-to-date.ts';
import { DID, hereAt, type InsightRule } from './insight.ts';

/** In January a single long run decides. */
const ENOUGH = 31;

/** '64.1 km more than by this date last year': only where the whole of that year belongs to the history. */
export const aheadOfLastYear: InsightRule = (activities, { from, earliest, today, family, words, format, view }) => {
  const then = yearBefore(today);
  const start = startOfYear(today);
  const first = startOfYear(then);
  if (today - start < ENOUGH || earliest > first || from > first) return undefined;
  const now = yearToDate(activities, today);
  const before = yearToDate(activities, then);
  const more = now.distance - before.distance;
  const strong = `${format.distance(metres(more), 0).text} more`;
  // Less than one kilometre is as good as the same.
  if (!(before.distance > 0 && more >= 1000)) return undefined;
  const verb = family === 'all' || family === 'other' ? 'covered' : DID[family];
  return {
    text: `This year you ${verb} ${strong} than by this date last year.`,
    strong,
    sample: `${format.dayRange(start, today)}: ${format.distance(now.distance).text} in ${format.count(now.count)} ${now.count === 1 ? words.one : words.many}, in ${dateParts(then).year} ${format.distance(before.distance).text} in ${format.count(before.count)}.`,
    link: { path: '/dashboard', query: hereAt(view, 'years'), label: 'See the years' },
  };
};

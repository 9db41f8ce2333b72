import { countedDative } from '#lib/format/sport-words.ts';
import { dateParts } from '#lib/training/day.ts';
import { metres } from '#lib/training/units.ts';
import { startOfYear, yearBefore, yearToDate } from '#lib/training/year-to-date.ts';
import { m } from '#words';
import { hereAt, type InsightRule } from './insight.ts';

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
  const strong = m.dash_year_strong({ distance: format.distance(metres(more), 0).text });
  // Less than one kilometre is as good as the same.
  if (!(before.distance > 0 && more >= 1000)) return undefined;
  return {
    text: m.dash_year_ahead({ sport: family, strong }),
    strong,
    sample: m.dash_year_sample({
      days: format.dayRange(start, today),
      distance: format.distance(now.distance).text,
      activities: countedDative(now.count, words, format),
      year: dateParts(then).year,
      before: format.distance(before.distance).text,
      count: format.count(before.count),
    }),
    link: { path: '/dashboard', query: hereAt(view, 'years'), label: m.dash_year_link() },
  };
};

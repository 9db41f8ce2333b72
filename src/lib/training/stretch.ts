import type { Activity } from './activity.ts';
import type { BodyOn } from './body.ts';
import { dateParts, type DayNumber, dayNumber, dayNumberOf } from './day.ts';
import type { Span } from './spans.ts';
import { type Trend, trendsOf } from './trend.ts';
import { type Metres, metres } from './units.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** Any number of days in a row, and all that was done in them. */
export interface Stretch extends Omit<Trend, 'inProgress'> {
  /** The longest activity; 0 without any. */
  readonly longest: Metres;
  readonly weeks: number;
}

/** What the days from `first` to `last` come to, both included. */
export function stretchOf(activities: readonly Activity[], span: Span, bodyOn: BodyOn): Stretch {
  const [trend] = trendsOf(activities, [span], bodyOn);
  if (!trend) throw new RangeError('a stretch has at least one day');
  let longest = 0;
  for (const { day, distance } of activities) {
    if (day >= span.first && day <= span.last && distance > longest) longest = distance;
  }
  return { ...trend, longest: metres(longest), weeks: daysIn(span) / DAYS_PER_WEEK };
}

export const daysIn = ({ first, last }: Span) => last - first + 1;

/** The stretch of the same length that ends the day before. */
export const before = ({ first, last }: Span): Span => {
  const length = daysIn({ first, last });
  return { first: dayNumber(first - length), last: dayNumber(first - 1) };
};

/** Pairs that are often compared. */
export type Pair = '12w' | 'year' | 'month';

const TWELVE_WEEKS = 12 * DAYS_PER_WEEK;
/** A year later at the same day of the week. */
const YEAR = 52 * DAYS_PER_WEEK;

/** The two stretches of a pair: like with like, so that what is not over is compared up to the same day. */
export function pairOf(pair: Pair, today: DayNumber): { readonly one: Span; readonly other: Span } {
  const one = { first: dayNumber(today - TWELVE_WEEKS + 1), last: today };
  if (pair === '12w') return { one, other: before(one) };
  if (pair === 'year') {
    return { one, other: { first: dayNumber(one.first - YEAR), last: dayNumber(one.last - YEAR) } };
  }
  const { year, month, day } = dateParts(today);
  const thisMonth = dayNumberOf(year, month, 1);
  const lastMonth = dayNumberOf(year, month - 1, 1);
  return {
    one: { first: thisMonth, last: today },
    other: { first: lastMonth, last: dayNumber(Math.min(lastMonth + day - 1, thisMonth - 1)) },
  };
}

import type { Format } from '#lib/format/format.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Trend } from '#lib/training/trend.ts';
import { type FetchedBackTo, isFetched } from './not-fetched.ts';
import type { TrendKind, TrendMetric } from './trend-kinds.ts';

/** One metric over the weeks or months, and how to say it. */
export interface TrendSaid {
  readonly trends: readonly Trend[];
  readonly by: 'week' | 'month';
  readonly metric: TrendMetric;
  readonly kind: TrendKind;
  readonly format: Format;
  readonly family: SportFamily | undefined;
  readonly fetchedBackTo: FetchedBackTo;
  readonly today: DayNumber;
}

/** '18 to 24 May', 'May 2026'. */
export const spanInWords = (
  { first, last }: Pick<Trend, 'first' | 'last'>,
  { by, format, trends }: Pick<TrendSaid, 'by' | 'format' | 'trends'>,
): string => (by === 'month' ? format.month(first, true) : format.dayRange(first, last, trends.length > 52));

/** The spans that are known, whose figures may be said. */
export const fetchedOf = ({ trends, fetchedBackTo }: Pick<TrendSaid, 'trends' | 'fetchedBackTo'>) =>
  trends.filter((trend) => isFetched(trend, fetchedBackTo));

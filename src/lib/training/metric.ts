import type { Totals } from './totals.ts';

/** What can be added up over a week or a period, in SI units: metres, seconds, metres, a number. */
export type Metric = 'distance' | 'movingTime' | 'climb' | 'count';

export const METRICS: readonly Metric[] = ['distance', 'movingTime', 'climb', 'count'];

/** The value of one metric, with its unit. */
export type MetricValue<M extends Metric> = Totals[M];

/** A metric of a week, or of anything else that was added up. */
export const valueOf = <M extends Metric>(totals: Pick<Totals, M>, metric: M): MetricValue<M> => totals[metric];

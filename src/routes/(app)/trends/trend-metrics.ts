import { m } from '#words';
import { TREND_METRICS, type TrendMetric } from '#lib/charts/trend-kinds.ts';
import type { Choice } from '#lib/components/choices.ts';
import type { FigureId } from '#lib/components/how-computed.ts';
import type { SportFamily } from '#lib/training/sport.ts';

type Family = SportFamily | undefined;

const METRIC_WORDS: Record<TrendMetric, (family: Family) => string> = {
  pace: (family) => (isFast(family) ? m.chart_speed() : m.chart_pace()),
  heart: () => m.chart_heart_rate(),
  cadence: (family) => m.chart_trend_cadence({ sport: family ?? 'all' }),
  climb: () => m.trends_metric_climb(),
  efficiency: () => m.chart_trend_efficiency(),
  energy: () => m.trends_metric_energy(),
};
const LACKS: Record<TrendMetric, (family: Family) => string> = {
  pace: () => m.trends_lacks_pace(),
  heart: () => m.trends_lacks_heart(),
  cadence: (family) => m.trends_lacks_cadence({ sport: family ?? 'all' }),
  climb: () => m.trends_lacks_climb(),
  efficiency: () => m.trends_lacks_both({ kind: 'pace' }),
  energy: () => m.trends_lacks_pace(),
};
/** What an activity without the metric does not have. */
export const trendLacks = (metric: TrendMetric, family: Family) => LACKS[metric](family);

/** The metric as it is called inside a sentence. */
export const metricInside = (metric: TrendMetric, family: Family) =>
  m.trends_metric_inside({ metric: metric === 'pace' && isFast(family) ? 'speed' : metric, sport: family ?? 'all' });

/** What explains each of them. */
export const TREND_HOWS: Record<TrendMetric, FigureId> = {
  pace: 'trendPace',
  heart: 'trendHeart',
  cadence: 'trendCadence',
  climb: 'trendClimb',
  efficiency: 'trendEfficiency',
  energy: 'trendEnergy',
};

/** What can be shown of a family: energy only of runs, and a speed where nobody speaks of pace. */
export function trendMetrics(family: Family): Choice<TrendMetric>[] {
  return TREND_METRICS.filter((metric) => metric !== 'energy' || family === 'run').map((value) => ({
    value,
    label: METRIC_WORDS[value](family),
  }));
}

const isFast = (family: Family) => family === 'ride' || family === 'other';

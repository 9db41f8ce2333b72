import { TREND_METRICS, type TrendMetric } from '#lib/charts/trend-kinds.ts';
import type { Choice } from '#lib/components/choices.ts';
import type { FigureId } from '#lib/components/how-computed.ts';
import type { SportFamily } from '#lib/training/sport.ts';

const METRIC_WORDS: Record<TrendMetric, string> = {
  pace: 'Pace',
  heart: 'Heart rate',
  cadence: 'Cadence',
  climb: 'Climb per distance',
  efficiency: 'Efficiency',
  energy: 'Energy (estimated)',
};
/** What an activity without the metric does not have. */
export const TREND_LACKS: Record<TrendMetric, string> = {
  pace: 'a possible pace',
  heart: 'a heart rate',
  cadence: 'a cadence',
  climb: 'a climb, which only what is outdoors has',
  efficiency: 'both a pace and a heart rate',
  energy: 'a possible pace',
};
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
export function trendMetrics(family: SportFamily | undefined): Choice<TrendMetric>[] {
  const isFast = family === 'ride' || family === 'other';
  return TREND_METRICS.filter((metric) => metric !== 'energy' || family === 'run').map((value) => ({
    value,
    label: value === 'pace' && isFast ? 'Speed' : METRIC_WORDS[value],
  }));
}

import type { Metric, MetricValue } from './metric.ts';
import type { Week } from './weeks.ts';

/**
 * For each week the mean of the `length` (4, 8, 12) completed weeks that end with it, of their distance unless another
 * metric is asked for; undefined for the week in progress (or the line would dive every Monday) and where fewer weeks
 * came before. To have it from the first week of a chart on, compute it over the whole history and cut both lists to
 * the same weeks.
 */
export function rollingMean<M extends Metric = 'distance'>(
  weeks: readonly Week[],
  length = 4,
  metric = 'distance' as M,
): (MetricValue<M> | undefined)[] {
  return weeks.map((week, index) => {
    if (week.inProgress || index + 1 < length) return undefined;
    const window = weeks.slice(index + 1 - length, index + 1);
    return (window.reduce((sum, each) => sum + each[metric], 0) / length) as MetricValue<M>;
  });
}

import type { Metric } from '#lib/training/metric.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { ChartTheme } from './theme.ts';

/** The colours that only some charts of weeks need: of climb, and of each sport where several share a chart. */
export type MetricColours = Readonly<Record<SportFamily | 'climb', string>>;

const TOKENS: MetricColours = {
  climb: '--elevation',
  run: '--sport-run',
  ride: '--sport-ride',
  swim: '--sport-swim',
  walk: '--sport-walk',
  hike: '--sport-hike',
  other: '--sport-other',
};

/** Those colours from `read`, which answers the value of a CSS custom property. */
export function metricColours(read: (token: string) => string): MetricColours {
  const colours = Object.entries(TOKENS).map(([name, token]) => [name, read(token).trim()]);
  return Object.fromEntries(colours) as MetricColours;
}

/** What the bars of one metric are filled with, and what their figures are written in. Time and count are neutral. */
export function inkOf(metric: Metric, theme: ChartTheme, { climb }: MetricColours) {
  if (metric === 'distance') return { fill: theme.distanceFill, text: theme.distance };
  return metric === 'climb' ? { fill: climb, text: climb } : { fill: theme.control, text: theme.axis };
}

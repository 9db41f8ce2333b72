import { type MetricColours, metricColours } from '#lib/charts/weekly-metric-colours.ts';

/** The colours of climb and of the sports as this page shows them now, light or dark. */
export const pageColours = (): MetricColours =>
  metricColours((token) => getComputedStyle(document.documentElement).getPropertyValue(token));

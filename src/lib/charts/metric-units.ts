import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { type Measure, measure } from '#lib/format/measure.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { Metric } from '#lib/training/metric.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { capitalised, nounOf } from './activity-words.ts';
import { type Axis, axisFromZero } from './nice-ticks.ts';

/** What an amount is of, and how it is to be said. */
export interface Told {
  readonly metric: Metric;
  readonly format: Format;
  /** The only family counted; undefined where there are several. */
  readonly family: SportFamily | undefined;
}

/** How the chart of a metric is headed, and what its value is called. */
export const METRIC_WORDS: Readonly<Record<Metric, { readonly heading: string; readonly term: string }>> = {
  distance: { heading: m.first_mileage(), term: m.first_distance() },
  movingTime: { heading: m.chart_week_time(), term: m.chart_moving_time() },
  climb: { heading: m.chart_week_climb(), term: m.chart_climb() },
  count: { heading: m.chart_week_count(), term: m.chart_activities() },
};

/** What the metric is called over a figure; a number of activities after what they are: 'Runs'. */
export const termOf = ({ metric, family }: Pick<Told, 'metric' | 'family'>): string =>
  metric === 'count' ? capitalised(nounOf(family)) : METRIC_WORDS[metric].term;

const ONE_DECIMAL = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
const SECONDS_PER_MINUTE = 60;
const SECONDS_PER_HOUR = 3600;
/** A week with less than this is told in minutes. */
const SHORT = 1.5 * SECONDS_PER_HOUR;

const decimals = new Map<string, Intl.NumberFormat>();

/** With one decimal, for the mean of something counted in wholes and for half hours. */
function decimal(value: number, { locale }: Format): string {
  const formatter = decimals.get(locale) ?? new Intl.NumberFormat(locale, ONE_DECIMAL);
  decimals.set(locale, formatter);
  return formatter.format(value);
}

/** An amount of the chart's metric, in SI units, as a figure with its unit: '61.4 km', '5 h 12', '420 m', '4.3 runs'. */
export function amountOf(value: number, { metric, format, family }: Told): Measure {
  if (metric === 'distance') return format.distance(metres(value));
  if (metric === 'climb') return format.climb(metres(value));
  if (metric === 'movingTime') {
    const text = format.duration(seconds(value));
    return { value: text, unit: '', text };
  }
  const { one, many } = SPORT_WORDS[family ?? 'all'];
  const text = Number.isInteger(value) ? format.count(value) : decimal(value, format);
  return measure(text, value === 1 ? one : many);
}

/** The same without decimals that say nothing: '45 km'. */
export function roundAmountOf(value: number, told: Told): string {
  const { metric, format } = told;
  if (metric !== 'distance') return amountOf(value, told).text;
  const shown = value / UNIT_SYSTEMS[format.units].distance.size;
  return format.distance(metres(value), Math.abs(shown - Math.round(shown)) < 0.05 ? 0 : 1).text;
}

/** The same for what a year comes to, which has no decimals from 1,000 on: '812.4 km', '1,768 km'. */
export function yearAmountOf(value: number, told: Told, digits?: 0 | 1): string {
  const { metric, format } = told;
  if (metric !== 'distance') return amountOf(value, told).text;
  const isLarge = value >= 1000 * UNIT_SYSTEMS[format.units].distance.size;
  return format.distance(metres(value), digits ?? (isLarge ? 0 : 1)).text;
}

/** The unit of the metric in the head of a table: ', km'; nothing where its values say it themselves. */
export function unitAfterComma({ metric, format }: Told): string {
  return metric === 'distance' || metric === 'climb' ? `, ${UNIT_SYSTEMS[format.units][metric].name}` : '';
}

/** An axis from zero, its unit and how large that is in SI. */
export interface MetricAxis {
  readonly axis: Axis;
  readonly unit: string;
  readonly size: number;
  figure(value: number): string;
}

/** The axis for a highest value in SI units. Time is in hours, or in minutes where there is little of it. */
export function metricAxis(peak: number, { metric, format, family }: Told): MetricAxis {
  const unit = unitOf(peak, metric, format) ?? { name: nounOf(family), size: 1 };
  const found = axisFromZero(peak / unit.size);
  // Nobody climbs half a metre, and there is no half run.
  const isWhole = (metric === 'count' || metric === 'climb') && found.step < 1;
  const axis = isWhole ? { ...found, step: 1, ticks: found.ticks.filter(Number.isInteger) } : found;
  const figure = (value: number) => (axis.step < 1 ? decimal(value, format) : format.count(value));
  return { axis, unit: unit.name, size: unit.size, figure };
}

function unitOf(peak: number, metric: Metric, format: Format) {
  if (metric === 'count') return undefined;
  if (metric !== 'movingTime') return UNIT_SYSTEMS[format.units][metric];
  return peak < SHORT ? { name: 'min', size: SECONDS_PER_MINUTE } : { name: 'h', size: SECONDS_PER_HOUR };
}

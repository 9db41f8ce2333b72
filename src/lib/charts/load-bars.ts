import { m } from '#words';
import type { Chart } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import { loadText } from '#lib/format/load.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';
import { stacked } from './bars.ts';
import { directLabels, type Label } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, type Look } from './drawing.ts';
import { hatchedBar } from './hatch.ts';
import { axisFromZero } from './nice-ticks.ts';
import { notFetchedDots, notFetchedLabel } from './not-fetched.ts';
import { valueScale, weekScale } from './scales.ts';

/** Load by day or by week, and the part of it that is estimated from pace. */
export interface LoadBars {
  readonly spans: readonly Span[];
  readonly loads: readonly number[];
  readonly fromPace: readonly number[];
  readonly format: Format;
  readonly unfetched: number;
  readonly per: 'day' | 'week';
  readonly today: DayNumber;
}

/** Today and this week are not over. */
export const goesOn = (place: number, { spans, today }: Pick<LoadBars, 'spans' | 'today'>): boolean =>
  (spans[place]?.last ?? -Infinity) >= today;

/** Bars from zero: what is estimated from pace stands paler on what was measured, and what goes on is hatched. */
export function loadBarsDrawing(shown: LoadBars, look: Look): Drawing {
  const { spans, loads, fromPace, format, unfetched, per } = shown;
  const { theme } = look;
  const axis = axisFromZero(loads.reduce((most, load) => Math.max(most, load), 0));
  const margins = {
    left: leftMargin(
      axis.ticks.map((tick) => loadText(tick, format)),
      theme.fontSize,
    ),
    right: 8,
    top: 34,
    bottom: 34,
  };
  const estimated = (place: number) => fromPace[place] ?? 0;
  const measured = (place: number) => (loads[place] ?? 0) - estimated(place);
  const places = spans.map((_, place) => place).slice(unfetched);
  const parts = [
    { colour: theme.axis, valueAt: measured },
    { colour: theme.control, valueAt: estimated },
  ];
  const over = places.filter((place) => !goesOn(place, shown));
  const current = places.filter((place) => goesOn(place, shown));
  const hatched = stacked(current, parts).flatMap(({ colour, spots }) =>
    spots
      .filter(({ y, base = 0 }) => y > base)
      .map(({ x, y, base = 0 }) => hatchedBar({ index: x, value: y, base, colour }, look)),
  );
  const unit = (chart: Chart): Label[] => [
    {
      texts: [[per === 'day' ? m.chart_load_per_day() : m.chart_load_per_week()]],
      x: 0,
      y: chart.chartArea.top - 12,
      align: 'left',
      colour: theme.axis,
    },
    ...notFetchedLabel(unfetched, look, chart, (chart.chartArea.top + chart.chartArea.bottom) / 2),
  ];
  return {
    data: { datasets: [] },
    bars: stacked(over, parts),
    options: {
      ...baseOptions(margins),
      scales: {
        x: weekScale(spans, format, look, margins, theme.axis),
        y: valueScale(axis, look, margins, (tick) => loadText(tick, format)),
      },
    },
    layers: [...hatched, notFetchedDots(unfetched, look, ({ chartArea }) => [chartArea]), directLabels(unit, look)],
  };
}

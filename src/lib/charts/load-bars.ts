import type { Chart } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import { loadText } from '#lib/format/load.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';
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

/** Bars from zero; what is estimated from pace stands hatched on what was measured. */
export function loadBarsDrawing({ spans, loads, fromPace, format, unfetched, per }: LoadBars, look: Look): Drawing {
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
  const spots = loads.map((load, x) => ({ x, y: x < unfetched ? NaN : load - (fromPace[x] ?? 0) }));
  const hatched = fromPace.flatMap((part, index) => {
    const [value, base] = [loads[index] ?? 0, (loads[index] ?? 0) - part];
    return part > 0 && index >= unfetched ? [hatchedBar({ index, value, base, colour: theme.axis }, look)] : [];
  });
  const unit = (chart: Chart): Label[] => [
    { texts: [[`load per ${per}`]], x: 0, y: chart.chartArea.top - 12, align: 'left', colour: theme.axis },
    ...notFetchedLabel(unfetched, look, chart, (chart.chartArea.top + chart.chartArea.bottom) / 2),
  ];
  return {
    data: { datasets: [] },
    bars: [{ colour: theme.axis, spots }],
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

import type { Scale, ScaleOptions } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import type { Span } from '#lib/training/spans.ts';
import type { Look, Margins } from './drawing.ts';
import type { Axis } from './nice-ticks.ts';
import { regular } from './theme.ts';
import { monthTicks, type MonthTick, weekRange } from './week-axis.ts';

/** The axis of weeks (or days, or months), each one unit wide, with the names of months below it; `border` is the colour of its line. */
export function weekScale(
  weeks: readonly Pick<Span, 'first'>[],
  format: Format,
  { theme }: Look,
  { bottom }: Margins,
  border: string,
): ScaleOptions<'linear'> {
  let months: MonthTick[] = [];
  return {
    type: 'linear',
    axis: 'x',
    ...weekRange(weeks.length),
    afterBuildTicks: (scale: Scale) => {
      scale.ctx.font = regular(theme);
      const measure = (text: string) => scale.ctx.measureText(text).width;
      months = monthTicks(weeks, format, { pixelsPerWeek: scale.width / Math.max(1, weeks.length), measure });
      scale.ticks = months.map(({ index }) => ({ value: index - 0.5 }));
    },
    afterFit: (scale: Scale) => void Object.assign(scale, { height: bottom, paddingLeft: 0, paddingRight: 0 }),
    border: { color: border },
    offset: false,
    grid: { offset: false, drawOnChartArea: false, tickLength: 6, tickColor: theme.axis },
    ticks: {
      callback: (_: unknown, at: number) => months[at]?.label ?? '',
      align: 'start',
      labelOffset: 3,
      padding: 6,
      color: theme.axis,
      font: { family: theme.fontFamily, size: theme.fontSize },
      autoSkip: false,
      minRotation: 0,
      maxRotation: 0,
    },
  };
}

/** A vertical axis with its figures on the left and faint gridlines. `label` writes a figure. */
export function valueScale(
  axis: Axis,
  { theme }: Look,
  { left }: Margins,
  label: (value: number) => string,
): ScaleOptions<'linear'> {
  return {
    type: 'linear',
    axis: 'y',
    position: 'left',
    min: axis.min,
    max: axis.max,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = axis.ticks.map((value) => ({ value }));
    },
    afterFit: (scale: Scale) => void Object.assign(scale, { width: left, paddingTop: 0, paddingBottom: 0 }),
    border: { display: false },
    grid: { color: theme.grid, drawTicks: false, lineWidth: 1 },
    ticks: {
      callback: (value: string | number) => label(Number(value)),
      padding: 8,
      color: theme.axis,
      font: { family: theme.fontFamily, size: theme.fontSize },
      autoSkip: false,
    },
  };
}

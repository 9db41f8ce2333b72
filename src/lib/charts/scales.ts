import type { Scale, ScaleOptions } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import type { Span } from '#lib/training/spans.ts';
import type { Look, Margins } from './drawing.ts';
import type { Axis } from './nice-ticks.ts';
import { regular } from './theme.ts';
import { monthTicks, type MonthTick, weekRange } from './week-axis.ts';

/** What every axis below a drawing is like: short ticks on a line, and room for one row of figures. */
export const bottomAxis = ({ theme }: Look, bottom: number, border = theme.axis) =>
  ({
    type: 'linear',
    axis: 'x',
    afterFit: (scale: Scale) => void Object.assign(scale, { height: bottom, paddingLeft: 0, paddingRight: 0 }),
    border: { color: border },
    offset: false,
    grid: { offset: false, drawOnChartArea: false, tickLength: 6, tickColor: theme.axis },
  }) as const;

/** How figures stand at an axis: upright, and none left out. */
export const axisFigures = ({ theme }: Look, padding = 6) => ({
  padding,
  color: theme.axis,
  font: { family: theme.fontFamily, size: theme.fontSize },
  autoSkip: false,
  minRotation: 0,
  maxRotation: 0,
});

/** The axis of weeks (or days, or months), each one unit wide, with the names of months below it; `border` is the colour of its line. */
export function weekScale(
  weeks: readonly Pick<Span, 'first'>[],
  format: Format,
  look: Look,
  { bottom }: Margins,
  border: string,
): ScaleOptions<'linear'> {
  let months: MonthTick[] = [];
  return {
    ...bottomAxis(look, bottom, border),
    ...weekRange(weeks.length),
    afterBuildTicks: (scale: Scale) => {
      scale.ctx.font = regular(look.theme);
      const measure = (text: string) => scale.ctx.measureText(text).width;
      months = monthTicks(weeks, format, { pixelsPerWeek: scale.width / Math.max(1, weeks.length), measure });
      scale.ticks = months.map(({ index }) => ({ value: index - 0.5 }));
    },
    ticks: {
      ...axisFigures(look),
      callback: (_: unknown, at: number) => months[at]?.label ?? '',
      align: 'start',
      labelOffset: 3,
    },
  };
}

/** A vertical axis with its figures on the left and faint gridlines. `label` writes a figure. */
export function valueScale(
  axis: Axis,
  look: Look,
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
    grid: { color: look.theme.grid, drawTicks: false, lineWidth: 1 },
    ticks: { ...axisFigures(look, 8), callback: (value: string | number) => label(Number(value)) },
  };
}

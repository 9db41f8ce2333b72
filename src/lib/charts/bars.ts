import type { Chart, Scale } from 'chart.js';
import type { Layer, Spot } from './drawing.ts';

const WIDEST = 64;

/**
 * Left edge and width of a week's bar, on whole device pixels so that every edge is crisp. Bars lose their gaps
 * where weeks are only a few pixels wide, and never become thinner than one device pixel.
 */
export function barEdges(
  weekLeft: number,
  weekRight: number,
  devicePixelRatio: number,
): { left: number; width: number } {
  const room = weekRight - weekLeft;
  const share = room >= 8 ? 0.72 : room >= 4 ? 1 - 1 / room : 1;
  const inset = (room - Math.min(WIDEST, room * share)) / 2;
  const snap = (x: number) => Math.round(x * devicePixelRatio) / devicePixelRatio;
  const left = snap(weekLeft + inset);
  return { left, width: Math.max(1 / devicePixelRatio, snap(weekRight - inset) - left) };
}

/** The same for the week of an index on a chart. */
export function barOf(chart: Chart, scale: Scale, index: number) {
  return barEdges(
    scale.getPixelForValue(index - 0.5),
    scale.getPixelForValue(index + 0.5),
    chart.currentDevicePixelRatio,
  );
}

/** Moves the bars that Chart.js laid out for these weeks, also those that stand on others, to whole device pixels. */
export const crispBars = (bars: readonly Spot[]): Layer => ({
  moment: 'laidOut',
  paint(chart) {
    const scale = chart.scales['x'];
    if (!scale) return;
    for (const { type, data } of chart.getSortedVisibleDatasetMetas()) {
      if (type !== 'bar') continue;
      bars.forEach(({ x }, at) => {
        const { left, width } = barOf(chart, scale, x);
        Object.assign(data[at] ?? {}, { x: left + width / 2, width });
      });
    }
  },
});

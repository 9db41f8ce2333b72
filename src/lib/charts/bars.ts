import type { Chart, Scale } from 'chart.js';
import type { Bars, Layer } from './drawing.ts';

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

/**
 * Bars on whole device pixels, behind the lines. As elements of Chart.js, each of which it lays out and could animate,
 * they took half of the time that a chart of ten years takes.
 */
export const barsLayer = (series: readonly Bars[]): Layer => ({
  moment: 'behind',
  paint(chart) {
    const { ctx, scales } = chart;
    const { x: across, y: up } = scales;
    if (!across || !up) return;
    ctx.save();
    for (const { colour, spots } of series) {
      ctx.fillStyle = colour;
      ctx.beginPath();
      for (const { x, y, base = 0 } of spots) {
        if (!(y > base)) continue;
        const { left, width } = barOf(chart, across, x);
        const top = up.getPixelForValue(y);
        ctx.roundRect(left, top, width, up.getPixelForValue(base) - top, width > 6 ? [2, 2, 0, 0] : 0);
      }
      ctx.fill();
    }
    ctx.restore();
  },
});

/** Several values at each place on top of each other, in their order. */
export function stacked(
  places: readonly number[],
  series: readonly { readonly colour: string; readonly valueAt: (place: number) => number }[],
): Bars[] {
  const tops = new Map<number, number>();
  return series.map(({ colour, valueAt }) => ({
    colour,
    spots: places.map((x) => {
      const base = tops.get(x) ?? 0;
      const y = base + valueAt(x);
      tops.set(x, y);
      return { x, y, base };
    }),
  }));
}

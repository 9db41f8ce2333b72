import { barOf } from './bars.ts';
import type { Layer, Look } from './drawing.ts';

const SPACING = 6;
const STRIPE = 2.4;

/** The bar of the week in progress, or what stands on `base` of it. */
interface Hatched {
  readonly index: number;
  /** Where it ends and begins, on the axis `y`. */
  readonly value: number;
  readonly base?: number;
  readonly colour?: string;
}

/** Hatched, with an outline. */
export function hatchedBar({ index, value, base = 0, colour }: Hatched, { theme }: Look): Layer {
  return {
    moment: 'behind',
    paint(chart) {
      const { ctx, scales } = chart;
      const { x, y } = scales;
      if (!x || !y || !(value > 0)) return;
      const { left, width } = barOf(chart, x, index);
      const bottom = y.getPixelForValue(base);
      const top = Math.min(y.getPixelForValue(value), bottom - 2);
      const outline = Math.min(1.5, width / 3);
      ctx.save();
      ctx.beginPath();
      ctx.roundRect(left + outline / 2, top, width - outline, bottom - top - outline / 2, width > 6 ? 2 : 0);
      ctx.fillStyle = theme.paper;
      ctx.strokeStyle = colour ?? theme.distanceFill;
      ctx.lineWidth = outline;
      ctx.fill();
      ctx.stroke();
      ctx.clip();
      ctx.beginPath();
      const height = bottom - top;
      const across = SPACING * Math.SQRT2;
      for (let offset = -height; offset < width + height; offset += across) {
        ctx.moveTo(left + offset, bottom);
        ctx.lineTo(left + offset + height, top);
      }
      ctx.lineWidth = Math.min(STRIPE, width / 3);
      ctx.stroke();
      ctx.restore();
    },
  };
}

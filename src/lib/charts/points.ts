import type { Layer, Look } from './drawing.ts';

/** A point on a line. */
export interface PlacedPoint {
  readonly index: number;
  readonly value: number;
  readonly hollow?: boolean;
  readonly radius: number;
}

/** Points of a line, in the axis' own units; hollow ones stand for the week in progress. */
export function points(axis: string, colour: string, placed: readonly PlacedPoint[], { theme }: Look): Layer {
  return {
    moment: 'front',
    paint({ ctx, scales }) {
      const x = scales['x'];
      const y = scales[axis];
      if (!x || !y) return;
      ctx.save();
      ctx.lineWidth = 2;
      for (const { index, value, hollow = false, radius } of placed) {
        ctx.beginPath();
        ctx.arc(x.getPixelForValue(index), y.getPixelForValue(value), radius, 0, 2 * Math.PI);
        ctx.fillStyle = hollow ? theme.paper : colour;
        ctx.fill();
        ctx.strokeStyle = colour;
        if (hollow) ctx.stroke();
      }
      ctx.restore();
    },
  };
}

/** The end of the average line: an ink point with a paper rim. */
export function endPoint(placed: PlacedPoint, { theme }: Look): Layer {
  return {
    moment: 'front',
    paint({ ctx, scales }) {
      const at = [
        scales['x']?.getPixelForValue(placed.index) ?? NaN,
        scales['y']?.getPixelForValue(placed.value) ?? NaN,
      ] as const;
      ctx.save();
      for (const [radius, colour] of [
        [placed.radius + 1, theme.paper],
        [placed.radius - 1, theme.average],
      ] as const) {
        ctx.fillStyle = colour;
        ctx.beginPath();
        ctx.arc(...at, radius, 0, 2 * Math.PI);
        ctx.fill();
      }
      ctx.restore();
    },
  };
}

import type { Layer } from './drawing.ts';
import type { Axis } from './nice-ticks.ts';

/** A pale area between two values of each place, broken where there are none, never beyond the axis. */
export function bandLayer(
  edges: readonly (readonly [number, number] | undefined)[],
  { min, max }: Axis,
  colour: string,
): Layer {
  return {
    moment: 'behind',
    paint({ ctx, scales }) {
      const { x, y } = scales;
      if (!x || !y) return;
      ctx.save();
      ctx.fillStyle = colour;
      ctx.globalAlpha = 0.16;
      for (const run of stretches(edges)) {
        const at = (place: number, value: number) =>
          [x.getPixelForValue(place), y.getPixelForValue(Math.min(max, Math.max(min, value)))] as const;
        const first = run[0];
        // A single place has no area, so that it gets half a unit of its own.
        const isSingle = run.length === 1;
        ctx.beginPath();
        if (first && isSingle) {
          ctx.moveTo(...at(first.place - 0.3, first.low));
          ctx.lineTo(...at(first.place + 0.3, first.low));
          ctx.lineTo(...at(first.place + 0.3, first.high));
          ctx.lineTo(...at(first.place - 0.3, first.high));
        } else {
          for (const { place, low } of run) ctx.lineTo(...at(place, low));
          for (const { place, high } of [...run].reverse()) ctx.lineTo(...at(place, high));
        }
        ctx.fill();
      }
      ctx.restore();
    },
  };
}

interface Edge {
  readonly place: number;
  readonly low: number;
  readonly high: number;
}

/** The places with edges that follow each other without a gap. */
function stretches(edges: readonly (readonly [number, number] | undefined)[]): Edge[][] {
  const found: Edge[][] = [];
  edges.forEach((edge, place) => {
    if (!edge) return;
    const open = found.at(-1);
    const next = { place, low: edge[0], high: edge[1] };
    if (open?.at(-1)?.place === place - 1) open.push(next);
    else found.push([next]);
  });
  return found;
}

import type { Week } from '#lib/training/weeks.ts';
import type { Layer, Look, Spot } from './drawing.ts';
import { type Panel, panelTop } from './panel.ts';

/** Neighbouring weeks without a value. */
export interface Gap {
  /** Index of the first and of the last of them. */
  readonly from: number;
  readonly to: number;
  /** Whether there was no activity in any of them; otherwise something was done, but not recorded. */
  readonly rest: boolean;
}

/** The gaps in a line, apart from weeks that have not been fetched. */
export function gapsOf(weeks: readonly Week[], fetched: readonly boolean[], points: readonly Spot[]): Gap[] {
  const gaps: Gap[] = [];
  points.forEach(({ y }, at) => {
    if (!fetched[at] || !Number.isNaN(y)) return;
    const rest = weeks[at]?.count === 0;
    const before = gaps.at(-1);
    if (before?.to === at - 1 && before.rest === rest) gaps[gaps.length - 1] = { ...before, to: at };
    else gaps.push({ from: at, to: at, rest });
  });
  return gaps;
}

/** Dotted lines through the weeks without any activity, over the height of each panel. */
export function gapLines(gaps: readonly Gap[], panels: readonly Panel[], { theme }: Look): Layer {
  return {
    moment: 'behind',
    paint({ ctx, scales, chartArea }) {
      const x = scales['x'];
      const rests = gaps.filter(({ rest }) => rest);
      if (!x || rests.length > chartArea.width / 24) return;
      ctx.save();
      ctx.strokeStyle = theme.axis;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      for (const panel of panels) {
        const scale = scales[panel.id];
        if (!scale) continue;
        for (const { from, to } of rests) {
          const middle = Math.round(x.getPixelForValue((from + to) / 2)) + 0.5;
          ctx.moveTo(middle, panelTop(panel, scale));
          ctx.lineTo(middle, scale.bottom);
        }
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}

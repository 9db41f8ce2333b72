import type { Week } from '#lib/training/weeks.ts';
import type { Layer, Look, Spot } from './drawing.ts';
import { heightsOf, type Panel } from './panel.ts';

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

/** Gaps that look narrower, in CSS pixels, have no line: there would be nothing but lines. */
const NARROWEST = 12;

/** Dotted lines through the weeks without any activity, over the height of each panel. */
export function gapLines(gaps: readonly Gap[], panels: readonly Panel[], weekCount: number, { theme }: Look): Layer {
  return {
    moment: 'behind',
    paint(chart) {
      const { ctx, scales, chartArea } = chart;
      const pixelsPerWeek = chartArea.width / weekCount;
      ctx.save();
      ctx.strokeStyle = theme.axis;
      ctx.lineWidth = 1;
      ctx.setLineDash([2, 3]);
      ctx.beginPath();
      for (const { from, to, rest } of gaps) {
        if (!rest || (to - from + 2) * pixelsPerWeek < NARROWEST) continue;
        const middle = Math.round(scales['x']?.getPixelForValue((from + to) / 2) ?? 0) + 0.5;
        for (const { top, bottom } of heightsOf(panels, chart)) {
          ctx.moveTo(middle, top);
          ctx.lineTo(middle, bottom);
        }
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}

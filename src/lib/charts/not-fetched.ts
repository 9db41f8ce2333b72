import { m } from '#words';
import type { Chart } from 'chart.js';
import type { DayNumber } from '#lib/training/day.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import type { Week } from '#lib/training/weeks.ts';
import type { Label } from './direct-labels.ts';
import type { Layer, Look } from './drawing.ts';

/** The first day of which everything is known; undefined when the whole history is. */
export type FetchedBackTo = DayNumber | undefined;

/** Whether all of a week has been fetched. One that is only partly here is not shown: it would look too short. */
export const isFetched = (week: Week, fetchedBackTo: FetchedBackTo) =>
  fetchedBackTo === undefined || week.first >= fetchedBackTo;

/** Whether the `length` weeks that end with this one have all been fetched, so that their mean can be shown. */
export const isMeanFetched = (week: Week, fetchedBackTo: FetchedBackTo, length = 4) =>
  fetchedBackTo === undefined || week.first - (length - 1) * DAYS_PER_WEEK >= fetchedBackTo;

const SPACING = 6;

/** From where to where dots stand, in CSS pixels. */
interface Height {
  readonly top: number;
  readonly bottom: number;
}

/** Covers the first `count` weeks with dots: not known is neither zero nor a gap. */
export function notFetchedDots(count: number, { theme }: Look, heightsOf: (chart: Chart) => readonly Height[]): Layer {
  return {
    moment: 'behind',
    paint(chart) {
      const { ctx, scales } = chart;
      const { left, right } = chart.chartArea;
      if (count === 0) return;
      const end = Math.min(right, (scales['x']?.getPixelForValue(count - 0.5) ?? right) - SPACING);
      ctx.save();
      ctx.strokeStyle = theme.control;
      ctx.lineWidth = 1.6;
      ctx.lineCap = 'round';
      ctx.setLineDash([0, SPACING]);
      ctx.beginPath();
      for (const { top, bottom } of heightsOf(chart)) {
        for (let y = bottom - SPACING / 2; y > top; y -= SPACING) {
          ctx.moveTo(left + SPACING / 2, y);
          ctx.lineTo(end, y);
        }
      }
      ctx.stroke();
      ctx.restore();
    },
  };
}

/** Says what the dots of the first `count` weeks mean, at the height `y`. */
export function notFetchedLabel(count: number, { theme }: Look, { scales, chartArea }: Chart, y: number): Label[] {
  const end = scales['x']?.getPixelForValue(count - 0.5) ?? chartArea.left;
  const widest = end - chartArea.left - 24;
  const x = (chartArea.left + end) / 2;
  return count === 0 ? [] : [{ texts: [[m.first_not_fetched()]], x, y, align: 'center', colour: theme.axis, widest }];
}

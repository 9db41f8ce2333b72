import type { Chart, ChartData, ChartMeta, ChartOptions } from 'chart.js';
import type { ChartTheme } from './theme.ts';

/** What the room and the reader's settings say about how to draw. */
export interface Look {
  readonly theme: ChartTheme;
  /** Below 640 px of window, where labels are dropped rather than shrunk. */
  readonly narrow: boolean;
}

/** Free room around the plot in CSS pixels: left for the figures of the axis, right for the direct labels. */
export interface Margins {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * When a layer paints: behind the data, between bars and line, or over everything. What is 'above' has a canvas of its
 * own and is painted anew at every move of the cursor, without the rest.
 */
export type Moment = 'behind' | 'beforeLine' | 'front' | 'above';

/** Something that Chart.js does not draw. `meta` is the line of 'beforeLine'. */
export interface Layer {
  readonly moment: Moment;
  paint(chart: Chart, meta?: ChartMeta): void;
}

/** A week's value: `x` is the index of the week, `y` is in the units of its axis, NaN where there is none. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Bars of one colour. */
export interface Bars {
  readonly colour: string;
  /** Where each ends and begins, in the units of the axis `y`; without a base it begins at zero. */
  readonly spots: readonly (Spot & { readonly base?: number })[];
}

/** All that is needed to draw one chart: a Chart.js configuration in pieces that can be replaced, and our layers. */
export interface Drawing {
  readonly data: ChartData<'line', Spot[]>;
  /** Behind the lines; drawn by a layer of ours. */
  readonly bars?: readonly Bars[];
  readonly options: ChartOptions;
  readonly layers: readonly Layer[];
}

/** The room that labels need on the right. */
export const rightMargin = (narrow: boolean) => (narrow ? 58 : 118);

/** The room that the longest of the axis labels needs on the left, estimated for a wide typeface. */
export function leftMargin(labels: readonly string[], fontSize: number): number {
  const widths = labels.map((label) => [...label].reduce((sum, sign) => sum + (/[.,:]/.test(sign) ? 0.36 : 0.64), 0));
  return Math.max(26, 8 + Math.ceil(Math.max(0, ...widths) * fontSize));
}

/** Options that every chart shares: no animation, no parsing, no events of its own. */
export function baseOptions({ right, top }: Margins): ChartOptions {
  return {
    animation: false,
    parsing: false,
    normalized: true,
    responsive: true,
    maintainAspectRatio: false,
    events: [],
    layout: { padding: { right, top }, autoPadding: false },
    datasets: { line: { pointRadius: 0, pointHitRadius: 0, spanGaps: false } },
    elements: { line: { borderJoinStyle: 'round', borderCapStyle: 'round' } },
  };
}

/** Lines get thinner where weeks are too many to be told apart. */
export const lineWidth = (weeks: number) => (weeks > 200 ? 1 : weeks > 104 ? 1.5 : 2);

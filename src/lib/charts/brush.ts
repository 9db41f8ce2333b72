import type { Chart } from 'chart.js';
import type { Metric } from '#lib/training/metric.ts';
import type { Week } from '#lib/training/weeks.ts';
import { barOf } from './bars.ts';
import type { WeekWindow } from './brush-window.ts';
import { baseOptions, type Drawing, type Layer, type Look } from './drawing.ts';
import { hatchedBar } from './hatch.ts';
import { type FetchedBackTo, isFetched, notFetchedDots } from './not-fetched.ts';
import { inkOf, type MetricColours } from './weekly-metric-colours.ts';

/** All weeks in one metric, and how much of the axis before them belongs to weeks that nobody has seen yet. */
export interface Overview {
  readonly weeks: readonly Week[];
  readonly metric: Metric;
  /** How many at the beginning are dotted. */
  readonly unfetched: number;
  /** How many places there are before the first of them. */
  readonly unseen: number;
}

const LEAST_UNSEEN = 0.13;
const SOFT = 0.35;

/** While older weeks arrive, nobody knows how many: a part of the axis is kept for them. */
export function overviewOf(weeks: readonly Week[], metric: Metric, fetchedBackTo: FetchedBackTo): Overview {
  const unfetched = weeks.findLastIndex((week) => !isFetched(week, fetchedBackTo)) + 1;
  const kept = fetchedBackTo === undefined ? 0 : Math.ceil(LEAST_UNSEEN * weeks.length);
  return { weeks, metric, unfetched, unseen: Math.max(0, kept - unfetched) };
}

/**
 * Small bars of all weeks, soft outside of the window, which is read anew at every painting. Where weeks are narrower
 * than a pixel (ten years on a phone) bars fall onto the same one, and the highest of them is what is seen.
 */
export function brush(overview: Overview, window: () => WeekWindow, look: Look, colours: MetricColours): Drawing {
  const { weeks, metric, unfetched, unseen } = overview;
  const most = weeks.reduce<number>((top, week) => Math.max(top, week[metric]), 1);
  const { fill: colour } = inkOf(metric, look.theme, colours);
  const going = weeks.findIndex(({ inProgress }, index) => inProgress && index >= unfetched);
  const axis = { type: 'linear', display: false, offset: false } as const;
  return {
    data: { datasets: [] },
    options: {
      ...baseOptions({ left: 0, right: 0, top: 0, bottom: 0 }),
      scales: {
        x: { ...axis, axis: 'x', min: -unseen - 0.5, max: weeks.length - 0.5 },
        y: { ...axis, axis: 'y', min: 0, max: 1.04 * most },
      },
    },
    layers: [
      unseenDots(unseen, unfetched, look),
      ...(going < 0 ? [] : [hatchedBar({ index: going, value: weeks[going]?.[metric] ?? 0, colour }, look)]),
      { moment: 'above', paint: (chart) => paintBars(chart) },
    ],
  };

  function paintBars(chart: Chart) {
    const { ctx, scales, chartArea } = chart;
    const { x, y } = scales;
    if (!x || !y) return;
    const { first, last } = window();
    ctx.save();
    ctx.fillStyle = colour;
    weeks.forEach(({ [metric]: value, inProgress }, index) => {
      if (index < unfetched || inProgress || value === 0) return;
      const { left, width } = barOf(chart, x, index);
      const top = Math.min(y.getPixelForValue(value), chartArea.bottom - 1);
      ctx.globalAlpha = index < first || index > last ? SOFT : 1;
      ctx.fillRect(left, top, width, chartArea.bottom - top);
    });
    ctx.globalAlpha = 1;
    ctx.fillStyle = look.theme.axis;
    ctx.fillRect(chartArea.left, chartArea.bottom - 1, chartArea.width, 1);
    ctx.restore();
  }
}

/** Dots on what is not fetched, and on the room for what was not even seen. */
function unseenDots(unseen: number, unfetched: number, look: Look): Layer {
  const area = ({ chartArea }: Chart) => [chartArea];
  // Places before the first week count as weeks with a negative index, so their end is that of week -1.
  return unseen > 0 && unfetched === 0
    ? notFetchedDots(Number.EPSILON, look, area)
    : notFetchedDots(unfetched, look, area);
}

import type { Chart } from 'chart.js';
import { expect, test } from 'vitest';
import { weeklyMetricLabels } from '#lib/charts/weekly-metric-labels.ts';
import { metricAxis } from '#lib/charts/metric-units.ts';
import { aDay } from '#tests/builders.ts';
import { look, metricWeeklyOf, weeksOf } from './weeks.ts';

/** A plot of 500 by 200 pixels for 0 to 50 km. */
const chart = {
  chartArea: { left: 40, right: 540, top: 34, bottom: 234, width: 500, height: 200 },
  scales: {
    x: { getPixelForValue: (week: number) => 40 + (week + 0.5) * 125 },
    y: { getPixelForValue: (km: number) => 234 - 4 * km },
  },
} as unknown as Chart;

const goal = { target: 45_000, from: aDay('2026-04-01') };

function labelled(ends: Partial<Record<'mean' | 'goal' | 'earlier' | 'seven', number>>, narrow = false) {
  const weekly = metricWeeklyOf([30, 20, 45, 12], { goal, earlier: weeksOf([9, 9, 9, 9]), meanLength: 8 });
  const end = (y: number | undefined) => (y === undefined ? undefined : { x: 3, y });
  const named = {
    bars: [
      { x: 0, y: 30 },
      { x: 1, y: 0 },
    ],
    current: { x: 3, y: 12 },
    ends: { mean: end(ends.mean), goal: end(ends.goal), earlier: end(ends.earlier), seven: end(ends.seven) },
    unfetched: 0,
    colour: 'ink',
  };
  return weeklyMetricLabels(named, metricAxis(45_000, weekly), weekly, { ...look, narrow }, chart);
}

const words = (labels: ReturnType<typeof labelled>) =>
  labels.map(({ texts }) => texts[0]?.join(' ').replace(/\u00a0/g, ' '));

test('the unit stands first, then the lines by name, then peak, week in progress and zero', () => {
  expect(words(labelled({ mean: 40, goal: 45, earlier: 9, seven: 20 }))).toEqual([
    'km per week',
    '8-week average 40.0 km',
    'Goal 45 km',
    '2026',
    'Last 7 days',
    '30.0',
    '12.0',
    '0',
  ]);
  expect(words(labelled({ mean: 40, seven: 20 }, true)).slice(1, 3)).toEqual(['Average 40.0', '7 days']);
});

test('names of lines that end together are moved apart, and stay beside the plot', () => {
  const [, ...ends] = labelled({ mean: 44, goal: 45, earlier: 44, seven: 1 });
  const heights = ends.slice(0, 4).map(({ y, texts }) => ({ y, lines: texts[0]?.length ?? 0 }));
  const sorted = heights.sort((one, other) => one.y - other.y);
  sorted.slice(1).forEach(({ y }, at) => {
    const above = sorted[at];
    expect(y - (above?.y ?? 0)).toBeGreaterThanOrEqual((above?.lines ?? 0) * 1.25 * look.theme.fontSize);
  });
  expect(sorted[0]?.y).toBeGreaterThanOrEqual(34);
  expect(sorted.at(-1)?.y).toBeLessThanOrEqual(234);
});

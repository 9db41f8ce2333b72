import { describe, expect, test } from 'vitest';
import { metricColours } from '#lib/charts/weekly-metric-colours.ts';
import { weeklyMetric } from '#lib/charts/weekly-metric-drawing.ts';
import { metricAxis } from '#lib/charts/metric-units.ts';
import { weeklyDistance } from '#lib/charts/weekly-distance.ts';
import { dayNumber } from '#lib/training/day.ts';
import { aDay } from '#tests/builders.ts';
import { look, metricWeeklyOf, TODAY, valuesOf, weeklyOf, weeksOf } from './weeks.ts';

const colours = metricColours((token) => token);
const runs = [20, 30, undefined, { km: 40, secondsPerKm: 360 }, 12];

function drawn(...of: Parameters<typeof metricWeeklyOf>) {
  const { data, bars = [], options } = weeklyMetric(metricWeeklyOf(...of), look, colours);
  return { bars, lines: data.datasets, options, first: valuesOf(bars[0]?.spots ?? []) };
}

describe('the weekly chart of a metric', () => {
  test('is what is drawn first, when it is one sport in distance and nothing more', () => {
    const first = weeklyDistance(weeklyOf(runs), look);
    const { bars, lines, options: ours } = drawn(runs);
    expect(lines.map(({ data }) => data)).toEqual(first.data.datasets.map(({ data }) => data));
    expect(bars).toMatchObject(first.bars ?? []);
    expect(bars[0]?.colour).toBe('--distance-fill');
    expect(ours.scales?.['y']).toMatchObject({ min: 0, max: first.options.scales?.['y']?.max });
  });

  test('has hours, metres and a number on its axis', () => {
    expect(drawn(runs, { metric: 'movingTime' }).first).toEqual([20 * 330, 30 * 330, 0, 40 * 360].map((s) => s / 3600));
    expect(drawn(runs, { metric: 'climb' }).first).toEqual([40, 40, 0, 40]);
    expect(drawn(runs, { metric: 'count' }).first).toEqual([1, 1, 0, 1]);
  });

  test('has the colour of elevation for climb, and a neutral one for time and count', () => {
    const fill = (metric: 'movingTime' | 'climb' | 'count') => drawn(runs, { metric }).bars[0]?.colour;
    expect([fill('climb'), fill('movingTime'), fill('count')]).toEqual([
      '--elevation',
      '--control-line',
      '--control-line',
    ]);
  });

  test('takes its mean over as many weeks as were chosen', () => {
    const many = [8, 16, 24, 32, 40, 48, 56, 64, 72, 5];
    const mean = (meanLength: 8 | 12) => valuesOf(drawn(many, { meanLength }).lines[0]?.data ?? []);
    expect(mean(8).slice(7)).toEqual([36, 44, NaN]);
    expect(mean(12).every(Number.isNaN)).toBe(true);
  });
});

describe('several sports in one chart', () => {
  const sum = weeksOf([30, 20, 9, 5]);
  const stack = [
    { family: 'run' as const, weeks: weeksOf([20, 20, undefined, 5]) },
    { family: 'ride' as const, weeks: weeksOf([10, undefined, 9, undefined]) },
  ];

  test('stand on each other in their own colours, and add up to the whole', () => {
    const { bars } = drawn([30, 20, 9, 5], { weeks: sum, stack, family: undefined });
    expect(bars.map(({ colour }) => colour)).toEqual(['--sport-run', '--sport-ride']);
    expect(bars.map(({ spots }) => spots.map(({ base = 0, y }) => [base, y]))).toEqual([
      [
        [0, 20],
        [0, 20],
        [0, 0],
      ],
      [
        [20, 30],
        [20, 20],
        [0, 9],
      ],
    ]);
  });

  test('are hatched one by one while the week goes on', () => {
    const one = weeklyMetric(metricWeeklyOf([30, 5], { stack: [] }), look, colours).layers.length;
    const current = [
      { family: 'run' as const, weeks: weeksOf([20, 3]) },
      { family: 'ride' as const, weeks: weeksOf([10, 2]) },
    ];
    const two = weeklyMetric(metricWeeklyOf([30, 5], { stack: current }), look, colours).layers.length;
    expect(two - one).toBe(1);
  });
});

describe('the other lines', () => {
  test('of seven days has the last day of a week in the middle of its bar, and ends today', () => {
    const first = aDay('2026-05-10');
    const seven = Array.from({ length: 12 }, (_, at) => ({ day: dayNumber(first + at), value: 1000 * at }));
    const line = drawn([10, 10, 10], { seven }).lines[1]?.data ?? [];
    // Sunday 10 May ends the first of three weeks; Thursday 21 May is four days into the third.
    expect(line[0]).toEqual({ x: 0, y: 0 });
    expect(line[7]).toEqual({ x: 1, y: 7 });
    expect(line.at(-1)).toEqual({ x: 11 / 7, y: 11 });
  });

  test('of seven days has no value where one of them is not fetched', () => {
    const seven = [16, 17, 18].map((day) => ({ day: aDay(`2026-05-${day}`), value: 5000 }));
    const line = drawn([10, 10, 10], { seven, fetchedBackTo: aDay('2026-05-11') }).lines[1]?.data ?? [];
    expect(valuesOf(line)).toEqual([NaN, 5, 5]);
  });

  test('of a year earlier has a gap where nothing is known', () => {
    const [before] = weeksOf([25, 1]);
    const line = drawn([10, 10, 10], { earlier: [undefined, before, undefined] }).lines[1]?.data ?? [];
    expect(valuesOf(line)).toEqual([NaN, 25, NaN]);
  });

  test('are quieter than the average: seven days thin and pale, a year earlier in dots', () => {
    const { lines } = drawn([10, 10, 10], { seven: [], earlier: [undefined, undefined, undefined] });
    expect(lines.map(({ borderColor, borderWidth }) => [borderColor, borderWidth])).toEqual([
      ['--average', 2],
      ['--control-line', 1],
      ['--ink', 1.25],
    ]);
    expect(lines[2]).toMatchObject({ borderDash: [0, 3.5] });
  });

  test('of the goal goes across all weeks also when it was set today, and the axis reaches it', () => {
    const { lines, options } = drawn([10, 10, 10], { goal: { target: 45_000, from: TODAY } });
    expect(lines[1]?.data).toEqual([
      { x: -0.5, y: 45 },
      { x: 2.5, y: 45 },
    ]);
    expect(Number(options.scales?.['y']?.max)).toBeGreaterThan(45);
  });
});

describe('the axis of a metric', () => {
  const told = metricWeeklyOf([10]);
  test('counts in wholes, and in minutes where there is little time', () => {
    const axisOf = (peak: number, metric: 'count' | 'movingTime') => metricAxis(peak, { ...told, metric });
    expect(axisOf(1, 'count').axis.ticks).toEqual([0, 1]);
    expect(axisOf(7, 'count')).toMatchObject({ unit: 'runs', size: 1, axis: { ticks: [0, 2, 4, 6] } });
    expect(axisOf(3000, 'movingTime')).toMatchObject({ unit: 'min', size: 60 });
    expect(axisOf(18_000, 'movingTime')).toMatchObject({ unit: 'h', size: 3600, axis: { ticks: [0, 2, 4] } });
  });
});

import { describe, expect, test } from 'vitest';
import { weeklyDistance } from '#lib/charts/weekly-distance.ts';
import { createFormat } from '#lib/format/format.ts';
import { aDay } from '#tests/builders.ts';
import { look, valuesOf, weeklyOf } from './weeks.ts';

function drawn(...of: Parameters<typeof weeklyOf>) {
  const { data, bars = [], options } = weeklyDistance(weeklyOf(...of), look);
  const [line, [one]] = [data.datasets[0], bars];
  if (!line || !one) throw new Error('a line and bars are expected');
  return { line: valuesOf(line.data), bars: one.spots, options };
}

describe('the weekly distance chart', () => {
  test('has a bar for each completed week, a true zero where there was no training, and none for the week in progress', () => {
    expect(drawn([30, undefined, 42, 5]).bars).toEqual([
      { x: 0, y: 30 },
      { x: 1, y: 0 },
      { x: 2, y: 42 },
    ]);
  });

  test('draws the rolling mean as far as the last completed week', () => {
    expect(drawn([30, 0.5, 41.5, 36, 5]).line).toEqual([NaN, NaN, NaN, 27, NaN]);
  });

  test('leaves weeks that are not fetched, or only in part, without a bar and without a mean', () => {
    const { bars, line } = drawn([10, 20, 30, 40, 50, 60, 7], { fetchedBackTo: aDay('2026-04-14') });
    expect(bars.map(({ x }) => x)).toEqual([2, 3, 4, 5]);
    expect(line).toEqual([NaN, NaN, NaN, NaN, NaN, 45, NaN]);
  });

  test('shows miles to who reads miles', () => {
    const format = createFormat({ locale: 'en-US', units: 'imperial' });
    expect(drawn([16.09344, 5], { format }).bars).toEqual([{ x: 0, y: 10 }]);
  });

  test('leaves no work to Chart.js: no animation, no parsing, no events, a linear axis with given ends', () => {
    const { options } = drawn([30, 20, 5]);
    expect(options).toMatchObject({ animation: false, parsing: false, normalized: true, events: [] });
    expect(options.scales?.['x']).toMatchObject({ type: 'linear', min: -0.5, max: 2.5 });
    expect(options.scales?.['y']).toMatchObject({ type: 'linear', min: 0 });
  });

  test('survives a single week, weeks without anything and no weeks at all', () => {
    for (const runs of [[7], [undefined, undefined, undefined], []]) {
      const { options } = weeklyDistance(runs.length ? weeklyOf(runs) : weeklyOf([1], { weeks: [], means: [] }), look);
      const { min, max } = options.scales?.['y'] ?? {};
      expect(min).toBe(0);
      expect(Number(max)).toBeGreaterThan(1);
    }
  });
});

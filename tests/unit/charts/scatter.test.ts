import { expect, test } from 'vitest';
import { paceKind } from '#lib/charts/pace-axis.ts';
import { insideLasso, insideRange, nearestPoint, scatterPoints } from '#lib/charts/scatter.ts';
import { createFormat } from '#lib/format/format.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const kind = paceKind('run', createFormat({ locale: 'en-IE', units: 'metric' }));
const days = { from: aDay('2026-05-01'), to: aDay('2026-05-21') };
const run = (day: string, rate: number | undefined, change = {}) =>
  anActivity({
    day: aDay(day),
    averageHeartRate: rate === undefined ? undefined : beatsPerMinute(rate),
    ...change,
  });

test('points are what has a plausible pace and heart rate in these days, oldest first', () => {
  const points = scatterPoints(
    [
      run('2026-05-21', 150, { movingTime: seconds(3000), indoor: true }),
      run('2026-05-11', 140),
      run('2026-05-01', 130),
      run('2026-04-30', 130),
      run('2026-05-22', 130),
      run('2026-05-11', undefined),
      run('2026-05-11', 251),
      run('2026-05-11', 140, { distance: metres(499) }),
    ],
    days,
    kind,
  );
  expect([...points.rates]).toEqual([130, 140, 150]);
  expect([...points.paces]).toEqual([330, 330, 300]);
  expect([...points.ages]).toEqual([0, 0.5, 1]);
  expect([...points.indoor]).toEqual([0, 0, 1]);
});

test('a range includes both of its ends, and what is left open has none', () => {
  const points = scatterPoints(
    ['2026-05-02', '2026-05-04', '2026-05-06'].map((day, at) => run(day, 130 + at)),
    days,
    kind,
  );
  expect(insideRange(points, { lowest: 131 })).toEqual([1, 2]);
  expect(insideRange(points, { highest: 131, first: aDay('2026-05-04') })).toEqual([1]);
  expect(insideRange(points, { last: aDay('2026-05-04') })).toEqual([0, 1]);
  expect(insideRange(points, {})).toEqual([0, 1, 2]);
});

const stage = { xs: Float32Array.from([10, 50, 90, 50]), ys: Float32Array.from([10, 50, 90, 5]) };

test('a lasso holds what is within its line, also where that bends inwards', () => {
  const square = [
    [0, 0],
    [60, 0],
    [60, 60],
    [0, 60],
  ] as const;
  expect(insideLasso(stage, square)).toEqual([0, 1, 3]);
  // The same with a notch from above around the last point.
  const notched = [
    [0, 0],
    [45, 0],
    [45, 20],
    [55, 20],
    [55, 0],
    [60, 0],
    [60, 60],
    [0, 60],
  ] as const;
  expect(insideLasso(stage, notched)).toEqual([0, 1]);
});

test('a press takes the nearest within a finger, of equals the newest', () => {
  expect(nearestPoint(stage, 48, 40)).toBe(1);
  expect(nearestPoint(stage, 48, 12)).toBe(3);
  expect(nearestPoint(stage, 300, 300)).toBeUndefined();
  const twins = { xs: Float32Array.from([5, 5]), ys: Float32Array.from([5, 5]) };
  expect(nearestPoint(twins, 5, 5)).toBe(1);
});

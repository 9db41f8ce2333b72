import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { paceOf, plausible } from '#lib/training/pace.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { anActivity } from '#tests/builders.ts';
import { someActivities } from './arbitraries.ts';

const run = (distance: number, movingTime: number) =>
  anActivity({ distance: metres(distance), movingTime: seconds(movingTime) });

describe('the pace of several activities', () => {
  test('is all their time divided by all their distance, not the mean of their paces', () => {
    const pace = totalsOf([run(10_000, 3000), run(5000, 1800), run(2000, 900)]).pace;
    expect((pace ?? 0) * 1000).toBeCloseTo(335.29, 2);
  });

  test('D10: leaves out what no runner can have run', () => {
    expect(totalsOf([run(10_000, 3000), run(30_000, 1200), run(400, 30)]).pace).toBe(0.3);
  });

  test('is of the time in motion, without the pauses', () => {
    const paused = { ...run(10_000, 3000), elapsedTime: seconds(4000) };
    expect([totalsOf([paused]).pace, paceOf(paused)]).toEqual([0.3, 0.3]);
  });

  test('is unknown for no activities and for none that is plausible', () => {
    expect(totalsOf([]).pace).toBeUndefined();
    expect(totalsOf([run(0, 1800)]).pace).toBeUndefined();
  });

  test('lies between the slowest and the fastest of them', () => {
    fc.assert(
      fc.property(someActivities, (activities) => {
        const paces = activities.map(paceOf).filter((pace) => pace !== undefined);
        const pace = totalsOf(activities).pace;
        if (paces.length === 0) return pace === undefined;
        const rounding = 1e-12;
        return pace !== undefined && pace >= Math.min(...paces) - rounding && pace <= Math.max(...paces) + rounding;
      }),
    );
  });
});

describe('a pace is plausible', () => {
  test.each([
    ['from 500 m on', 500, 200, true],
    ['not below 500 m', 499.9, 200, false],
    ['up to 12.5 metres a second', 12_500, 1000, true],
    ['not for a faster run', 12_501, 1000, false],
    ['not without moving time', 5000, 0, false],
    ['not with a negative time', 5000, -1, false],
    ['not without distance', 0, 1800, false],
    ['not for a distance that is no number', NaN, 1800, false],
  ])('%s', (_, distance, movingTime, expected) => {
    expect(plausible(run(distance, movingTime))).toBe(expected);
  });

  test('for a ride faster than any runner', () => {
    const ride = anActivity({ sport: 'Ride', distance: metres(30_000), movingTime: seconds(2000) });
    expect(plausible(ride)).toBe(true);
    expect(paceOf(ride)).toBeCloseTo(1 / 15, 12);
  });

  test('for a treadmill or trail run under the same limit as for any run', () => {
    for (const sport of ['TrailRun', 'VirtualRun'] as const) {
      expect(plausible(anActivity({ sport, distance: metres(13_000), movingTime: seconds(1000) }))).toBe(false);
    }
  });
});

import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import {
  activityBests,
  IMPERIAL_DISTANCES,
  METRIC_DISTANCES,
  STANDARD_DISTANCES,
  type StandardDistance,
} from '#lib/training/bands.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const run = (distance: number, minutes: number, more: Partial<Activity> = {}) =>
  anActivity({ distance: metres(distance), movingTime: seconds(minutes * 60), ...more });

function fiveKilometres(activities: readonly Activity[], tolerant = false, most = 3) {
  const [band] = activityBests(activities, { today: TODAY, names: ['5 km'], tolerant, most });
  return band;
}

describe('an activity over a standard distance', () => {
  test.each([
    [4899, false, false],
    [4900, false, true],
    [4999.9, false, true],
    [5000, true, true],
    [5250, true, true],
    [5251, false, false],
  ])('of %d m counts as 5 km: %s, with the tolerance: %s', (distance, strict, tolerant) => {
    const counts = [fiveKilometres([run(distance, 25)]), fiveKilometres([run(distance, 25)], true)];
    expect(counts.map((band) => band?.count)).toEqual([Number(strict), Number(tolerant)]);
  });

  test('is approximate when it is shorter, and its time is never scaled', () => {
    const [short, long] = [run(4980, 24), run(5200, 25)];
    expect(fiveKilometres([long, short], true)?.fastest).toEqual([
      { activity: short, time: 1440, approximate: true },
      { activity: long, time: 1500, approximate: false },
    ]);
  });

  test('is timed like a race, pauses included, and not below its moving time', () => {
    const paused = run(5000, 24, { elapsedTime: seconds(1600) });
    const odd = run(5000, 26, { elapsedTime: seconds(0) });
    expect(fiveKilometres([odd, paused])?.fastest.map(({ time }) => time)).toEqual([1560, 1600]);
  });

  test('is in one band only, whatever its distance', () => {
    const names = Object.keys(STANDARD_DISTANCES) as StandardDistance[];
    for (let distance = 1500; distance < 45_000; distance += 7) {
      const bands = activityBests([run(distance, 300)], { today: TODAY, names, tolerant: true });
      expect(bands.filter(({ count }) => count > 0).length).toBeLessThanOrEqual(1);
    }
  });
});

describe('the bests of a standard distance', () => {
  test('are the fastest few, fastest first, and of equals the earlier', () => {
    const slow = run(5000, 30);
    const [earlier, later] = ['2026-05-01', '2026-05-02'].map((day) => run(5000, 25, { day: aDay(day) }));
    const band = fiveKilometres([slow, ...[later, earlier].filter((one) => one !== undefined)], false, 2);
    expect([band?.count, ...(band?.fastest ?? []).map(({ activity }) => activity)]).toEqual([3, earlier, later]);
  });

  test('leave out other families, a car, a missing time and a wrong clock', () => {
    const out = [
      run(5000, 10, { sport: 'Ride' }),
      run(5000, 5),
      run(5000, 0),
      run(5000, 20, { day: aDay('1970-01-01') }),
      run(5000, 20, { day: aDay('2031-01-01') }),
    ];
    expect(fiveKilometres(out)).toEqual({ name: '5 km', distance: 5000, count: 0, fastest: [] });
    const rides = { today: TODAY, names: ['5 km'], tolerant: false, family: 'ride' } as const;
    expect(activityBests(out, rides)[0]?.count).toBe(1);
  });

  test('are there for every distance that is asked for, in its order', () => {
    const day = { today: TODAY, tolerant: false };
    const runs = [run(42_300, 200), run(21_100, 95), run(8100, 40), run(1609.4, 6)];
    const counts = (names: readonly StandardDistance[]) =>
      activityBests(runs, { ...day, names }).map(({ name, count }) => [name, count]);
    expect(counts(METRIC_DISTANCES)).toEqual([
      ['5 km', 0],
      ['10 km', 0],
      ['15 km', 0],
      ['half', 1],
      ['marathon', 1],
    ]);
    expect(counts(IMPERIAL_DISTANCES)).toEqual([
      ['1 mi', 1],
      ['5 km', 0],
      ['5 mi', 1],
      ['10 km', 0],
      ['10 mi', 0],
      ['half', 1],
      ['marathon', 1],
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { bodyOn } from '#lib/training/body.ts';
import type { LocalDay } from '#lib/training/day.ts';
import { easyRuns } from '#lib/training/easy-runs.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const easy = { averageHeartRate: beatsPerMinute(140) };
const nothing = bodyOn([]);
const isEasy = (change: Partial<Activity>) => easyRuns([anActivity({ ...easy, ...change })], nothing).length === 1;

test('an ordinary run with a heart rate is easy', () => {
  expect(isEasy({})).toBe(true);
  expect(isEasy({ effort: 'long', sport: 'TrailRun', commute: true })).toBe(true);
});

test.each<[string, Partial<Activity>]>([
  ['a race', { effort: 'race' }],
  ['a workout', { effort: 'workout' }],
  ['on a treadmill', { indoor: true }],
  ['in a virtual world', { sport: 'VirtualRun' }],
  ['a ride', { sport: 'Ride' }],
  ['a second short of twenty minutes', { distance: metres(4000), movingTime: seconds(1199) }],
  ['without heart rate', { averageHeartRate: undefined }],
  ['of an impossible heart rate', { averageHeartRate: beatsPerMinute(255) }],
  ['of an impossible pace', { distance: metres(60_000) }],
])('what is %s is not', (_, change) => {
  expect(isEasy(change)).toBe(false);
});

test('twenty minutes are enough', () => {
  expect(isEasy({ distance: metres(4000), movingTime: seconds(1200) })).toBe(true);
});

describe('with a body', () => {
  const value = (name: 'maxHeartRate' | 'thresholdHeartRate', of: number, from?: string) =>
    ({ id: name + of, name, value: beatsPerMinute(of), from: from as LocalDay, source: 'athlete' }) as const;
  const rates = (body: Parameters<typeof bodyOn>[0], day = aDay('2026-05-18')) =>
    easyRuns(
      [150, 159, 160, 161, 165, 170].map((rate) => anActivity({ day, averageHeartRate: beatsPerMinute(rate) })),
      bodyOn(body),
    ).map(({ averageHeartRate }) => averageHeartRate);

  test('a run is easy below 85 % of the highest heart rate', () => {
    expect(rates([value('maxHeartRate', 190)])).toEqual([150, 159, 160, 161]);
  });

  test('a threshold says better what is hard, and is hard itself', () => {
    expect(rates([value('maxHeartRate', 190), value('thresholdHeartRate', 165)])).toEqual([150, 159, 160, 161]);
    expect(rates([value('maxHeartRate', 190), value('thresholdHeartRate', 166)])).toEqual([150, 159, 160, 161, 165]);
  });

  test('an old run keeps the threshold of its time', () => {
    const values = [value('thresholdHeartRate', 160), value('thresholdHeartRate', 171, '2026-01-01')];
    expect(rates(values, aDay('2025-12-31'))).toEqual([150, 159]);
    expect(rates(values, aDay('2026-01-01'))).toHaveLength(6);
  });
});

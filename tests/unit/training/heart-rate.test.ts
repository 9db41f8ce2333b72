import { describe, expect, test } from 'vitest';
import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { beatsPerMinute, seconds } from '#lib/training/units.ts';
import { anActivity } from '#tests/builders.ts';

const run = (movingTime: number, rate?: number) =>
  anActivity({
    movingTime: seconds(movingTime),
    averageHeartRate: rate === undefined ? undefined : beatsPerMinute(rate),
  });

describe('the heart rate of several activities', () => {
  test('is weighted by moving time', () => {
    expect(totalsOf([run(3600, 140), run(1200, 160)]).averageHeartRate).toBe(145);
  });

  test('D2: is that of the activities that have one', () => {
    const activities = [run(3600), run(1800, 150)];
    expect(totalsOf(activities).averageHeartRate).toBe(150);
    expect(totalsOf(activities).heartRateTime).toBe(1800);
  });

  test('D2: is unknown, not zero, when nothing was recorded', () => {
    expect(totalsOf([run(3600)]).averageHeartRate).toBeUndefined();
    expect(totalsOf([]).averageHeartRate).toBeUndefined();
    expect(totalsOf([]).heartRateTime).toBe(0);
  });

  test('is unknown when the time that has one is zero', () => {
    expect(totalsOf([run(0, 150)]).averageHeartRate).toBeUndefined();
  });

  test('D10: does not count what no heart can do', () => {
    const activities = [run(1000, 150), run(1000, 29), run(1000, 251), run(1000, 0)];
    expect(totalsOf(activities).averageHeartRate).toBe(150);
    expect(totalsOf(activities).heartRateTime).toBe(1000);
    expect([30, 250].map((rate) => plausibleHeartRate(beatsPerMinute(rate)))).toEqual([true, true]);
  });
});

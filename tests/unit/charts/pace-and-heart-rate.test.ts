import type { ScaleOptions } from 'chart.js';
import { describe, expect, test } from 'vitest';
import { paceAndHeartRate } from '#lib/charts/pace-and-heart-rate.ts';
import { aDay } from '#tests/builders.ts';
import { look, type Run, valuesOf, weeklyOf } from './weeks.ts';

function drawn(...of: Parameters<typeof weeklyOf>) {
  const { data, options } = paceAndHeartRate(weeklyOf(...of), look);
  const [pace, heart] = data.datasets.map(({ data }) => valuesOf(data));
  const scales = options.scales as Record<'pace' | 'heart', ScaleOptions<'linear'>>;
  return { pace, heart, scales };
}

const steady = (secondsPerKm: number, heartRate?: number): Run => ({
  km: 10,
  secondsPerKm,
  ...(heartRate && { heartRate }),
});

describe('the chart of pace and heart rate', () => {
  test('D2: has a gap where nothing was done and where the heart rate was not recorded', () => {
    const { pace, heart } = drawn([steady(330, 150), undefined, steady(345), steady(320, 151)]);
    expect(pace).toEqual([330, NaN, 345, 320]);
    expect(heart).toEqual([150, NaN, NaN, 151]);
  });

  test('puts faster at the top: pace is turned over, speed is not', () => {
    expect(drawn([steady(330), steady(320)]).scales.pace.reverse).toBe(true);
    const ride = drawn([steady(120), steady(100)], { family: 'ride' });
    expect(ride.scales.pace.reverse).toBe(false);
    expect(ride.pace).toEqual([expect.closeTo(30), expect.closeTo(36)]);
  });

  test('gives swims per 100 metres', () => {
    expect(drawn([steady(1200), steady(1050)], { family: 'swim' }).pace).toEqual([120, 105]);
  });

  test('D10: lays a value far off the others on the edge of the axis, which stays readable', () => {
    const { pace, scales } = drawn([330, 325, 335, 3000, 328, 332, 331].map((value) => steady(value)));
    expect(Number(scales.pace.max)).toBeLessThan(360);
    expect(pace?.[3]).toBe(scales.pace.max);
  });

  test('stacks the panels over each other, with the room for a title above the lower one', () => {
    const { scales } = drawn([steady(330, 150), steady(320, 160)]);
    expect([scales.pace.stack, scales.heart.stack]).toEqual(['panels', 'panels']);
    expect(Number(scales.heart.max)).toBeGreaterThan(165);
  });

  test('keeps weeks that are not fetched out of both lines', () => {
    const { pace, heart } = drawn([steady(330, 150), steady(320, 151), steady(310, 152)], {
      fetchedBackTo: aDay('2026-05-05'),
    });
    expect(pace).toEqual([NaN, 320, 310]);
    expect(heart).toEqual([NaN, 151, 152]);
  });
});

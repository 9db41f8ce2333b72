import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rampOf } from '#lib/training/ramp.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const on = (day: string, kilometres: number) => anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });
const thursday = { today: aDay('2026-05-21'), weekStart: 'monday' } as const;

/** 30, 0, 42 and 36 km, of which 30, 0, 12 and 0 until Thursday. */
const fourWeeks = [on('2026-04-20', 30), on('2026-05-04', 12), on('2026-05-08', 30), on('2026-05-17', 36)];

describe('the ramp', () => {
  test('compares this week with four whole weeks, and with the same four until the same weekday', () => {
    const { value, whole, toDate } = rampOf([...fourWeeks, on('2026-05-18', 5)], thursday);
    expect(value).toBe(5000);
    expect(whole).toEqual({ mean: 27_000, change: (5 - 27) / 27, steep: false });
    expect(toDate).toEqual({ mean: 10_500, change: (5 - 10.5) / 10.5, steep: false });
  });

  test.each([
    [0.1, 29.7, false],
    [0.1, 29.8, true],
    [0.2, 32.4, false],
    [0.2, 32.5, true],
    [0.3, 35.1, false],
    [0.3, 35.2, true],
  ])('is steep above %f of the mean of 27 km: %f km is %s', (threshold, kilometres, steep) => {
    const { whole } = rampOf([...fourWeeks, on('2026-05-18', kilometres)], { ...thursday, threshold });
    expect(whole?.steep).toBe(steep);
  });

  test('can be steep to date while the whole week still has room', () => {
    const { whole, toDate } = rampOf([...fourWeeks, on('2026-05-20', 20)], thursday);
    expect([whole?.steep, toDate?.steep]).toEqual([false, true]);
  });

  test('counts what is still to come this week in the week, and not to date', () => {
    const { value, toDate } = rampOf([...fourWeeks, on('2026-05-22', 20)], thursday);
    expect([value, toDate?.change]).toEqual([20_000, -1]);
  });

  test('waits for four completed weeks', () => {
    expect(rampOf([], thursday)).toEqual({ value: 0, whole: undefined, toDate: undefined });
    expect(rampOf([on('2026-04-27', 30), on('2026-05-18', 5)], thursday).whole).toBeUndefined();
    expect(rampOf([on('2026-04-26', 30), on('2026-05-18', 5)], thursday).whole?.mean).toBe(7500);
    expect(rampOf([on('1970-01-01', 30), on('2026-05-18', 5)], thursday).whole).toBeUndefined();
  });

  test('after four weeks of rest has no share and is not steep', () => {
    expect(rampOf([on('2025-01-01', 30), on('2026-05-18', 5)], thursday).whole).toEqual({
      mean: 0,
      change: undefined,
      steep: false,
    });
  });

  test('in rolling weeks is the same to date as whole', () => {
    const { whole, toDate } = rampOf([...fourWeeks, on('2026-05-18', 5)], { ...thursday, weekStart: 'rolling' });
    expect(toDate).toEqual(whole);
  });

  test('has the mean that the top of the dashboard shows', () => {
    const anyStart = fc.constantFrom<WeekStart>('monday', 'sunday', 'saturday', 'rolling');
    fc.assert(
      fc.property(someActivities, anyStart, (activities, weekStart) => {
        const week = thisWeek(activities, { today: TODAY, weekStart });
        const ramp = rampOf(activities, { today: TODAY, weekStart });
        expect([ramp.value, ramp.whole?.mean]).toEqual([week.distance, week.averageOfFour]);
        expect(ramp.whole?.change).toBe(week.ramp);
      }),
    );
  });
});

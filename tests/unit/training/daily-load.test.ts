import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { bodyOn } from '#lib/training/body.ts';
import { dailyLoad } from '#lib/training/daily-load.ts';
import { dayNumber, localDay } from '#lib/training/day.ts';
import type { LoadAsked } from '#lib/training/load.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '#lib/training/units.ts';
import { anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const RANGE = { first: dayNumber(TODAY - 200), last: dayNumber(TODAY + 200) };
const body = {
  maxHeartRate: beatsPerMinute(190),
  restingHeartRate: beatsPerMinute(60),
  thresholdSpeed: metresPerSecond(4),
  sex: 'female',
} as const;
const someScale = fc.constantFrom('hrtss', 'banister', 'edwards', 'relative-effort');
const asked = (scale: LoadAsked['scale']): LoadAsked => ({ scale, bodyOn: () => body, womensFactor: 0.86 });
const total = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0);

describe('load by day', () => {
  test('adds up what a day holds, and counts what it knows', () => {
    const hour = { day: TODAY, movingTime: seconds(3600), distance: metres(14_400) };
    const activities = [
      anActivity({ ...hour, averageHeartRate: beatsPerMinute(170.5) }),
      anActivity(hour),
      anActivity({ ...hour, sport: 'Ride' }),
      anActivity({ ...hour, distance: metres(30_000) }),
      anActivity({ ...hour, day: dayNumber(TODAY + 2), averageHeartRate: beatsPerMinute(170.5) }),
      anActivity({ ...hour, day: dayNumber(TODAY + 3), averageHeartRate: beatsPerMinute(170.5) }),
      anActivity({ ...hour, day: dayNumber(TODAY - 1), averageHeartRate: beatsPerMinute(170.5) }),
    ];
    const load = dailyLoad(activities, asked('hrtss'), { first: TODAY, last: dayNumber(TODAY + 2) });
    expect(load).toEqual({
      first: TODAY,
      values: Float64Array.of(200, 0, 100),
      fromPace: Float64Array.of(100, 0, 0),
      measured: 2,
      estimated: 1,
      missing: 1,
      tooHigh: 1,
    });
  });

  test('takes every activity by the body of its own day, in any order', () => {
    const values = [
      { id: 'a', name: 'maxHeartRate', value: beatsPerMinute(190), from: undefined, source: 'athlete' },
      { id: 'b', name: 'maxHeartRate', value: beatsPerMinute(160), from: localDay(TODAY), source: 'suggested' },
    ] as const;
    const rides = [0, -1, 0, -1].map((days) =>
      anActivity({
        day: dayNumber(TODAY + days),
        sport: 'Ride',
        movingTime: seconds(3600),
        averageHeartRate: beatsPerMinute(150),
      }),
    );
    const range = { first: dayNumber(TODAY - 1), last: TODAY };
    const load = dailyLoad(rides, { ...asked('edwards'), bodyOn: bodyOn(values) }, range);
    expect(load.values).toEqual(Float64Array.of(360, 600));
  });

  test('is empty where the range is', () => {
    const load = dailyLoad([anActivity()], asked('hrtss'), { first: TODAY, last: dayNumber(TODAY - 1) });
    expect([load.values.length, load.missing]).toEqual([0, 0]);
  });

  test('is additive over activities, in any order', () => {
    fc.assert(
      fc.property(someActivities, someActivities, someScale, (some, others, scale) => {
        const of = (activities: readonly Activity[]) => dailyLoad(activities, asked(scale), RANGE);
        const [all, one, other] = [of([...others, ...some.toReversed()]), of(some), of(others)];
        const off = all.values.map((value, day) => Math.abs(value - (one.values[day] ?? 0) - (other.values[day] ?? 0)));
        expect(Math.max(...off)).toBeLessThan(1e-6);
        for (const name of ['measured', 'estimated', 'missing', 'tooHigh'] as const) {
          expect(all[name]).toBe(one[name] + other[name]);
        }
        expect(all.measured + all.estimated + all.missing + all.tooHigh).toBe(some.length + others.length);
      }),
    );
  });

  test('is additive over days: two halves of the history are the history', () => {
    fc.assert(
      fc.property(someActivities, fc.integer({ min: -199, max: 200 }), someScale, (activities, cut, scale) => {
        const day = dayNumber(TODAY + cut);
        const whole = dailyLoad(activities, asked(scale), RANGE);
        const before = dailyLoad(activities, asked(scale), { ...RANGE, last: dayNumber(day - 1) });
        const after = dailyLoad(activities, asked(scale), { ...RANGE, first: day });
        expect([...before.values, ...after.values]).toEqual([...whole.values]);
        expect([...before.fromPace, ...after.fromPace]).toEqual([...whole.fromPace]);
        expect(total(whole.fromPace)).toBeLessThanOrEqual(total(whole.values));
      }),
    );
  });

  test('follows the day of the activity alone, not the instant at which it began', () => {
    fc.assert(
      fc.property(someActivities, fc.integer({ min: -14, max: 14 }), someScale, (activities, hours, scale) => {
        const elsewhere = activities.map((activity) => ({ ...activity, start: activity.start + hours * 3600 }));
        const of = (list: readonly Activity[]) => dailyLoad(list, asked(scale), RANGE);
        expect(of(elsewhere as Activity[])).toEqual(of(activities));
      }),
    );
  });
});

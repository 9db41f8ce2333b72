import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { type Body, bodyOn, type BodyValue } from '#lib/training/body.ts';
import type { LoadScale } from '#lib/training/conventions.ts';
import { bodyNeededFor, judgeLoad, loadOf } from '#lib/training/load.ts';
import { hourAtThreshold } from '#lib/training/threshold-hour.ts';
import { localDay } from '#lib/training/day.ts';
import { beatsPerMinute, metres, metresPerSecond, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const BODY: Body = {
  maxHeartRate: beatsPerMinute(190),
  restingHeartRate: beatsPerMinute(60),
  thresholdSpeed: metresPerSecond(4),
  sex: 'male',
};
const WITHOUT_SPEED: Body = { ...BODY, thresholdSpeed: undefined };
const HOUR = { movingTime: seconds(3600), distance: metres(14_400) };
const SCALES: readonly LoadScale[] = ['hrtss', 'banister', 'edwards', 'relative-effort'];

const load = (activity: Activity, scale: LoadScale = 'hrtss', body = BODY) =>
  loadOf(activity, { scale, bodyOn: () => body, womensFactor: 0.86 });
const judged = (activity: Activity, scale: LoadScale = 'hrtss', body = BODY) =>
  judgeLoad(activity, { scale, bodyOn: () => body, womensFactor: 0.86 });
const rated = (rate: number, more: Partial<Activity> = {}) =>
  anActivity({ ...HOUR, averageHeartRate: beatsPerMinute(rate), ...more });

describe('the load of an activity', () => {
  test('comes from its heart rate, whatever the sport', () => {
    const anHour = { value: expect.closeTo(100, 9), from: 'heart rate' };
    expect(load(rated(170.5))).toEqual(anHour);
    expect(load(rated(170.5, { sport: 'Yoga', distance: metres(0) }))).toEqual(anHour);
    expect(load(rated(170.5), 'banister')?.value).toBeCloseTo(166.924, 3);
    expect(load(rated(170.5), 'edwards')).toEqual({ value: 240, from: 'heart rate' });
  });

  test('of a woman depends on the convention, and is a ratio in which it cancels', () => {
    const woman = { ...BODY, sex: 'female' } as const;
    const by = (womensFactor: 0.86 | 0.64, scale: LoadScale) =>
      loadOf(rated(150), { scale, bodyOn: () => woman, womensFactor })?.value;
    expect(by(0.86, 'banister')).toBeCloseTo(113.517, 3);
    expect(by(0.64, 'banister')).toBeCloseTo(84.478, 3);
    expect(by(0.86, 'hrtss')).toBeCloseTo(by(0.64, 'hrtss') ?? NaN, 9);
    expect(by(0.86, 'hrtss')).not.toBeCloseTo(load(rated(150))?.value ?? NaN, 1);
  });

  test('takes the threshold that is known before the one that is assumed', () => {
    const known = { ...BODY, thresholdHeartRate: beatsPerMinute(163) };
    expect(load(rated(163), 'hrtss', known)).toEqual({ value: 100, from: 'heart rate' });
    expect(load(rated(163))?.value).toBeLessThan(90);
  });

  test.each([
    ['none', undefined],
    ['one of a strap that lost contact', 12],
    ['one of a strap that counts steps', 251],
  ])('is estimated from pace when a run has no heart rate, or %s', (_, rate) => {
    const run = anActivity({ ...HOUR, averageHeartRate: rate === undefined ? undefined : beatsPerMinute(rate) });
    expect(load(run)).toEqual({ value: 100, from: 'pace' });
    expect(load(run, 'banister')?.from).toBe('pace');
    expect(load(run, 'banister')?.value).toBeCloseTo(166.924, 3);
    expect(load(run, 'edwards')).toEqual({ value: 240, from: 'pace' });
    expect(SCALES.map((scale) => load(run, scale, WITHOUT_SPEED))).toEqual(Array(4).fill(undefined));
  });

  test('is estimated from pace too when the heart rate says nothing, as the highest one is not known', () => {
    expect(load(rated(150), 'hrtss', { thresholdSpeed: metresPerSecond(4) })).toEqual({ value: 100, from: 'pace' });
  });

  test.each<[string, Partial<Activity>]>([
    ['a ride', { sport: 'Ride' }],
    ['a swim', { sport: 'Swim' }],
    ['a walk', { sport: 'Walk' }],
    ['a run without a distance', { distance: metres(0) }],
    ['a run at the speed of a car', { distance: metres(60_000) }],
  ])('is not estimated for %s', (_, what) => {
    expect(judged(anActivity({ ...HOUR, ...what }))).toBeUndefined();
  });

  test('is set aside where nobody could hold it, and then says so', () => {
    const atSpeed = (speed: number) => anActivity({ ...HOUR, distance: metres(speed * 3600) });
    expect(judged(atSpeed(6))).toEqual({ value: 225, from: 'pace' });
    expect(judged(atSpeed(6.01))).toBe('too high');
    expect(judged(atSpeed(6.01), 'banister')).toBe('too high');
    expect(load(atSpeed(6.01))).toBeUndefined();
    const lowThreshold = { ...BODY, thresholdHeartRate: beatsPerMinute(100) };
    expect(judged(rated(180), 'hrtss', lowThreshold)).toBe('too high');
    expect(judged(rated(180), 'banister', lowThreshold)).toMatchObject({ from: 'heart rate' });
  });

  test('above the highest heart rate is that of the highest, and at rest there is none', () => {
    expect(load(rated(220), 'banister')).toEqual(load(rated(190), 'banister'));
    expect(load(rated(45), 'banister')).toEqual({ value: 0, from: 'heart rate' });
    expect(load(rated(90), 'edwards')).toEqual({ value: 0, from: 'heart rate' });
  });

  test.each<[string, Body]>([
    ['highest below resting', { ...WITHOUT_SPEED, maxHeartRate: beatsPerMinute(60) }],
    ['threshold at rest', { ...WITHOUT_SPEED, thresholdHeartRate: beatsPerMinute(60) }],
    ['no sex', { ...WITHOUT_SPEED, sex: undefined }],
    ['nothing known', {}],
  ])('is not known with a body that makes no sense: %s', (_, body) => {
    expect(load(rated(150), 'hrtss', body)).toBeUndefined();
  });

  test('is by the thresholds of its own day', () => {
    const speeds: BodyValue[] = [
      { id: 'a', name: 'thresholdSpeed', value: metresPerSecond(3.5), from: undefined, source: 'athlete' },
      {
        id: 'b',
        name: 'thresholdSpeed',
        value: metresPerSecond(4),
        from: localDay(aDay('2026-01-01')),
        source: 'athlete',
      },
    ];
    const asked = { scale: 'hrtss', bodyOn: bodyOn(speeds), womensFactor: 0.86 } as const;
    const on = (day: string) => loadOf(anActivity({ ...HOUR, day: aDay(day) }), asked)?.value;
    expect(on('2025-12-31')).toBeCloseTo(130.612, 3);
    expect(on('2026-01-01')).toBe(100);
  });
});

describe('scales', () => {
  test("are never mixed: Strava's number stands alone, and the others do not know it", () => {
    const run = rated(150, { relativeEffort: 87 });
    const unheard = anActivity({ sport: 'Ride', relativeEffort: 87 });
    expect(load(run, 'relative-effort')).toEqual({ value: 87, from: 'strava' });
    expect(load(rated(150), 'relative-effort')).toBeUndefined();
    expect(load(anActivity(HOUR), 'relative-effort')).toBeUndefined();
    for (const scale of ['hrtss', 'banister', 'edwards'] as const) {
      expect(load(run, scale)).toEqual(load(rated(150), scale));
      expect(load(unheard, scale)).toBeUndefined();
    }
  });

  test.each(SCALES)('%s needs no more than it asks for', (scale) => {
    const only = Object.fromEntries(bodyNeededFor(scale).map((name) => [name, BODY[name]]));
    expect(load(rated(150, { relativeEffort: 50 }), scale, only)?.value).toBeGreaterThan(20);
    for (const name of bodyNeededFor(scale)) {
      expect(load(rated(150), scale, { ...only, [name]: undefined })).toBeUndefined();
    }
  });

  test('have their own hour at threshold', () => {
    const hour = (scale: LoadScale, body: Body) => hourAtThreshold(body, { scale, womensFactor: 0.86 });
    expect(SCALES.map((scale) => hour(scale, {}))).toEqual([100, undefined, undefined, undefined]);
    expect(hour('relative-effort', BODY)).toBeUndefined();
    const threshold = { maxHeartRate: beatsPerMinute(190), thresholdHeartRate: beatsPerMinute(165) };
    expect(hour('edwards', threshold)).toBe(240);
    expect(hour('edwards', { ...threshold, restingHeartRate: beatsPerMinute(70) })).toBe(240);
    expect(hour('edwards', { maxHeartRate: beatsPerMinute(190) })).toBeUndefined();
  });

  test('ask for what would help, except the one that asks for nothing', () => {});
});

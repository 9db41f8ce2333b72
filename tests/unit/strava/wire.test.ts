import { describe, expect, it } from 'vitest';
import { parseActivity } from '#lib/strava/wire.ts';
import { localDay } from '#lib/training/day.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aWireActivity } from './wire-activity.ts';

const readAt = epochSeconds(1_780_000_000);
const parse = (overrides: Record<string, unknown> = {}) => parseActivity(aWireActivity(overrides), readAt);

describe('an activity from the list', () => {
  it('keeps what the app shows and nothing of where it took place', () => {
    expect(parse({ id: 20_116_000_321 })).toEqual({
      id: 20_116_000_321,
      name: 'Morning Run',
      sport: 'Run',
      day: 20_591,
      timeOfDay: 27_015,
      start: 1_779_103_815,
      distance: 5000,
      movingTime: 1500,
      elapsedTime: 1560,
      climb: 42.5,
      maxSpeed: 4.9,
      averageHeartRate: undefined,
      maxHeartRate: undefined,
      averageCadence: undefined,
      relativeEffort: undefined,
      effort: 'default',
      commute: false,
      indoor: false,
      manual: false,
      onlyMe: false,
      gearId: undefined,
      device: undefined,
      readAt,
    });
  });

  it('D5: begins on the day that the wall clock showed, whatever the zone of this machine', () => {
    const zone = process.env['TZ'];
    try {
      for (const TZ of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Asia/Kathmandu', 'UTC']) {
        process.env['TZ'] = TZ;
        const activity = parse({ start_date: '2026-03-08T07:59:59Z', start_date_local: '2026-03-07T23:59:59Z' });
        expect(activity && localDay(activity.day)).toBe('2026-03-07');
        expect(activity?.timeOfDay).toBe(86_399);
        expect(activity?.start).toBe(Date.UTC(2026, 2, 8, 7, 59, 59) / 1000);
      }
    } finally {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    }
  });

  it('D4: with a hidden start time stays on its day', () => {
    const activity = parse({ start_date: '2026-05-18T04:00:01Z', start_date_local: '2026-05-18T00:00:01Z' });
    expect(activity && localDay(activity.day)).toBe('2026-05-18');
    expect(activity?.timeOfDay).toBe(1);
  });

  it('D3: of a sport that Strava added yesterday is Other, never dropped', () => {
    expect(parse({ sport_type: 'UnderwaterHockey', type: 'Workout' })?.sport).toBe('Other');
    expect(parse({ sport_type: 'TrailRun', type: 'Run' })?.sport).toBe('TrailRun');
    expect(parse({ sport_type: undefined, type: 'Ride' })?.sport).toBe('Ride');
    expect(parse({ sport_type: 7, type: null })?.sport).toBe('Other');
  });

  it('D2: has heart rate only when a sensor measured one and the athlete did not hide it', () => {
    const heart = { average_heartrate: 151.3, max_heartrate: 174 };
    expect(parse({ ...heart, has_heartrate: true })).toMatchObject({ averageHeartRate: 151.3, maxHeartRate: 174 });
    expect(parse({ ...heart, has_heartrate: undefined })).toMatchObject({ averageHeartRate: 151.3, maxHeartRate: 174 });
    const none = { averageHeartRate: undefined, maxHeartRate: undefined };
    expect(parse({ ...heart, has_heartrate: false })).toMatchObject(none);
    expect(parse({ ...heart, has_heartrate: true, heartrate_opt_out: true })).toMatchObject(none);
    for (const nothing of [0, -1, null, NaN, Infinity, '151', undefined]) {
      expect(parse({ has_heartrate: true, average_heartrate: nothing, max_heartrate: nothing })).toMatchObject(none);
    }
  });

  it.each([null, NaN, Infinity, -3, '12', {}, [], true])(
    'treats %j as an optional number that is not there',
    (nothing) => {
      const keys = ['max_speed', 'average_cadence', 'suffer_score', 'total_elevation_gain', 'workout_type'];
      expect(parse(Object.fromEntries(keys.map((key) => [key, nothing])))).toMatchObject({
        maxSpeed: undefined,
        averageCadence: undefined,
        relativeEffort: undefined,
        climb: 0,
        effort: 'default',
      });
    },
  );

  it('keeps a relative effort of 0, which is a score, but no top speed of 0, which nobody measured', () => {
    expect(parse({ suffer_score: 0, max_speed: 0 })).toMatchObject({ relativeEffort: 0, maxSpeed: undefined });
  });

  it.each([
    [0, 'default'],
    [1, 'race'],
    [2, 'long'],
    [3, 'workout'],
    [10, 'default'],
    [11, 'race'],
    [12, 'workout'],
    [30, 'default'],
    [null, 'default'],
  ])('of workout type %j is %s', (workout_type, effort) => {
    expect(parse({ workout_type })?.effort).toBe(effort);
  });

  it('reads marks, gear and device', () => {
    const marks = {
      commute: true,
      trainer: true,
      manual: true,
      visibility: 'only_me',
      gear_id: 'g123',
      device_name: 'Garmin Edge',
    };
    expect(parse(marks)).toMatchObject({
      commute: true,
      indoor: true,
      manual: true,
      onlyMe: true,
      gearId: 'g123',
      device: 'Garmin Edge',
    });
    expect(parse({ private: true })?.onlyMe).toBe(true);
  });

  it('D11: keeps any name as plain text', () => {
    const name = `<img src=x onerror=alert(1)> 🏃 \u202Eabc ${'x'.repeat(10_000)}`;
    expect(parse({ name })?.name).toBe(name);
    expect(parse({ name: null })?.name).toBe('');
    expect(parse({ name: 5 })?.name).toBe('');
  });

  it('D8: keeps ids above 2^31, and reads one from its spelling when the number is unusable', () => {
    expect(parse({ id: 2 ** 53 - 1 })?.id).toBe(2 ** 53 - 1);
    expect(parse({ id: null, id_str: '20116000321' })?.id).toBe(20_116_000_321);
  });

  it('D1: is kept with no distance or no moving time', () => {
    expect(parse({ distance: 0, moving_time: 0 })).toMatchObject({ distance: 0, movingTime: 0 });
  });
});

import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { trendsBetween, type TrendsAsked } from '#lib/training/trend.ts';
import { beatsPerMinute, kilograms, metres, revolutionsPerMinute, seconds } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const today = aDay('2026-05-21');
const asked: TrendsAsked = {
  by: 'week',
  from: aDay('2026-05-04'),
  to: today,
  today,
  grid: weekGrid('monday', today),
  weekStart: 'monday',
  bodyOn: () => ({}),
};
const trends = (activities: readonly Activity[], change: Partial<TrendsAsked> = {}) =>
  trendsBetween(activities, { ...asked, ...change });
const only = (...activities: Partial<Activity>[]) => {
  const found = trends(activities.map(anActivity), { from: today });
  if (!found[0]) throw new Error('no week');
  return found[0];
};

describe('weeks and months', () => {
  test('every week is there, the empty one too, and this one goes on', () => {
    const found = trends([anActivity({ day: aDay('2026-05-05') }), anActivity({ day: today })]);
    expect(found.map(({ first, count, inProgress }) => [first, count, inProgress])).toEqual([
      [aDay('2026-05-04'), 1, false],
      [aDay('2026-05-11'), 0, false],
      [aDay('2026-05-18'), 1, true],
    ]);
    expect(found[1]).toMatchObject({
      pace: undefined,
      cadence: undefined,
      efficiency: undefined,
      climbShare: undefined,
    });
  });

  test('a week that is the last seven days never goes on, and a month always does', () => {
    const rolling = { weekStart: 'rolling', grid: weekGrid('rolling', today) } as const;
    expect(trends([], rolling).at(-1)).toMatchObject({ last: today, inProgress: false });
    expect(trends([], { ...rolling, by: 'month' })).toMatchObject([{ first: aDay('2026-05-01'), inProgress: true }]);
  });
});

test('pace is all time divided by all distance: 5700 s over 17 km are 335.29 s, not the 370 of the mean', () => {
  const run = (kilometres: number, time: number) => ({
    distance: metres(kilometres * 1000),
    movingTime: seconds(time),
  });
  const { pace = NaN } = only(run(10, 3000), run(5, 1800), run(2, 900));
  expect(pace * 1000).toBeCloseTo(335.29, 2);
});

test('heart rate is the average weighted by time, and the highest of all', () => {
  const trend = only(
    { movingTime: seconds(3000), averageHeartRate: beatsPerMinute(140), maxHeartRate: beatsPerMinute(171) },
    { movingTime: seconds(1000), averageHeartRate: beatsPerMinute(160), maxHeartRate: beatsPerMinute(251) },
    { movingTime: seconds(1000) },
  );
  expect(trend).toMatchObject({ averageHeartRate: 145, maxHeartRate: 171, heartRateTime: 4000, movingTime: 5000 });
});

describe('cadence', () => {
  const cadence = (rate: number, time: number) => ({
    averageCadence: revolutionsPerMinute(rate),
    movingTime: seconds(time),
  });

  test('of runs is of both legs, weighted by time, where it was recorded', () => {
    const trend = only(cadence(80, 3000), cadence(90, 1000), { movingTime: seconds(9000) }, cadence(0, 500));
    expect(trend.cadence).toBe(165);
    expect(trend.cadenceTime).toBe(4000);
  });

  test('of rides is of the crank', () => {
    expect(only({ ...cadence(82, 3000), sport: 'Ride' }).cadence).toBe(82);
  });
});

test('climb per distance leaves out what was indoors', () => {
  const trend = only(
    { distance: metres(10_000), climb: metres(150) },
    { distance: metres(5000), climb: metres(0), indoor: true },
    { distance: metres(5000), climb: metres(7), sport: 'VirtualRun' },
  );
  expect(trend.climbShare).toBe(0.015);
  expect(trend.climbedDistance).toBe(10_000);
});

test('efficiency is metres a minute divided by heart rate, of what has both', () => {
  // 10 km in 50 minutes at 140: 200 m a minute, 1.4286 m a beat.
  const ten = { distance: metres(10_000), movingTime: seconds(3000), averageHeartRate: beatsPerMinute(140) };
  expect(only(ten).efficiency).toBeCloseTo(200 / 140, 12);
  expect(only(ten, { distance: metres(20_000), movingTime: seconds(3600) }).efficiency).toBeCloseTo(200 / 140, 12);
  expect(only({ distance: metres(20_000), movingTime: seconds(3600) }).efficiency).toBeUndefined();
});

describe('energy', () => {
  test('is 3.6 joules for each kilogram and metre of a run', () => {
    const bodyOn = () => ({ weight: kilograms(70) });
    const [week] = trends([anActivity({ day: today }), anActivity({ day: today, sport: 'Ride' })], {
      from: today,
      bodyOn,
    });
    expect(week?.energy).toBe(3.6 * 70 * 10_000);
  });

  test('is not known without a weight', () => {
    expect(only({}).energy).toBeUndefined();
  });
});

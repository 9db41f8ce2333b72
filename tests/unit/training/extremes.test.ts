import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { localDay } from '#lib/training/day.ts';
import { biggestByFamily, biggestClimb, biggestSpans, type SpanRecord } from '#lib/training/extremes.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const on = (day: string, kilometres: number, more: Partial<Activity> = {}) =>
  anActivity({ day: aDay(day), distance: metres(kilometres * 1000), ...more });
const options = { today: TODAY, grid: weekGrid('monday', TODAY) };
const shown = (record: SpanRecord | undefined) =>
  record && [localDay(record.first), localDay(record.last), record.value, record.activities.map(({ id }) => id)];

describe('the biggest day, week and month', () => {
  test('add up their activities and name them, oldest first', () => {
    const activities = [
      on('2026-05-03', 4, { id: 5 }),
      on('2026-04-30', 7, { id: 4 }),
      on('2026-04-13', 9, { id: 3 }),
      on('2026-04-13', 2, { id: 2, timeOfDay: seconds(3600) }),
      on('2026-04-01', 1, { id: 1 }),
    ];
    const { day, week, month } = biggestSpans(activities, options);
    expect(shown(day.distance)).toEqual(['2026-04-13', '2026-04-13', 11_000, [2, 3]]);
    expect(shown(week.distance)).toEqual(['2026-04-13', '2026-04-19', 11_000, [2, 3]]);
    expect(shown(month.distance)).toEqual(['2026-04-01', '2026-04-30', 19_000, [1, 2, 3, 4]]);
  });

  test('may each be another by distance, time, climb and count', () => {
    const activities = [
      on('2026-05-01', 20, { movingTime: seconds(4000), climb: metres(0) }),
      on('2026-05-02', 1, { movingTime: seconds(9000), climb: metres(10) }),
      on('2026-05-03', 1, { movingTime: seconds(10), climb: metres(900) }),
      on('2026-05-04', 1, { movingTime: seconds(10), climb: metres(0) }),
      on('2026-05-04', 1, { movingTime: seconds(10), climb: metres(0) }),
    ];
    const { day } = biggestSpans(activities, options);
    const days = [day.distance, day.movingTime, day.climb, day.count].map((record) => shown(record)?.slice(1, 3));
    expect(days).toEqual([
      ['2026-05-01', 20_000],
      ['2026-05-02', 9000],
      ['2026-05-03', 900],
      ['2026-05-04', 2],
    ]);
  });

  test('are the earlier of equals', () => {
    const { day, month } = biggestSpans([on('2026-05-02', 10), on('2026-04-01', 10), on('2026-04-20', 10)], options);
    expect([day.distance?.first, month.count?.first]).toEqual([aDay('2026-04-01'), aDay('2026-04-01')]);
    const even = biggestSpans([on('2026-05-02', 10), on('2026-04-30', 10)], options);
    expect(even.month.distance?.first).toBe(aDay('2026-04-01'));
  });

  test('follow the day on which weeks begin', () => {
    const weekend = [on('2026-05-16', 10), on('2026-05-17', 10)];
    const sundays = { today: TODAY, grid: weekGrid('sunday', TODAY) } as const;
    expect(biggestSpans(weekend, options).week.count?.value).toBe(2);
    expect(biggestSpans(weekend, sundays).week.count?.value).toBe(1);
  });

  test('are not there without activities, nor where there was nothing of it, nor on days that cannot be', () => {
    const none = { distance: undefined, movingTime: undefined, climb: undefined, count: undefined };
    expect(biggestSpans([], options)).toEqual({ day: none, week: none, month: none });
    const flat = biggestSpans([on('2026-05-01', 10, { climb: metres(0) })], options);
    expect([flat.month.climb, flat.month.distance?.value]).toEqual([undefined, 10_000]);
    expect(biggestSpans([on('1970-01-01', 10), on('2031-01-01', 10)], options).day).toEqual(none);
  });

  test('never name an activity of another century that falls into their week', () => {
    const today = aDay('1990-01-08');
    const activities = [on('1989-12-31', 10), on('1990-01-02', 10, { id: 7 })];
    const { week } = biggestSpans(activities, { today, grid: weekGrid('sunday', today) });
    expect(shown(week.distance)).toEqual(['1989-12-31', '1990-01-06', 10_000, [7]]);
  });
});

describe('the biggest activity of a family', () => {
  const byDistance = { today: TODAY, measure: 'distance' } as const;

  test('is by distance or by time, and a family without any is not in it', () => {
    const far = on('2026-05-01', 30, { sport: 'TrailRun', movingTime: seconds(9000) });
    const long = on('2026-05-02', 20, { movingTime: seconds(9001) });
    const yoga = on('2026-05-03', 0, { sport: 'Yoga', movingTime: seconds(3600) });
    const all = [yoga, long, far];
    expect(biggestByFamily(all, byDistance)).toEqual(new Map([['run', far]]));
    const byTime = biggestByFamily(all, { today: TODAY, measure: 'movingTime' });
    expect(byTime).toEqual(
      new Map([
        ['run', long],
        ['other', yoga],
      ]),
    );
  });

  test('is the earlier of equals, in whatever order they come', () => {
    const [earlier, later] = [on('2026-05-01', 10), on('2026-05-02', 10)];
    for (const order of [
      [earlier, later],
      [later, earlier],
    ]) {
      expect(biggestByFamily(order, byDistance).get('run')).toBe(earlier);
    }
  });

  test('is none that a car or a wrong clock has recorded', () => {
    const honest = on('2026-05-01', 10);
    const all = [on('2026-05-02', 200, { movingTime: seconds(7200) }), on('1989-01-01', 50), honest];
    expect(biggestByFamily(all, byDistance).get('run')).toBe(honest);
  });
});

test('the biggest climb is of any sport, the earlier of equals, and undefined on the flat', () => {
  const ride = on('2026-05-03', 80, { sport: 'Ride', climb: metres(1200) });
  const hike = on('2026-05-02', 12, { sport: 'Hike', climb: metres(1200) });
  expect(biggestClimb([on('2026-05-01', 10), ride, hike], TODAY)).toBe(hike);
  expect(biggestClimb([on('2026-05-01', 10, { climb: metres(0) })], TODAY)).toBeUndefined();
});

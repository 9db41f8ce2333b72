import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';
import { WEEK_STARTS } from './plain-calendar.ts';

const monday = { today: TODAY, weekStart: 'monday' } as const;

describe('a list of weeks', () => {
  test('goes from the week of the first day to this one, which is in progress', () => {
    const weeks = weeksBetween([], { from: aDay('2026-05-10'), ...monday });
    expect(weeks.map(({ first, last, inProgress }) => [localDay(first), localDay(last), inProgress])).toEqual([
      ['2026-05-04', '2026-05-10', false],
      ['2026-05-11', '2026-05-17', false],
      ['2026-05-18', '2026-05-24', true],
    ]);
  });

  test('has a zero, not a gap, for a week without training', () => {
    const run = anActivity({ day: aDay('2026-05-05') });
    const distances = weeksBetween([run], { from: run.day, ...monday }).map(({ distance }) => distance);
    expect(distances).toEqual([10_000, 0, 0]);
  });

  test('has neither pace nor heart rate where there was no training', () => {
    expect(weeksBetween([], { from: TODAY, ...monday })).toEqual([
      {
        first: aDay('2026-05-18'),
        last: aDay('2026-05-24'),
        inProgress: true,
        distance: 0,
        movingTime: 0,
        climb: 0,
        count: 0,
        pace: undefined,
        averageHeartRate: undefined,
        heartRateTime: 0,
        leftOutOfPace: 0,
      },
    ]);
  });

  test('adds up distance, time, climb, pace and heart rate, and counts what it left out of the pace', () => {
    const day = TODAY;
    const activities = [
      { day, distance: metres(10_000), movingTime: seconds(3000), averageHeartRate: beatsPerMinute(150) },
      { day, distance: metres(5000), movingTime: seconds(1800), averageHeartRate: undefined },
      { day, distance: metres(2000), movingTime: seconds(900), averageHeartRate: beatsPerMinute(130) },
      { day, distance: metres(400), movingTime: seconds(100), averageHeartRate: beatsPerMinute(300) },
    ].map(anActivity);
    const [week] = weeksBetween(activities, { from: day, ...monday });
    expect(week).toMatchObject({ distance: 17_400, movingTime: 5800, climb: 160, count: 4, leftOutOfPace: 1 });
    expect((week?.pace ?? 0) * 1000).toBeCloseTo(335.29, 2);
    expect(week).toMatchObject({ heartRateTime: 3900, averageHeartRate: (3000 * 150 + 900 * 130) / 3900 });
  });

  test('D6: puts the same Sunday into the week that the athlete begins on Monday, Sunday or Saturday', () => {
    const run = anActivity({ day: aDay('2026-03-01') });
    const firstDays = WEEK_STARTS.map((weekStart) => {
      const weeks = weeksBetween([run], { from: aDay('2026-01-01'), today: TODAY, weekStart });
      return localDay(weeks.find(({ count }) => count === 1)?.first ?? dayNumber(0));
    });
    expect(firstDays).toEqual(['2026-02-23', '2026-03-01', '2026-02-28']);
  });
});

describe('an activity with an odd date', () => {
  test('D7: of tomorrow, from beyond the date line, counts in this week', () => {
    const tomorrow = anActivity({ day: dayNumber(TODAY + 1) });
    expect(weeksBetween([tomorrow], { from: TODAY, ...monday }).map(({ count }) => count)).toEqual([1]);
  });

  test('D10: after this week, before the range or in another century is left aside', () => {
    const odd = ['2026-05-25', '2099-01-01', '1970-01-01', '2026-05-10'].map((day) => anActivity({ day: aDay(day) }));
    const weeks = weeksBetween(odd, { from: aDay('2026-05-11'), ...monday });
    expect(weeks.map(({ count }) => count)).toEqual([0, 0]);
  });

  test('D10: does not stretch the list beyond 1990, nor does a range that begins after today', () => {
    const from1970 = weeksBetween([], { from: aDay('1970-01-01'), ...monday });
    expect(localDay(from1970[0]?.first ?? TODAY)).toBe('1990-01-01');
    expect(weeksBetween([], { from: aDay('2099-01-01'), ...monday })).toHaveLength(1);
  });
});

test.each(WEEK_STARTS)('weeks that begin on %s add up to the activities of their days', (weekStart) => {
  fc.assert(
    fc.property(someActivities, fc.integer({ min: 0, max: 150 }), (activities, daysBack) => {
      const weeks = weeksBetween(activities, { from: dayNumber(TODAY - daysBack), today: TODAY, weekStart });
      for (const { first, last, distance, movingTime, count, pace, averageHeartRate: rate } of weeks) {
        const inside = activities.filter(({ day }) => day >= first && day <= last);
        expect(count).toBe(inside.length);
        expect(distance).toBe(inside.reduce((sum, activity) => sum + activity.distance, 0));
        expect(movingTime).toBe(inside.reduce((sum, activity) => sum + activity.movingTime, 0));
        expect(pace).toBe(totalsOf(inside).pace);
        expect(rate).toBe(totalsOf(inside).averageHeartRate);
      }
      const [first, last] = [weeks[0]?.first ?? NaN, weeks.at(-1)?.last ?? NaN];
      const inRange = activities.filter(({ day }) => day >= first && day <= last);
      expect(weeks.reduce((sum, week) => sum + week.distance, 0)).toBe(
        inRange.reduce((sum, activity) => sum + activity.distance, 0),
      );
    }),
  );
});

import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { localDay } from '#lib/training/day.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const on = (day: string, kilometres = 10): Activity =>
  anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });

const onThursday = (...activities: Activity[]) =>
  thisWeek(activities, { today: aDay('2026-05-21'), weekStart: 'monday' });

describe('this week', () => {
  test('adds up its days and says which are past and which are to come', () => {
    const week = onThursday(on('2026-05-21', 12), on('2026-05-18', 4), on('2026-05-18', 2), on('2026-05-17', 16));
    expect([localDay(week.first), localDay(week.last)]).toEqual(['2026-05-18', '2026-05-24']);
    expect(week).toMatchObject({ distance: 18_000, count: 3, activeDays: 2, movingTime: 9900, climb: 120 });
    expect(week.days.map(({ day, distance, count, state }) => [localDay(day), distance, count, state])).toEqual([
      ['2026-05-18', 6000, 2, 'past'],
      ['2026-05-19', 0, 0, 'past'],
      ['2026-05-20', 0, 0, 'past'],
      ['2026-05-21', 12_000, 1, 'today'],
      ['2026-05-22', 0, 0, 'to come'],
      ['2026-05-23', 0, 0, 'to come'],
      ['2026-05-24', 0, 0, 'to come'],
    ]);
  });

  test('is compared with last week up to the same weekday, and with all of it', () => {
    const week = onThursday(on('2026-05-11', 8), on('2026-05-14', 16), on('2026-05-15', 20), on('2026-05-10', 99));
    expect(week.lastWeek).toEqual({ toDate: 24_000, whole: 44_000 });
  });

  test('begins on the day the athlete chose', () => {
    const options = { today: aDay('2026-03-01'), weekStart: 'sunday' } as const;
    const week = thisWeek([on('2026-03-01', 5), on('2026-02-28', 9)], options);
    expect(week).toMatchObject({ first: aDay('2026-03-01'), distance: 5000, lastWeek: { toDate: 0, whole: 9000 } });
  });

  test('counts a run dated tomorrow, and loses one of next year without a word', () => {
    const week = onThursday(on('2026-05-22', 7), on('2099-01-01', 50));
    expect(week).toMatchObject({ distance: 7000, count: 1, yearToDate: { distance: 7000, count: 1 } });
    expect(week.days[4]).toEqual({ day: aDay('2026-05-22'), distance: 7000, count: 1, state: 'to come' });
    expect(week.latest).toBeUndefined();
  });
});

describe('the four weeks before', () => {
  const fourWeeks = [on('2026-04-20', 30), on('2026-05-04', 42), on('2026-05-17', 36)];

  test('have a mean that counts a week without training and not the week in progress', () => {
    const week = onThursday(...fourWeeks, on('2026-05-18', 5));
    expect(week.lastFourWeeks).toEqual([30_000, 0, 42_000, 36_000]);
    expect(week.averageOfFour).toBe(27_000);
    expect(week.ramp).toBeCloseTo((5 - 27) / 27, 12);
  });

  test('are only those since the first activity, and have no mean until there are four', () => {
    const week = onThursday(on('2026-05-06', 10), on('2026-05-18', 5));
    expect(week.lastFourWeeks).toEqual([10_000, 0]);
    expect(week).toMatchObject({ averageOfFour: undefined, ramp: undefined });
  });

  test('do not begin with a watch that believes in 1970', () => {
    expect(onThursday(on('1970-01-01'), on('2026-05-12', 10)).lastFourWeeks).toEqual([10_000]);
  });

  test('of rest have a mean of zero, against which nothing can be measured', () => {
    const week = onThursday(on('2026-01-05'), on('2026-05-18', 5));
    expect(week).toMatchObject({ lastFourWeeks: [0, 0, 0, 0], averageOfFour: 0, ramp: undefined });
  });
});

describe('this year', () => {
  test('is compared with last year up to the same date', () => {
    const week = onThursday(
      on('2026-01-01', 3),
      on('2026-05-21', 4),
      on('2025-12-31', 50),
      on('2025-05-22', 60),
      on('2025-05-21', 5),
      on('2025-01-01', 6),
      on('2024-12-31', 70),
    );
    expect(week.yearToDate).toEqual({ distance: 7000, count: 2 });
    expect(week.lastYearToDate).toEqual({ distance: 11_000, count: 2 });
  });

  test('on 29 February is compared with last year up to 28 February', () => {
    const activities = [on('2027-02-28', 5), on('2027-03-01', 9)];
    const week = thisWeek(activities, { today: aDay('2028-02-29'), weekStart: 'monday' });
    expect(week.lastYearToDate).toEqual({ distance: 5000, count: 1 });
  });

  test('ends on 31 December even in the middle of a week', () => {
    const activities = [on('2026-12-31', 5), on('2027-01-01', 9)];
    const week = thisWeek(activities, { today: aDay('2026-12-31'), weekStart: 'monday' });
    expect(week).toMatchObject({ distance: 14_000, yearToDate: { distance: 5000, count: 1 } });
  });
});

test('the latest activity is the newest up to today, in whatever order they come', () => {
  const sunday = on('2026-05-17', 16.2);
  expect(onThursday(on('2026-05-16'), sunday, on('2026-05-14'), on('2026-05-23')).latest).toBe(sunday);
});

test('after years without training the latest activity is still the one before them', () => {
  const last = on('2023-03-04');
  expect(onThursday(on('2022-01-01'), last, on('2021-05-01')).latest).toBe(last);
});

test('a week before any activity is empty and complete', () => {
  const nothing = { distance: 0, count: 0 };
  expect(onThursday()).toMatchObject({
    ...nothing,
    activeDays: 0,
    lastWeek: { toDate: 0, whole: 0 },
    lastFourWeeks: [],
    averageOfFour: undefined,
    ramp: undefined,
    yearToDate: nothing,
    lastYearToDate: nothing,
    latest: undefined,
  });
});

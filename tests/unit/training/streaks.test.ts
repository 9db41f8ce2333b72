import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type DayNumber, dayNumber, localDay } from '#lib/training/day.ts';
import { dayStreaks, monthStreaks, type Streak, weekStreaks } from '#lib/training/streaks.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const onDays = (...days: string[]) => days.map((day) => anActivity({ day: aDay(day) }));
const shown = (streak: Streak | undefined) => streak && [streak.length, localDay(streak.first), localDay(streak.last)];
const mondays = (today: DayNumber) => ({ today, grid: weekGrid('monday', today) });

describe('a streak of days', () => {
  test('is alive today and a day later, and over the day after', () => {
    const days = onDays('2026-05-18', '2026-05-19', '2026-05-19', '2026-05-20');
    const on = (today: string) => shown(dayStreaks(days, aDay(today)).current);
    expect(on('2026-05-20')).toEqual([3, '2026-05-18', '2026-05-20']);
    expect(on('2026-05-21')).toEqual([3, '2026-05-18', '2026-05-20']);
    expect(on('2026-05-22')).toBeUndefined();
  });

  test('that is the longest stays it when it is over, and the earlier of two as long is named', () => {
    const { longest, current } = dayStreaks(
      onDays('2026-05-04', '2026-05-05', '2026-05-10', '2026-05-11', '2026-05-20'),
      TODAY,
    );
    expect([shown(longest), shown(current)]).toEqual([
      [2, '2026-05-04', '2026-05-05'],
      [1, '2026-05-20', '2026-05-20'],
    ]);
  });

  test('does not go on into days to come, nor begin in 1970', () => {
    const { longest, current } = dayStreaks(onDays('2026-05-20', '2026-05-22', '2026-05-23', '1970-01-01'), TODAY);
    expect([longest?.length, current?.length]).toEqual([1, 1]);
    expect(dayStreaks(onDays('2026-05-23'), TODAY)).toEqual({ longest: undefined, current: undefined });
  });
});

describe('a streak of weeks', () => {
  const days = onDays('2026-05-05', '2026-05-12');

  test('goes from the first day of its first week to the last day of its last', () => {
    expect(shown(weekStreaks(days, mondays(TODAY)).longest)).toEqual([2, '2026-05-04', '2026-05-17']);
  });

  test('is not broken by the week in progress, which counts as soon as it has an activity', () => {
    const today = aDay('2026-05-24');
    expect(weekStreaks(days, mondays(today)).current?.length).toBe(2);
    expect(weekStreaks([...days, ...onDays('2026-05-24')], mondays(today)).current?.length).toBe(3);
    expect(weekStreaks(days, mondays(aDay('2026-05-25'))).current).toBeUndefined();
  });

  test('follows the seven days that end today where weeks roll', () => {
    const rolling = { today: TODAY, grid: weekGrid('rolling', TODAY) };
    expect(shown(weekStreaks(onDays('2026-05-14', '2026-05-15', '2026-05-01'), rolling).longest)).toEqual([
      3,
      '2026-05-01',
      '2026-05-21',
    ]);
  });
});

describe('a streak of months', () => {
  test('crosses the year, and the month in progress does not break it', () => {
    const days = onDays('2025-11-30', '2025-12-01', '2026-01-31', '2026-02-01');
    const streak = [4, '2025-11-01', '2026-02-28'];
    expect(shown(monthStreaks(days, aDay('2026-03-31')).current)).toEqual(streak);
    expect(monthStreaks(days, aDay('2026-04-01')).current).toBeUndefined();
    expect(shown(monthStreaks(days, aDay('2026-04-01')).longest)).toEqual(streak);
  });

  test('is missed by a month without an activity', () => {
    expect(monthStreaks(onDays('2026-01-01', '2026-03-31'), aDay('2026-03-31')).longest?.length).toBe(1);
  });
});

test('without activities there is no streak of any kind', () => {
  const none = { longest: undefined, current: undefined };
  expect([dayStreaks([], TODAY), weekStreaks([], mondays(TODAY)), monthStreaks([], TODAY)]).toEqual([none, none, none]);
});

test('the longest streak of days is as long as counting day by day says', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const active = new Set(activities.map(({ day }) => day));
      let [longest, going] = [0, 0];
      for (let day = TODAY - 250; day <= TODAY; day += 1) {
        going = active.has(dayNumber(day)) ? going + 1 : 0;
        longest = Math.max(longest, going);
      }
      const streaks = dayStreaks(activities, TODAY);
      expect(streaks.longest?.length ?? 0).toBe(longest);
      const isAlive = active.has(TODAY) || active.has(dayNumber(TODAY - 1));
      expect(streaks.current !== undefined).toBe(isAlive);
    }),
  );
});

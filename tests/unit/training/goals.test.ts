import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { dayNumberOf, localDay } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import { progress } from '#lib/training/goals.ts';
import { metres } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { aGoal } from './a-goal.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const on = (day: string, kilometres: number, more: Partial<Activity> = {}) =>
  anActivity({ day: aDay(day), distance: metres(kilometres * 1000), ...more });

function standing(goal: Goal, activities: readonly Activity[], day = '2026-05-21', weekStart: WeekStart = 'monday') {
  return progress(goal, activities, aDay(day), weekGrid(weekStart, aDay(day)));
}

describe('a goal', () => {
  test('of 1,000 km with 620 done on day 250 of 365 is 64.9 km behind and needs 23.1 km a week', () => {
    const day250 = localDay(dayNumberOf(2026, 1, 250));
    const year = standing(aGoal({ period: 'year', target: 1_000_000 }), [on('2026-02-01', 620)], day250);
    expect(year).toMatchObject({ done: 620_000, share: 0.62, left: 380_000, daysLeft: 115, met: false });
    expect(year?.expected).toBeCloseTo(684_931.507, 3);
    expect(year?.ahead).toBeCloseTo(-64_931.507, 3);
    expect(year?.neededPerDay).toBeCloseTo(3304.348, 3);
    expect(year?.neededPerWeek).toBeCloseTo(23_130.435, 3);
  });

  test('that is exceeded needs nothing more', () => {
    const week = standing(aGoal({ target: 20_000 }), [on('2026-05-18', 25)]);
    expect(week).toMatchObject({ met: true, share: 1.25, left: 0, neededPerDay: 0 });
  });

  test('asks for no day after the last, and for no week in less than seven days', () => {
    const onSunday = standing(aGoal({ target: 20_000 }), [on('2026-05-18', 5)], '2026-05-24');
    expect(onSunday).toMatchObject({ left: 15_000, daysLeft: 0, expected: 20_000 });
    expect([onSunday?.neededPerDay, onSunday?.neededPerWeek]).toEqual([undefined, undefined]);
    const onThursday = standing(aGoal({ target: 20_000 }), [on('2026-05-18', 5)]);
    expect([onThursday?.neededPerDay, onThursday?.neededPerWeek]).toEqual([5000, undefined]);
  });

  test('of active days counts a day once, and of families only these', () => {
    const activities = [
      on('2026-05-18', 5),
      on('2026-05-18', 5),
      on('2026-05-20', 5),
      on('2026-05-19', 30, { sport: 'Ride' }),
    ];
    expect(standing(aGoal({ metric: 'activeDays', target: 4 }), activities)?.done).toBe(3);
    expect(standing(aGoal({ metric: 'activeDays', target: 4, families: ['run'] }), activities)?.done).toBe(2);
    expect(standing(aGoal({ metric: 'count', target: 4 }), activities)?.done).toBe(4);
    expect(standing(aGoal({ metric: 'movingTime', target: 3600, families: ['ride'] }), activities)?.done).toBe(3300);
  });

  test('of a month has as many days as the month', () => {
    const february = standing(aGoal({ period: 'month', target: 29_000 }), [], '2028-02-10');
    expect(february).toMatchObject({
      first: aDay('2028-02-01'),
      last: aDay('2028-02-29'),
      expected: 10_000,
      daysLeft: 19,
    });
  });

  test('counts its first period whole, is not there before that, and begins not before 1990', () => {
    const goal = aGoal({ period: 'year', from: '2026-05-20', target: 100_000 });
    expect(standing(goal, [on('2026-01-05', 30)])?.done).toBe(30_000);
    expect(standing(aGoal({ from: '2026-05-25' }), [])).toBeUndefined();
    expect(standing(aGoal({ from: '2026-05-24' }), [])?.history).toHaveLength(1);
    expect(standing(aGoal({ period: 'year', from: '0100-01-01' }), [])?.history).toHaveLength(37);
  });

  test('does not believe a run dated next winter, but one dated tomorrow', () => {
    const goal = aGoal({ period: 'year', target: 100_000 });
    expect(standing(goal, [on('2026-12-01', 50), on('2026-05-22', 7)])?.done).toBe(7000);
  });

  test('of rolling weeks stands with the last seven days', () => {
    const week = standing(
      aGoal({ target: 20_000 }),
      [on('2026-05-15', 5), on('2026-05-14', 9)],
      '2026-05-21',
      'rolling',
    );
    expect(week).toMatchObject({ first: aDay('2026-05-15'), last: TODAY, done: 5000, expected: 20_000, daysLeft: 0 });
  });
});

describe('the streak of a goal', () => {
  const goal = aGoal({ target: 10_000, from: '2026-04-20' });
  const met = ['2026-04-20', '2026-04-27', '2026-05-11'].map((day) => on(day, 10));

  test('is broken by a week that was not met, and not by this one', () => {
    const { history, streak } = standing(goal, met) ?? {};
    expect(history?.map((week) => [localDay(week.first), week.met, week.inProgress])).toEqual([
      ['2026-04-20', true, false],
      ['2026-04-27', true, false],
      ['2026-05-04', false, false],
      ['2026-05-11', true, false],
      ['2026-05-18', false, true],
    ]);
    expect(streak).toEqual({ current: 1, longest: 2 });
  });

  test('counts this week as soon as it is met, however many days were rest', () => {
    expect(standing(goal, [...met, on('2026-05-21', 10)])?.streak).toEqual({ current: 2, longest: 2 });
  });

  test('is nothing without activities', () => {
    expect(standing(goal, [])?.streak).toEqual({ current: 0, longest: 0 });
  });
});

test('the periods of a goal follow each other and add up to their activities', () => {
  const anyPeriod = fc.constantFrom('week' as const, 'month' as const, 'year' as const);
  const anyStart = fc.constantFrom<WeekStart>('monday', 'sunday', 'saturday', 'rolling');
  fc.assert(
    fc.property(someActivities, anyPeriod, anyStart, (activities, period, weekStart) => {
      const history =
        standing(aGoal({ period, from: '2025-12-01' }), activities, '2026-05-21', weekStart)?.history ?? [];
      history.forEach(({ first, last, done }, index) => {
        const next = history[index + 1];
        if (next) expect(next.first).toBe(last + 1);
        const inside = activities.filter(({ day }) => day >= first && day <= Math.min(last, TODAY + 7));
        expect(done).toBe(inside.reduce((sum, { distance }) => sum + distance, 0));
      });
      expect(history.at(-1)?.last).toBeGreaterThanOrEqual(TODAY);
    }),
  );
});

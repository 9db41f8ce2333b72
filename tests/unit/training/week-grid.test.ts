import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, localDay } from '#lib/training/day.ts';
import { rangeStart } from '#lib/training/range.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { thisWeek } from '#lib/training/this-week.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { weekOf, type WeekStart } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';
import { WEEK_STARTS } from './plain-calendar.ts';

const on = (day: string, kilometres: number) => anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });
const rolling = { today: TODAY, weekStart: 'rolling' } as const;
const anyDay = fc.integer({ min: -10_000, max: 40_000 }).map(dayNumber);

describe('a grid of weeks', () => {
  test.each<WeekStart>([...WEEK_STARTS, 'rolling'])('(%s) puts each day into one week of seven', (weekStart) => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, day) => {
        const grid = weekGrid(weekStart, today);
        const first = grid.weekOf(day);
        expect(day - first).toBeGreaterThanOrEqual(0);
        expect(day - first).toBeLessThan(7);
        expect(grid.weekOf(first)).toBe(first);
        expect(grid.weekOf(dayNumber(first + 6))).toBe(first);
        expect(grid.weekOf(dayNumber(first + 7))).toBe(first + 7);
      }),
    );
  });

  test.each(WEEK_STARTS)('from %s is the same on every day', (weekStart) => {
    fc.assert(
      fc.property(anyDay, anyDay, (today, day) => {
        expect(weekGrid(weekStart, today).weekOf(day)).toBe(weekOf(day, weekStart));
      }),
    );
  });

  test('that rolls ends today, and tomorrow it has moved on by a day', () => {
    const weeks = (today: string, ...days: string[]) =>
      days.map((day) => localDay(weekGrid('rolling', aDay(today)).weekOf(aDay(day))));
    expect(weeks('2026-05-21', '2026-05-21', '2026-05-15', '2026-05-14', '2026-05-08', '2026-05-22')).toEqual([
      '2026-05-15',
      '2026-05-15',
      '2026-05-08',
      '2026-05-08',
      '2026-05-22',
    ]);
    expect(weeks('2026-05-22', '2026-05-22', '2026-05-15')).toEqual(['2026-05-16', '2026-05-09']);
  });
});

describe('rolling weeks', () => {
  test('are never in progress, so that the last seven days count in the mean', () => {
    const runs = [on('2026-05-21', 40), on('2026-05-14', 30), on('2026-05-07', 20), on('2026-04-30', 10)];
    const weeks = weeksBetween(runs, { from: aDay('2026-04-30'), ...rolling });
    expect(weeks.map(({ first, last, distance }) => [localDay(first), localDay(last), distance])).toEqual([
      ['2026-04-24', '2026-04-30', 10_000],
      ['2026-05-01', '2026-05-07', 20_000],
      ['2026-05-08', '2026-05-14', 30_000],
      ['2026-05-15', '2026-05-21', 40_000],
    ]);
    expect(weeks.some(({ inProgress }) => inProgress)).toBe(false);
    expect(rollingMean(weeks)).toEqual([undefined, undefined, undefined, 25_000]);
  });

  test('leave a run dated tomorrow to tomorrow', () => {
    expect(weeksBetween([on('2026-05-22', 5)], { from: TODAY, ...rolling }).map(({ count }) => count)).toEqual([0]);
    expect(thisWeek([on('2026-05-22', 5)], rolling).count).toBe(0);
  });

  test('are compared with the whole week before, and have no day to come', () => {
    const week = thisWeek(
      [on('2026-05-15', 7), on('2026-05-14', 9), on('2026-05-08', 4), on('2026-05-07', 99)],
      rolling,
    );
    expect([localDay(week.first), localDay(week.last), week.distance]).toEqual(['2026-05-15', '2026-05-21', 7000]);
    expect(week.lastWeek).toEqual({ toDate: 13_000, whole: 13_000 });
    expect(week.days.map(({ state }) => state)).toEqual([...Array<string>(6).fill('past'), 'today']);
  });

  test('have a mean of the four weeks before this one', () => {
    const runs = [on('2026-05-21', 33), on('2026-05-14', 30), on('2026-05-07', 20), on('2026-04-30', 10)];
    const week = thisWeek([...runs, on('2026-04-23', 20)], rolling);
    expect([week.lastFourWeeks, week.averageOfFour]).toEqual([[20_000, 10_000, 20_000, 30_000], 20_000]);
    expect(week.ramp).toBeCloseTo(0.65, 12);
  });

  test('fill a range like other weeks', () => {
    const from = rangeStart('12w', { ...rolling, earliest: undefined });
    expect(localDay(from)).toBe('2026-02-27');
    expect(weeksBetween([], { from, ...rolling })).toHaveLength(12);
    const earliest = aDay('2026-04-01');
    expect(localDay(rangeStart('all', { ...rolling, earliest }))).toBe('2026-03-27');
  });

  test('add up to the activities of their days', () => {
    fc.assert(
      fc.property(someActivities, fc.integer({ min: 0, max: 150 }), (activities, daysBack) => {
        const weeks = weeksBetween(activities, { from: dayNumber(TODAY - daysBack), ...rolling });
        expect(weeks.at(-1)?.last).toBe(TODAY);
        for (const { first, last, distance } of weeks) {
          const inside = activities.filter(({ day }) => day >= first && day <= last);
          expect(distance).toBe(inside.reduce((sum, activity) => sum + activity.distance, 0));
        }
      }),
    );
  });
});

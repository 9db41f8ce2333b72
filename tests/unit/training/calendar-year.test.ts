import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarYear } from '#lib/training/calendar-year.ts';
import { localDay, weekdayOf } from '#lib/training/day.ts';
import { levels } from '#lib/training/levels.ts';
import { metres } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const on = (day: string, kilometres = 10) => anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });
const of2026 = { year: 2026, today: TODAY, grid: weekGrid('monday', TODAY), measure: 'distance' } as const;

describe('the grid of a year', () => {
  test('has a column for every week that holds a day of it, and seven rows', () => {
    const { weeks } = calendarYear([], of2026);
    expect([weeks.length, new Set(weeks.map(({ days }) => days.length))]).toEqual([53, new Set([7])]);
    expect([localDay(weeks[0]?.first ?? TODAY), localDay(weeks[52]?.last ?? TODAY)]).toEqual([
      '2025-12-29',
      '2027-01-03',
    ]);
    expect(weeks.flatMap(({ days }) => days).filter(({ inYear }) => inYear).length).toBe(365);
    expect(weeks.every(({ days }) => days.every(({ day }, row) => weekdayOf(day) === (row + 1) % 7))).toBe(true);
  });

  test.each([
    ['sunday', '2025-12-28', 0],
    ['saturday', '2025-12-27', 6],
    ['rolling', '2025-12-26', 5],
  ] as const)('begins its columns on %s', (weekStart, first, weekday) => {
    const { weeks } = calendarYear([], { ...of2026, grid: weekGrid(weekStart, TODAY) });
    expect([localDay(weeks[0]?.first ?? TODAY), weekdayOf(weeks[0]?.days[0]?.day ?? TODAY)]).toEqual([first, weekday]);
  });

  test('puts each month at the column of its first day, with its totals', () => {
    const { months, weeks } = calendarYear([on('2026-03-01', 5), on('2026-02-28', 7)], of2026);
    expect(months.map(({ column }) => column)).toEqual([0, 4, 8, 13, 17, 22, 26, 30, 35, 39, 43, 48]);
    expect(months.slice(0, 3).map(({ distance }) => distance)).toEqual([0, 7000, 5000]);
    expect(weeks[8]?.days.map(({ distance }) => distance)).toEqual([0, 0, 0, 0, 0, 7000, 5000]);
    expect(weeks[8]?.distance).toBe(12_000);
  });

  test('has whole weeks at both ends, whose days of other years have no level', () => {
    const { weeks } = calendarYear([on('2025-12-31', 30), on('2026-01-01', 4)], of2026);
    expect(weeks[0]?.distance).toBe(34_000);
    expect(weeks[0]?.days.map(({ inYear, level, count }) => [inYear, level, count])).toEqual([
      [false, 0, 0],
      [false, 0, 0],
      [false, 0, 1],
      [true, 3, 1],
      [true, 0, 0],
      [true, 0, 0],
      [true, 0, 0],
    ]);
  });

  test('follows another measure', () => {
    const activities = [on('2026-03-01', 5), on('2026-03-01', 5), on('2026-03-02', 40)];
    const levelsBy = (measure: 'distance' | 'count') =>
      calendarYear(activities, { ...of2026, measure })
        .weeks.flatMap(({ days }) => days)
        .filter(({ count }) => count > 0)
        .map(({ level }) => level);
    expect([levelsBy('distance'), levelsBy('count')]).toEqual([
      [2, 4],
      [4, 2],
    ]);
  });

  test('leaves out what a clock dated more than a week after today', () => {
    const { weeks } = calendarYear([on('2026-05-28'), on('2026-05-29')], of2026);
    expect(weeks.reduce((sum, { count }) => sum + count, 0)).toBe(1);
  });
});

describe('levels', () => {
  test.each([
    ['sort into quarters', [4, 0, 1, 3, 2], [4, 0, 1, 3, 2]],
    ['are not made pale by one marathon', [42, 5, 6, 7, 8, 9, 10, 11], [4, 1, 1, 2, 2, 3, 3, 4]],
    ['are in the middle for a single value', [0, 7], [0, 3]],
    ['are in the middle when all are equal', [1, 1, 1], [3, 3, 3]],
    ['tell the days of two from the days of one', [1, 1, 1, 1, 1, 1, 1, 2], [2, 2, 2, 2, 2, 2, 2, 4]],
    ['are none without values', [], []],
    ['are none without training', [0, 0], [0, 0]],
  ])('%s', (_, values, expected) => expect(levels(values)).toEqual(expected));

  test('are never higher for less, are 0 for nothing alone, and hold at most a quarter of unlike values each', () => {
    const values = fc.uniqueArray(fc.integer({ min: 0, max: 500 }), { maxLength: 60 });
    fc.assert(
      fc.property(values, (list) => {
        const found = levels([...list].sort((one, other) => one - other));
        expect(found).toEqual([...found].sort((one, other) => one - other));
        const active = list.filter((value) => value > 0).length;
        expect(found.filter((level) => level === 0).length).toBe(list.length - active);
        for (const level of [1, 2, 3, 4]) {
          expect(found.filter((other) => other === level).length).toBeLessThanOrEqual(Math.ceil(active / 4));
        }
      }),
    );
  });
});

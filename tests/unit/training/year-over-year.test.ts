import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/training/day.ts';
import { weekNumberOf, weeksInYear } from '#lib/training/week-number.ts';
import { weekOf } from '#lib/training/week.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { yearOverYear } from '#lib/training/year-over-year.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { everyDay } from './computed-calendar.ts';
import { WEEK_STARTS } from './plain-calendar.ts';

const numberOn = (day: string) => {
  const { year, week } = weekNumberOf(weekOf(aDay(day), 'monday'));
  return `${year}-W${String(week).padStart(2, '0')}`;
};

describe('the number of a week', () => {
  test.each([
    ['2020-12-31', '2020-W53'],
    ['2021-01-03', '2020-W53'],
    ['2021-01-04', '2021-W01'],
    ['2024-12-30', '2025-W01'],
    ['2026-12-31', '2026-W53'],
    ['2026-05-21', '2026-W21'],
  ])('that holds %s is %s, as ISO 8601 has it', (day, number) => expect(numberOn(day)).toBe(number));

  test('53 comes in 2020 and 2026 with weeks from Monday, and in other years with others', () => {
    const long = (day: string) =>
      [2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026].filter((year) => weeksInYear(year, aDay(day)) === 53);
    expect(long('2026-05-18')).toEqual([2020, 2026]);
    expect(long('2026-05-17')).toEqual([2020, 2025]);
    expect(long('2026-05-16')).toEqual([2019, 2024]);
  });

  test.each(WEEK_STARTS)('follows from week to week without a gap when they begin on %s', (weekStart) => {
    for (const day of everyDay()) {
      const first = weekOf(day, weekStart);
      const { year, week } = weekNumberOf(first);
      const next = weekNumberOf(dayNumber(first + 7));
      const isLast = week === weeksInYear(year, first);
      expect(next).toEqual(isLast ? { year: year + 1, week: 1 } : { year, week: week + 1 });
    }
  });
});

describe('years over each other', () => {
  const weeksOf = (from: string, today: string) =>
    weeksBetween([anActivity({ day: aDay('2021-01-02') }), anActivity({ day: aDay('2026-12-31') })], {
      from: aDay(from),
      today: aDay(today),
      weekStart: 'monday',
    });

  test('have week 53 where there is one, and a run at New Year in one year only', () => {
    const years = yearOverYear(weeksOf('2020-12-01', '2026-12-31'));
    expect(years.map(({ year, weeks }) => [year, weeks.length])).toEqual([
      [2020, 53],
      [2021, 52],
      [2022, 52],
      [2023, 52],
      [2024, 52],
      [2025, 52],
      [2026, 53],
    ]);
    expect(years[0]?.weeks[52]?.count).toBe(1);
    expect(years[1]?.weeks.some((week) => (week?.count ?? 0) > 0)).toBe(false);
    expect(years[6]?.weeks[52]).toMatchObject({ count: 1, inProgress: true });
  });

  test('have no week before the history, and none after this one', () => {
    const [year] = yearOverYear(weeksOf('2026-05-04', '2026-05-21'));
    const there = year?.weeks.flatMap((week, index) => (week ? [index + 1] : []));
    expect([year?.year, there]).toEqual([2026, [19, 20, 21]]);
  });

  test('are none without weeks', () => expect(yearOverYear([])).toEqual([]));

  test('hold every week exactly once, whatever day weeks begin on', () => {
    const anyStart = fc.constantFrom('monday' as const, 'sunday' as const, 'saturday' as const, 'rolling' as const);
    fc.assert(
      fc.property(
        fc.integer({ min: 7400, max: 25_000 }),
        fc.integer({ min: 0, max: 3000 }),
        anyStart,
        (from, more, weekStart) => {
          const weeks = weeksBetween([], { from: dayNumber(from), today: dayNumber(from + more), weekStart });
          expect(yearOverYear(weeks).flatMap((year) => year.weeks.filter((week) => week !== undefined))).toEqual(weeks);
        },
      ),
      { numRuns: 50 },
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cumulativeYears, placeInYear } from '#lib/training/cumulative-years.ts';
import { metres } from '#lib/training/units.ts';
import { yearToDate } from '#lib/training/year-to-date.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from './arbitraries.ts';

const on = (day: string, kilometres: number) => anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });

describe('a date', () => {
  test.each([
    ['2026-01-01', 0],
    ['2026-02-28', 58],
    ['2028-02-28', 58],
    ['2028-02-29', 59],
    ['2028-03-01', 60],
    ['2026-03-01', 60],
    ['2026-12-31', 365],
    ['2028-12-31', 365],
  ])('%s has place %i among those of a leap year', (day, place) => expect(placeInYear(aDay(day))).toBe(place));
});

describe('the line of a year', () => {
  test('lays 1 March over 1 March, and is flat on the 29 February that was not', () => {
    const runs = [
      on('2027-02-28', 1),
      on('2027-03-01', 2),
      on('2028-02-28', 10),
      on('2028-02-29', 20),
      on('2028-03-01', 40),
    ];
    const [common, leap] = cumulativeYears(runs, { today: aDay('2028-12-31') });
    expect(common?.values.slice(57, 62)).toEqual([0, 1000, 1000, 3000, 3000]);
    expect(leap?.values.slice(57, 62)).toEqual([0, 10_000, 30_000, 70_000, 70_000]);
    expect([common?.values.length, leap?.values.length]).toEqual([366, 366]);
  });

  test('ends with today, at the place of today', () => {
    const [year] = cumulativeYears([on('2026-01-02', 5), on('2026-05-22', 9)], { today: TODAY });
    expect(year?.values).toHaveLength(placeInYear(TODAY) + 1);
    expect(year).toMatchObject({ year: 2026, total: 5000 });
    expect(cumulativeYears([on('2026-01-02', 5)], { today: aDay('2026-02-28') })[0]?.values).toHaveLength(59);
  });

  test('is there for a year without training, and not for 1970 or 2099', () => {
    const years = cumulativeYears(
      [on('1970-01-01', 3), on('2024-06-01', 5), on('2026-01-01', 7), on('2099-01-01', 9)],
      {
        today: TODAY,
      },
    );
    expect(years.map(({ year, total }) => [year, total])).toEqual([
      [2024, 5000],
      [2025, 0],
      [2026, 7000],
    ]);
  });

  test('counts active days once each', () => {
    const twice = [on('2026-01-02', 5), on('2026-01-02', 5), on('2026-01-03', 1)];
    expect(cumulativeYears(twice, { today: TODAY, metric: 'activeDays' })[0]?.total).toBe(2);
    expect(cumulativeYears(twice, { today: TODAY, metric: 'count' })[0]?.total).toBe(3);
  });

  test('is not there without activities, or with one dated tomorrow only', () => {
    expect(cumulativeYears([], { today: TODAY })).toEqual([]);
    expect(cumulativeYears([on('2026-05-22', 5)], { today: TODAY })).toEqual([]);
  });

  test('ends where the year to date does', () => {
    fc.assert(
      fc.property(someActivities, (activities) => {
        for (const { year, total } of cumulativeYears(activities, { today: TODAY })) {
          const end = year === 2026 ? TODAY : aDay(`${year}-12-31`);
          expect(total).toBe(yearToDate(activities, end).distance);
        }
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { localDay } from '#lib/training/day.ts';
import { monthsBetween } from '#lib/training/months.ts';
import { totalsBySpan } from '#lib/training/span-totals.ts';
import { daySpans } from '#lib/training/spans.ts';
import { metres } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

const on = (day: string, kilometres = 10) => anActivity({ day: aDay(day), distance: metres(kilometres * 1000) });
const HISTORY = [on('2026-05-31', 1), on('2026-05-01', 2), on('2026-04-30', 4), on('2026-02-28', 8), on('2025-12-31')];

describe('a list of months', () => {
  test('goes from the month of the first day to this one, with zeros for months of rest', () => {
    const months = monthsBetween(HISTORY, { from: aDay('2026-02-14'), today: TODAY });
    expect(
      months.map(({ first, last, distance, count, inProgress }) => [
        localDay(first),
        localDay(last),
        distance,
        count,
        inProgress,
      ]),
    ).toEqual([
      ['2026-02-01', '2026-02-28', 8000, 1, false],
      ['2026-03-01', '2026-03-31', 0, 0, false],
      ['2026-04-01', '2026-04-30', 4000, 1, false],
      ['2026-05-01', '2026-05-31', 3000, 2, true],
    ]);
  });

  test('has a 29 February every fourth year', () => {
    const [month] = monthsBetween([on('2028-02-29')], { from: aDay('2028-02-01'), today: aDay('2028-02-29') });
    expect([localDay(month?.last ?? TODAY), month?.count]).toEqual(['2028-02-29', 1]);
  });

  test('has this month in progress until its last day is over', () => {
    const list = (today: string) => monthsBetween([], { from: aDay('2026-04-30'), today: aDay(today) });
    expect(list('2026-04-30').map(({ inProgress }) => inProgress)).toEqual([true]);
    expect(list('2026-05-01').map(({ inProgress }) => inProgress)).toEqual([false, true]);
  });

  test('does not begin before 1990, nor end before this month', () => {
    const list = (from: string) => monthsBetween([], { from: aDay(from), today: TODAY });
    expect(localDay(list('1970-01-01')[0]?.first ?? TODAY)).toBe('1990-01-01');
    expect(list('2099-01-01').map(({ first }) => localDay(first))).toEqual(['2026-05-01']);
  });

  test('knows pace and climb as weeks do', () => {
    const [month] = monthsBetween([on('2026-05-01', 10)], { from: TODAY, today: TODAY });
    expect(month).toMatchObject({ movingTime: 3300, climb: 40, pace: 0.33, averageHeartRate: undefined });
  });
});

describe('totals by day', () => {
  test('have every day, added up', () => {
    const days = totalsBySpan(
      [on('2026-05-02', 3), on('2026-05-02', 4)],
      daySpans(aDay('2026-05-01'), aDay('2026-05-03')),
    );
    expect(days.map(({ first, distance, count }) => [localDay(first), distance, count])).toEqual([
      ['2026-05-01', 0, 0],
      ['2026-05-02', 7000, 2],
      ['2026-05-03', 0, 0],
    ]);
  });

  test('of no days at all are none', () => {
    expect(totalsBySpan(HISTORY, daySpans(aDay('2026-05-02'), aDay('2026-05-01')))).toEqual([]);
  });
});

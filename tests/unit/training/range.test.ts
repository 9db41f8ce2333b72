import { describe, expect, test } from 'vitest';
import { localDay } from '#lib/training/day.ts';
import { historyStart, type Range, rangeStart } from '#lib/training/range.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';
import { WEEK_STARTS } from './plain-calendar.ts';

const LENGTHS: [Range, number][] = [
  ['12w', 12],
  ['26w', 26],
  ['1y', 52],
];

describe('a range', () => {
  test.each(LENGTHS)('of %s shows %i weeks, this one among them', (range, length) => {
    for (const weekStart of WEEK_STARTS) {
      const from = rangeStart(range, { today: TODAY, weekStart, earliest: undefined });
      expect(weeksBetween([], { from, today: TODAY, weekStart })).toHaveLength(length);
    }
  });

  test('of twelve weeks before 21 May 2026 begins on 2 March', () => {
    expect(localDay(rangeStart('12w', { today: TODAY, weekStart: 'monday', earliest: undefined }))).toBe('2026-03-02');
  });

  test('of everything begins with the week of the first activity', () => {
    const earliest = aDay('2019-01-02');
    expect(localDay(rangeStart('all', { today: TODAY, weekStart: 'monday', earliest }))).toBe('2018-12-31');
    expect(localDay(rangeStart('all', { today: TODAY, weekStart: 'sunday', earliest }))).toBe('2018-12-30');
  });

  test('of everything is this week when there is nothing yet, or nothing before it', () => {
    for (const earliest of [undefined, TODAY, aDay('2026-05-23'), aDay('2026-05-27')]) {
      expect(localDay(rangeStart('all', { today: TODAY, weekStart: 'monday', earliest }))).toBe('2026-05-18');
    }
  });
});

describe('the start of the history', () => {
  const on = (...days: string[]) => days.map((day) => anActivity({ day: aDay(day) }));

  test('is the earliest day, in whatever order the activities come', () => {
    expect(historyStart(on('2021-06-01', '2019-03-04', '2020-01-01'), TODAY)).toBe(aDay('2019-03-04'));
  });

  test('D10: does not believe a clock that stands in 1970, 1989 or the far future', () => {
    expect(historyStart(on('1970-01-01', '1989-12-31', '2019-03-04', '2099-01-01'), TODAY)).toBe(aDay('2019-03-04'));
    expect(historyStart(on('1970-01-01', '2026-05-29'), TODAY)).toBeUndefined();
    expect(historyStart(on('1990-01-01'), TODAY)).toBe(aDay('1990-01-01'));
    expect(historyStart(on('2026-05-28'), TODAY)).toBe(aDay('2026-05-28'));
  });

  test('is unknown without activities', () => {
    expect(historyStart([], TODAY)).toBeUndefined();
  });
});

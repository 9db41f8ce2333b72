import { describe, expect, test } from 'vitest';
import { dateParts, dayNumberOf, localDay, parseLocalDay, weekdayOf } from '#lib/training/day.ts';
import { weekOf } from '#lib/training/week.ts';
import { aDay } from '#tests/builders.ts';
import { computedCalendar, everyDay } from './computed-calendar.ts';
import { countedCalendar, WEEK_STARTS } from './plain-calendar.ts';

test('D6: every day from 2019 to 2031 has the weekday and the weeks that counting gives', () => {
  expect(computedCalendar()).toEqual(countedCalendar());
});

test.each(WEEK_STARTS)('weeks that begin on %s hold their days and follow each other without a gap', (weekStart) => {
  const firstDays = new Set<number>();
  for (const day of everyDay()) {
    const first = weekOf(day, weekStart);
    expect(day - first).toBeGreaterThanOrEqual(0);
    expect(day - first).toBeLessThan(7);
    firstDays.add(first);
  }
  const sorted = [...firstDays];
  expect(sorted.slice(1).every((first, index) => first - (sorted[index] ?? 0) === 7)).toBe(true);
});

describe('a calendar day', () => {
  test('Sunday 1 March 2026 belongs to three different weeks', () => {
    const day = aDay('2026-03-01');
    expect(weekdayOf(day)).toBe(0);
    expect(localDay(weekOf(day, 'monday'))).toBe('2026-02-23');
    expect(localDay(weekOf(day, 'sunday'))).toBe('2026-03-01');
    expect(localDay(weekOf(day, 'saturday'))).toBe('2026-02-28');
  });

  test('D6: the days around New Year share the ISO weeks 2020-W53 and 2025-W01', () => {
    expect(localDay(weekOf(aDay('2020-12-31'), 'monday'))).toBe('2020-12-28');
    expect(localDay(weekOf(aDay('2021-01-03'), 'monday'))).toBe('2020-12-28');
    expect(localDay(weekOf(aDay('2024-12-30'), 'monday'))).toBe('2024-12-30');
    expect(localDay(weekOf(aDay('2025-01-05'), 'monday'))).toBe('2024-12-30');
  });

  test('a run late on Sunday evening belongs to that Sunday, because its first ten characters say so', () => {
    expect(parseLocalDay('2026-03-01T23:30:00Z'.slice(0, 10))).toBe(dayNumberOf(2026, 3, 1));
  });

  test('survives the way to text and back on every day', () => {
    for (const day of everyDay()) {
      const { year, month, day: dayOfMonth } = dateParts(day);
      expect([parseLocalDay(localDay(day)), dayNumberOf(year, month, dayOfMonth)]).toEqual([day, day]);
    }
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '0050-01-01',
    '26-01-01',
    '2026-1-1',
    '',
    'today',
  ])('is not read from %j', (text) => expect(parseLocalDay(text)).toBeUndefined());

  test('before 1970 has a weekday and a week too', () => {
    expect(weekdayOf(aDay('1969-12-31'))).toBe(3);
    expect(localDay(weekOf(aDay('1969-12-31'), 'monday'))).toBe('1969-12-29');
  });
});

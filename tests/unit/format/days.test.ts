import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { aDay } from '#tests/builders.ts';

const inLocale = (locale: string) => createFormat({ locale, units: 'metric' });
const british = inLocale('en-GB');
const american = inLocale('en-US');
const range = (locale: string, first: string, last: string, withYear?: boolean) =>
  inLocale(locale).dayRange(aDay(first), aDay(last), withYear);

describe('a day', () => {
  test('has its weekday, and a year where it is asked for', () => {
    expect(british.day(aDay('2026-05-21'))).toBe('Thu 21 May');
    expect(british.day(aDay('2026-05-21'), true)).toMatch(/^Thu,? 21 May 2026$/);
    expect(american.day(aDay('2026-05-21'))).toBe('Thu, May 21');
  });

  test('has a weekday short and long', () => {
    const day = aDay('2026-05-21');
    expect([british.weekday(day, 'short'), british.weekday(day, 'long')]).toEqual(['Thu', 'Thursday']);
    expect(inLocale('fr-FR').weekday(day, 'long')).toBe('jeudi');
  });

  test('has a month with and without its year', () => {
    const day = aDay('2026-05-21');
    expect([british.month(day, false), british.month(day, true)]).toEqual(['May', 'May 2026']);
  });

  test('is one of the Gregorian calendar even where another one is usual', () => {
    expect(inLocale('th-TH').month(aDay('2026-05-21'), true)).toContain('2026');
    expect(inLocale('fa-IR-u-nu-latn').month(aDay('2026-05-21'), true)).toContain('2026');
  });
});

describe('a range of days', () => {
  test.each([
    ['en-GB', '18 to 24 May'],
    ['en-AU', '18 to 24 May'],
    ['en-US', 'May 18 to 24'],
    ['en-CA', 'May 18 to 24'],
  ])('in one month says it once, in the order of %s: %s', (locale, expected) => {
    expect(range(locale, '2026-05-18', '2026-05-24')).toBe(expected);
  });

  test.each([
    ['en-GB', '27 Apr to 3 May'],
    ['en-US', 'Apr 27 to May 3'],
  ])('across two months names both in %s: %s', (locale, expected) => {
    expect(range(locale, '2026-04-27', '2026-05-03')).toBe(expected);
  });

  test('across New Year has years only where they are asked for', () => {
    expect(range('en-GB', '2025-12-29', '2026-01-04')).toBe('29 Dec to 4 Jan');
    expect(range('en-US', '2025-12-29', '2026-01-04')).toBe('Dec 29 to Jan 4');
    expect(range('en-GB', '2025-12-29', '2026-01-04', true)).toBe('29 Dec 2025 to 4 Jan 2026');
    expect(range('en-US', '2026-05-18', '2026-05-24', true)).toBe('May 18 to 24, 2026');
  });

  test('of one day is that day', () => {
    expect(range('en-GB', '2026-05-18', '2026-05-18')).toBe('18 May');
  });

  test('in another language is what that language says', () => {
    expect(range('de-DE', '2026-05-18', '2026-05-24')).toBe('18.–24. Mai');
    expect(range('fr-FR', '2026-05-18', '2026-05-24')).toBe('18–24 mai');
  });
});

import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { guessUnits, guessWeekStart, localeFor, usableLocale, weekStartOfRegion } from '#lib/format/locale.ts';
import { metres } from '#lib/training/units.ts';

describe('units', () => {
  test.each(['en-US', 'es-US', 'en-GB', 'cy-GB', 'en-LR', 'my'])('are guessed as miles for %s', (locale) => {
    expect(guessUnits(locale)).toBe('imperial');
  });

  test.each(['en-AU', 'en-CA', 'de', 'fr-FR', 'ja', 'pt-BR', 'en-IE', 'en-001'])(
    'are guessed as kilometres for %s',
    (locale) => expect(guessUnits(locale)).toBe('metric'),
  );
});

describe('a page in a language is said', () => {
  test.each([
    ['en', ['en-IE', 'de'], 'en-IE'],
    ['de', ['en-US', 'de-AT'], 'de-AT'],
    ['de', ['de'], 'de'],
    ['en', ['fr-FR'], 'en-FR'],
    ['en', ['fr'], 'en-FR'],
    ['de', ['en-US'], 'de-US'],
    ['en', [], 'en'],
    ['de', ['no such locale!'], 'de-001'],
  ])('in %s, for a browser that prefers %j, as in %s', (language, tags, expected) => {
    expect(localeFor(language, tags)).toBe(expected);
  });
});

describe('the first day of the week', () => {
  test.each([
    ['en-GB', 'monday'],
    ['de', 'monday'],
    ['en-US', 'sunday'],
    ['pt-BR', 'sunday'],
    ['ja', 'sunday'],
    ['ar-EG', 'saturday'],
    ['fa', 'saturday'],
    ['dv-MV', 'monday'],
  ])('is guessed for %s as %s', (locale, expected) => expect(guessWeekStart(locale)).toBe(expected));

  test.each([
    ['US', 'sunday'],
    ['EG', 'saturday'],
    ['GB', 'monday'],
    ['', 'monday'],
  ])('is known of region %j without help from the platform: %s', (region, expected) => {
    expect(weekStartOfRegion(region)).toBe(expected);
  });
});

describe('a locale that Intl cannot read', () => {
  test.each(['C', 'en_US.UTF-8', '', '*'])('such as %j is replaced by English for anywhere', (locale) => {
    expect(usableLocale(locale)).toBe('en-001');
    expect([guessUnits(locale), guessWeekStart(locale)]).toEqual(['metric', 'monday']);
    expect(createFormat({ locale, units: 'metric' }).distance(metres(29_000)).value).toBe('29.0');
  });

  test('does not stand for one that is merely written unusually', () => {
    expect(usableLocale('EN-gb')).toBe('en-GB');
  });
});

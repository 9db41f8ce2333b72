import decodeQR from 'qr/decode.js';
import { expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import { metres } from '#lib/training/units.ts';
import { hostOf, inAnyLanguage, leadsHome, linkOf } from '#routes/(app)/share/link.ts';
import { countedInWords, pictureOf } from '#routes/(app)/share/picture-of.ts';
import { platesOf, usedInWords } from '#routes/(app)/share/places-words.ts';
import { qrCode } from '#routes/(app)/share/qr-code.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });

test('the link has no slash at its end, with a base path too', () => {
  expect(linkOf(new URL('https://milepost.example/'))).toBe('https://milepost.example');
  expect(linkOf(new URL('https://friend.github.io/milepost/'))).toBe('https://friend.github.io/milepost');
  expect(hostOf('https://friend.github.io/milepost')).toBe('friend.github.io/milepost');
});

test('the link opens in the language of whoever opens it', () => {
  expect(inAnyLanguage('https://milepost.example/de', 'de')).toBe('https://milepost.example');
  expect(inAnyLanguage('https://friend.github.io/milepost/de', 'de')).toBe('https://friend.github.io/milepost');
  expect(inAnyLanguage('https://friend.github.io/en', 'en')).toBe('https://friend.github.io/en');
  expect(inAnyLanguage('', 'de')).toBe('');
});

test('an address that leads to the reader’s own device is known as one', () => {
  const local = [
    'http://localhost:8787',
    'http://127.0.0.1:8787/a',
    'http://[::1]:1',
    'http://app.localhost',
    'http://0.0.0.0:1',
  ];
  expect(local.map(leadsHome)).toEqual([true, true, true, true, true]);
  const others = ['https://milepost.example', 'https://localhost.example', 'https://127.example.com', ''];
  expect(others.map(leadsHome)).toEqual([false, false, false, false]);
});

test.each(['https://milepost.example', `https://${'long-'.repeat(20)}name.example/milepost`])(
  'the code of %s is read as it was written, by somebody else’s reader',
  (link) => {
    const { size, path } = qrCode(link);
    const scale = 4;
    const width = size * scale;
    const data = new Uint8ClampedArray(width * width * 4).fill(255);
    for (const [, x, y] of path.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
      for (let dy = 0; dy < scale; dy += 1) {
        for (let dx = 0; dx < scale; dx += 1) {
          data.fill(
            0,
            ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4,
            ((Number(y) * scale + dy) * width + Number(x) * scale + dx) * 4 + 3,
          );
        }
      }
    }
    expect(decodeQR({ width, height: width, data })).toBe(link);
  },
);

test('a code has the four light modules around it that a camera needs', () => {
  const { size, path } = qrCode('https://milepost.example');
  const columns = [...path.matchAll(/M(\d+) /g)].map(([, x]) => Number(x));
  expect([Math.min(...columns), size - 1 - Math.max(...columns)]).toEqual([4, 4]);
});

test('places are as many plates as there are, and words where plates could not be counted', () => {
  expect(platesOf(3, 10).map(Number)).toEqual([1, 1, 1, 0, 0, 0, 0, 0, 0, 0]);
  expect(platesOf(12, 10)).toHaveLength(10);
  expect(platesOf(3, 1000)).toEqual([]);
  expect(usedInWords(3, 10, format)).toBe('3 of 10 used, 7 free');
  expect(usedInWords(12, 10, format)).toBe('12 of 10 used, 0 free');
});

test('what narrows a picture is told, but not the words that a name must hold', () => {
  const selection = {
    families: ['run', 'hike'],
    commutes: false,
    races: 'only',
    weekday: 0,
    text: 'Phoenix Park',
  } as const;
  expect(countedInWords(selection, format)).toBe(
    'Runs and hikes, commutes left out, races only, only Sunday, chosen by name',
  );
});

test('a picture counts what is in its days, and names Garmin only for those', () => {
  const today = aDay('2026-05-21');
  const old = anActivity({ day: aDay('2024-01-01'), device: 'Garmin Forerunner 55', distance: metres(99_000) });
  const asked = {
    selection: { families: ['run'], commutes: true },
    today,
    weekStart: 'monday',
    format,
    host: '',
  } as const;
  const weeks = pictureOf({ ...asked, of: 'weeks', activities: [anActivity(), old] });
  expect(weeks.content.bars).toHaveLength(26);
  expect(weeks.content.figures[0]?.value).toBe('10.0\u00a0km');
  expect(weeks.content.credit).toBe('Powered by Strava');
  expect(weeks.days).toEqual({ first: aDay('2025-11-24'), last: aDay('2026-05-24') });
  const year = pictureOf({ ...asked, of: 'year', activities: [anActivity({ device: 'Garmin Fenix 8' }), old] });
  expect(year.content.credit).toContain('Garmin');
  expect(year.content.plate.value).toBe('10.0');
});

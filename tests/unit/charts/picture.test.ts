import { expect, test } from 'vitest';
import type { PictureSaid } from '#lib/charts/picture.ts';
import { weeksPicture, weeksPictureWords } from '#lib/charts/picture-weeks.ts';
import { yearPicture, yearPictureWords } from '#lib/charts/picture-year.ts';
import { createFormat } from '#lib/format/format.ts';
import { monthsBetween } from '#lib/training/months.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { barsOf, beyondTheEdge, drawn, linesOf, textsOf } from './picture.ts';
import { TODAY, weeksOf } from './weeks.ts';

const SAID: PictureSaid = {
  format: createFormat({ locale: 'en-GB', units: 'metric' }),
  family: 'run',
  counted: 'Runs',
  host: 'milepost.example',
  garmin: false,
};
const MILES = { ...SAID, format: createFormat({ locale: 'en-US', units: 'imperial' }) };

/** 24 weeks without a run, 40 km, 61.4 km, and 29 km in the week in progress. */
const WEEKS = weeksOf([...Array.from({ length: 23 }, () => undefined), 40, 61.4, 29]);

/** 100 km in January, 212.4 in March, and 20 in May, of which the 21st is today. */
const RUNS = [
  anActivity({ day: aDay('2026-01-10'), distance: metres(100_000), movingTime: seconds(36_000), climb: metres(800) }),
  anActivity({ day: aDay('2026-03-01'), distance: metres(212_400), movingTime: seconds(72_000), climb: metres(0) }),
  anActivity({ day: aDay('2026-05-20'), distance: metres(20_000), movingTime: seconds(6000), climb: metres(10) }),
];
const yearOf = (activities: typeof RUNS) => ({
  months: monthsBetween(activities, { from: aDay('2026-01-01'), today: TODAY }),
  activeDays: activities.length,
  today: TODAY,
});

const plain = (texts: readonly { text: string }[]) => texts.map(({ text }) => text.replaceAll('\u00a0', ' '));

test.each(['wide', 'square'] as const)(
  'the %s picture of weeks says this week, what all come to, and whose it is',
  (shape) => {
    const texts = plain(textsOf(drawn(weeksPicture(WEEKS, SAID), shape)));
    expect(texts).toEqual(
      expect.arrayContaining(['This week', '18 to 24 May', '29.0', 'km', '1 run, 2 h 40', 'Last 26 weeks']),
    );
    expect(texts).toEqual(
      expect.arrayContaining([
        'Runs, 24 Nov 2025 to 24 May 2026',
        '130.4 km',
        'distance',
        '3',
        'runs',
        '11 h 57',
        'moving',
      ]),
    );
    expect(texts).toEqual(
      expect.arrayContaining(['km per week', '61.4', 'Milepost', 'milepost.example', 'Powered by Strava']),
    );
    expect(texts.some((text) => /Garmin/.test(text))).toBe(false);
  },
);

test.each(['wide', 'square'] as const)('the bars of the %s picture are as high as their weeks are long', (shape) => {
  const marks = drawn(weeksPicture(WEEKS, SAID), shape);
  const { whole, hatched } = barsOf(marks);
  expect([whole.length, hatched.length]).toEqual([2, 1]);
  const [forty, longest] = whole.map(({ height }) => height);
  expect((longest ?? 0) / (forty ?? 1)).toBeCloseTo(61.4 / 40, 1);
  expect((hatched[0]?.height ?? 0) / (forty ?? 1)).toBeCloseTo(29 / 40, 1);
  const bottoms = [...whole, ...hatched].map(({ y, height }) => y + height);
  expect(new Set(bottoms).size).toBe(1);
  // The week of 40 km reaches the second line, which is that of 40.
  expect(textsOf(marks).filter(({ text }) => text === '40')).toHaveLength(1);
  expect(whole[0]?.y).toBe((linesOf(marks)[1]?.y ?? 0) + 1);
});

test('the year stands on the plate, its months below their bars, and the longest is told', () => {
  const year = yearOf(RUNS);
  const marks = drawn(yearPicture(year, SAID), 'wide');
  const texts = plain(textsOf(marks));
  expect(texts).toEqual(
    expect.arrayContaining(['2026', '1 Jan to 21 May', '332.4', '3 active days', 'My 2026 so far']),
  );
  expect(texts).toEqual(expect.arrayContaining(['3', 'runs', '31 h 40', 'moving', '810 m', 'climb', 'J', 'D', '212']));
  expect(plain(textsOf(drawn(yearPicture(year, SAID), 'square')))).toEqual(expect.arrayContaining(['Jan', 'Dec']));
  const { whole, hatched } = barsOf(marks);
  expect([whole.length, hatched.length]).toEqual([2, 1]);
  expect(yearPictureWords(year, SAID).replaceAll('\u00a0', ' ')).toBe(
    'My 2026 up to Thu 21 May (Runs): 332.4 km in 3 runs, 31 h 40 moving. Longest month: Mar 2026, 212.4 km. Climb: 810 m.',
  );
});

test('an empty year, one activity, and weeks of 500 km stay on the picture', () => {
  const long = weeksOf(Array.from({ length: 26 }, (_, index) => 480 + index));
  for (const shape of ['wide', 'square'] as const) {
    for (const content of [
      weeksPicture(weeksOf([10]), SAID),
      weeksPicture(weeksOf([]), SAID),
      weeksPicture(long, {
        ...MILES,
        garmin: true,
        host: 'a-very-long-name-of-a-host.pages.milepost.example/milepost',
      }),
      weeksPicture(long, {
        ...SAID,
        family: undefined,
        counted: 'Runs, rides and swims, commutes left out, only Sunday',
      }),
      yearPicture(yearOf([]), SAID),
      yearPicture(yearOf([anActivity({ day: TODAY, distance: metres(12_345_600) })]), { ...MILES, family: 'ride' }),
    ]) {
      expect(beyondTheEdge(drawn(content, shape), shape)).toEqual([]);
    }
  }
  expect(barsOf(drawn(yearPicture(yearOf([]), SAID), 'wide'))).toEqual({ whole: [], hatched: [] });
  expect(plain(textsOf(drawn(yearPicture(yearOf([]), SAID), 'wide')))).toEqual(
    expect.arrayContaining(['0.0', '0', 'runs']),
  );
});

test('miles and the last seven days are told as such, and Garmin where its devices recorded', () => {
  const rolling = WEEKS.map((week) => ({ ...week, inProgress: false }));
  const content = weeksPicture(rolling, { ...MILES, garmin: true });
  const texts = plain(textsOf(drawn(content, 'wide')));
  expect(texts).toEqual(expect.arrayContaining(['Last 7 days', '18.0', 'mi', 'mi per week', '38.2', '81.0 mi']));
  expect(texts).toContain('Powered by Strava. Some activities were recorded with Garmin devices.');
  expect(content.bars.at(-1)?.value).toBeCloseTo(18.02, 2);
  expect(barsOf(drawn(content, 'wide')).hatched).toEqual([]);
  expect(weeksPictureWords(rolling, MILES).replaceAll('\u00a0', ' ')).toBe(
    'My last 26 weeks, Nov 24, 2025 to May 24, 2026 (Runs): 81.0 mi in 3 runs, 11 h 57 moving. Longest week: 38.2 mi, May 11 to 17. The last 7 days: 18.0 mi.',
  );
});

import { describe, expect, test } from 'vitest';
import { bandEdges, bandInWords, paceChange } from '#lib/charts/band-words.ts';
import { createFormat } from '#lib/format/format.ts';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
import { stretchOf } from '#lib/training/stretch.ts';
import { beatsPerMinute, metres, seconds, secondsPerMetre } from '#lib/training/units.ts';
import { readTrendsAddress, writeTrendsAddress } from '#routes/(app)/trends/address.ts';
import { againstRows } from '#routes/(app)/trends/against.ts';
import { filtersInWords, noneHas } from '#routes/(app)/trends/trends-words.ts';
import { daysShown } from '#routes/(app)/trends/trends.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const metric = createFormat({ locale: 'en-IE', units: 'metric' });
const imperial = createFormat({ locale: 'en-US', units: 'imperial' });
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');
const today = aDay('2026-05-21');

describe('the address', () => {
  test('reads what it writes, and spells out no default', () => {
    const written = writeTrendsAddress(new URLSearchParams('sport=run'), {
      metric: 'heart',
      by: 'month',
      band: 2,
      rate: beatsPerMinute(142),
      one: { first: aDay('2026-03-01'), last: aDay('2026-05-21') },
    });
    expect(`${written}`).toBe('sport=run&show=heart&by=month&band=3&bpm=142&one=2026-03-01_2026-05-21');
    expect(readTrendsAddress(written)).toMatchObject({ metric: 'heart', by: 'month', band: 2, rate: 142 });
    const back = { metric: 'pace', by: 'week', band: undefined, rate: undefined, one: undefined } as const;
    expect(`${writeTrendsAddress(written, back)}`).toBe('sport=run');
  });

  test('takes nonsense for nothing, and days in either order', () => {
    const nonsense = readTrendsAddress(new URLSearchParams('show=x&by=y&band=0&bpm=900&one=2026-02-30_2026-03-01'));
    expect(nonsense).toEqual({
      metric: 'pace',
      by: 'week',
      band: undefined,
      rate: undefined,
      one: undefined,
      other: undefined,
    });
    const { other } = readTrendsAddress(new URLSearchParams('other=2026-03-09_2026-03-01'));
    expect(other).toEqual({ first: aDay('2026-03-01'), last: aDay('2026-03-09') });
  });
});

test('the days are those of the range, 26 weeks unless another is asked for, or of a window', () => {
  const asked = { today, weekStart: 'monday', grid: weekGrid('monday', today) } as const;
  const view = { range: undefined, from: undefined, to: undefined };
  expect(daysShown([], { ...asked, view })).toEqual({ from: aDay('2025-11-24'), to: today });
  expect(daysShown([], { ...asked, view: { ...view, range: '12w' } }).from).toBe(aDay('2026-03-02'));
  const window = { ...view, from: '2026-01-07', to: '2026-02-02' };
  expect(daysShown([], { ...asked, view: window })).toEqual({ from: aDay('2026-01-05'), to: aDay('2026-02-08') });
});

test('the filters that hold are named', () => {
  const selection = { families: ['run'], commutes: true } as const;
  expect(filtersInWords(selection)).toBeUndefined();
  expect(filtersInWords({ ...selection, commutes: false, races: 'without', indoor: 'only' })).toBe(
    'races left out, indoors only and commutes left out',
  );
});

test('what is missing is said of none, one and many', () => {
  const said = (count: number) => noneHas('a heart rate', count, SPORT_WORDS.run, metric);
  expect(said(0)).toBe('There are no runs in these weeks.');
  expect(said(1)).toBe('The one run in these weeks does not have a heart rate.');
  expect(plain(said(12))).toBe('None of the 12 runs in these weeks has a heart rate.');
});

describe('bands', () => {
  test('are named in the unit of the athlete', () => {
    const [five = 0, ten = 0, , half = 0] = bandEdges('run', metric);
    expect([five, ten, half]).toEqual([5000, 10_000, 21_097.5]);
    expect(plain(bandInWords({ from: 0, to: five }, metric))).toBe('under 5 km');
    expect(plain(bandInWords({ from: five, to: ten }, metric))).toBe('5 to 10 km');
    expect(plain(bandInWords({ from: half, to: undefined }, metric))).toBe('from 21.1 km');
    expect(plain(bandInWords({ from: bandEdges('run', imperial)[3] ?? 0, to: undefined }, imperial))).toBe(
      'from 13.1 mi',
    );
  });

  test('a change has a word for its direction, and is one of what is read', () => {
    const pace = (perKilometre: number) => secondsPerMetre(perKilometre / 1000);
    const change = (now: number, before: number, family: 'run' | 'ride' = 'run') =>
      plain(paceChange(pace(now), pace(before), family, metric)?.text);
    expect(change(339, 348)).toBe('9 s faster');
    expect(change(348.4, 339)).toBe('9 s slower');
    expect(change(339.4, 339)).toBe('the same');
    expect(change(120, 125, 'ride')).toBe('1.2 km/h faster');
    expect(paceChange(undefined, pace(300), 'run', metric)).toBeUndefined();
  });
});

describe('one stretch against another', () => {
  const run = (day: string, kilometres: number, minutes: number, rate?: number) =>
    anActivity({
      day: aDay(day),
      distance: metres(kilometres * 1000),
      movingTime: seconds(minutes * 60),
      climb: metres(kilometres * 10),
      averageHeartRate: rate === undefined ? undefined : beatsPerMinute(rate),
    });
  const activities = [run('2026-05-20', 10, 50, 146.6), run('2026-05-12', 20, 110), run('2026-05-02', 12, 64, 147.6)];
  const stretch = (first: string, last: string) =>
    stretchOf(activities, { first: aDay(first), last: aDay(last) }, () => ({}));
  const rows = (one: [string, string], other: [string, string]) =>
    new Map(againstRows(stretch(...one), stretch(...other), metric, 'run').map((row) => [row.name, row]));

  test('shows figure, difference with its sign, and the value behind it', () => {
    const found = rows(['2026-05-11', '2026-05-24'], ['2026-04-27', '2026-05-10']);
    expect(found.get('Distance')).toMatchObject({
      one: { value: 30_000 },
      other: { value: 12_000 },
      difference: { value: 18_000 },
    });
    expect(plain(found.get('Distance')?.difference.text)).toBe('+18.0 km');
    expect(plain(found.get('Moving time')?.difference.text)).toBe('+1 h 36');
    expect(plain(found.get('Pace')?.one.text)).toBe('5:20 /km');
    expect(found.get('Pace')?.difference.text).toBe('the same');
    expect(plain(found.get('Longest')?.difference.text)).toBe('+8.0 km');
    expect(found.has('Distance per week')).toBe(false);
  });

  test('says on how much of the time there is a heart rate, and differs by what is read', () => {
    const found = rows(['2026-05-11', '2026-05-24'], ['2026-04-27', '2026-05-10']).get('Heart rate');
    expect(plain(found?.one.text)).toBe('147 bpm');
    expect(plain(found?.one.note)).toBe('on 31 % of the time');
    expect(plain(found?.difference.text)).toBe('1 bpm lower');
  });

  test('counts by week where one is longer', () => {
    const found = rows(['2026-05-11', '2026-05-24'], ['2026-05-01', '2026-05-07']).get('Distance per week');
    expect(found).toMatchObject({ one: { value: 15_000 }, other: { value: 12_000 } });
    expect(plain(found?.difference.text)).toBe('+3.0 km');
  });

  test('has nothing to compare with nothing', () => {
    const found = rows(['2026-05-11', '2026-05-24'], ['2026-01-01', '2026-01-14']);
    expect(found.get('Pace')?.difference).toEqual({ value: undefined, text: 'nothing to compare' });
    expect(found.get('Distance')?.other.value).toBe(0);
  });
});

import { describe, expect, test } from 'vitest';
import { benchmarkSentence } from '#lib/charts/benchmark-words.ts';
import { createFormat } from '#lib/format/format.ts';
import type { BenchmarkAnswer } from '#lib/training/benchmark.ts';
import { dayNumber } from '#lib/training/day.ts';
import { beatsPerMinute, secondsPerMetre } from '#lib/training/units.ts';
import { aDay } from '#tests/builders.ts';

const rate = beatsPerMinute(140);
const metric = { rate, format: createFormat({ locale: 'en-IE', units: 'metric' }) };
const known = { lowestRate: beatsPerMinute(128), highestRate: beatsPerMinute(152) };

const answer = (pace: number, band: number, runs = 14): BenchmarkAnswer => ({
  ...known,
  runs,
  silence: undefined,
  benchmark: {
    pace: secondsPerMetre(pace / 1000),
    low: secondsPerMetre((pace - band) / 1000),
    high: secondsPerMetre((pace + band) / 1000),
    runs,
    slope: 0.02,
  },
});
const silent = (silence: BenchmarkAnswer['silence'], runs: number): BenchmarkAnswer => ({
  ...known,
  runs,
  silence,
  benchmark: undefined,
});
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const today = aDay('2026-05-21');
const said = (now: BenchmarkAnswer, before: BenchmarkAnswer, change: object = {}) =>
  plain(
    benchmarkSentence({
      now: { ...now, upTo: today, isFetched: true },
      before: { ...before, upTo: dayNumber(today - 42), isFetched: true },
      today,
      ...metric,
      ...change,
    }),
  );

describe('the sentence', () => {
  test('says pace, band, number of runs, and how that changed from six weeks before', () => {
    expect(said(answer(339, 5), answer(348, 6))).toBe(
      'At 140 bpm you now run 5:39 per km (5:34 to 5:44), from 14 runs. Six weeks before it was 5:48 (5:42 to 5:54), so 9 seconds per km faster now.',
    );
    expect(said(answer(349, 0.1), answer(348, 0.2))).toMatch(/5:48 \(.*\), so 1 second per km slower now\.$/);
  });

  test('says nothing of a change that both bands together allow for', () => {
    // √(8² + 3²) is a little more than 8.5, and √(8² + 2²) a little less.
    expect(said(answer(339.5, 8), answer(348, 3))).toMatch(
      /from 14 runs\. Six weeks before it was 5:48 \(5:45 to 5:51\): too close to tell apart\.$/,
    );
    expect(said(answer(339.5, 8), answer(348, 2))).toMatch(/so 8 seconds per km faster now\.$/);
    expect(said(answer(348.2, 0), answer(348, 0))).toMatch(/too close to tell apart\.$/);
  });

  test('compares with nothing where there was too little, or not all is here', () => {
    expect(said(answer(339, 8), silent('few', 3))).toBe(
      'At 140 bpm you now run 5:39 per km (5:31 to 5:47), from 14 runs. The six weeks before have too little to compare with.',
    );
    const before = { ...answer(348, 10), upTo: dayNumber(today - 42), isFetched: false };
    expect(said(answer(339, 8), answer(348, 10), { before })).toMatch(
      /from 14 runs\. Not all of the six weeks before has been fetched yet\.$/,
    );
    const now = { ...answer(339, 8), upTo: today, isFetched: false };
    expect(said(answer(339, 8), answer(348, 10), { now })).toBe('Not all of these six weeks has been fetched yet.');
  });

  test('does not call a window of the past now', () => {
    expect(said(answer(339, 5), answer(348, 6), { today: dayNumber(today + 1) })).toBe(
      'At 140 bpm in the six weeks up to Thu 21 May 2026 you ran 5:39 per km (5:34 to 5:44), from 14 runs. Six weeks before it was 5:48 (5:42 to 5:54), so 9 seconds per km faster.',
    );
  });

  test('is per mile for who reads miles', () => {
    const format = createFormat({ locale: 'en-US', units: 'imperial' });
    const text = said(answer(300, 1), answer(310, 1), { format });
    expect(text).toMatch(/^At 140 bpm you now run 8:03 per mile /);
    expect(text).toMatch(/it was 8:19 \(8:17 to 8:21\), so 16 seconds per mile faster now\.$/);
  });

  test('says how many runs are missing', () => {
    expect(said(silent('few', 5), answer(300, 1))).toBe(
      'There are 5 easy runs with a heart rate in these six weeks; it takes 8, so 3 more.',
    );
    expect(said(silent('few', 1), answer(300, 1))).toMatch(/^There is 1 easy run .* so 7 more\.$/);
    expect(said(silent('few', 0), answer(300, 1))).toMatch(/^There is no easy run .* it takes 8\.$/);
  });

  test('says why it is silent where there are enough', () => {
    expect(said(silent('alike', 12), answer(300, 1))).toMatch(/^Your 12 easy runs are all between 128 and 152 bpm/);
    expect(said(silent('far', 12), answer(300, 1))).toMatch(/between 128 and 152 bpm: 140 bpm is too far/);
    expect(said(silent('unclear', 12), answer(300, 1))).toMatch(/differ too much/);
  });
});

import { describe, expect, test } from 'vitest';
import { benchmarkSentence } from '#lib/charts/benchmark-words.ts';
import { createFormat } from '#lib/format/format.ts';
import type { BenchmarkAnswer } from '#lib/training/benchmark.ts';
import { beatsPerMinute, secondsPerMetre } from '#lib/training/units.ts';

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
const said = (now: BenchmarkAnswer, before: BenchmarkAnswer, asked = metric) =>
  plain(benchmarkSentence(now, before, asked));

describe('the sentence', () => {
  test('says pace, band, number of runs, and what it was six weeks before', () => {
    expect(said(answer(339, 8), answer(348, 10))).toBe(
      'At 140 bpm you now run 5:39 per km (5:31 to 5:47), from 14 runs; six weeks before it was 5:48 (5:38 to 5:58), 9 seconds slower than now.',
    );
    expect(said(answer(349, 8), answer(348, 10))).toMatch(/it was 5:48 \(5:38 to 5:58\), 1 second faster than now\.$/);
    expect(said(answer(348.2, 8), answer(348, 10))).toMatch(/it was 5:48 \(5:38 to 5:58\), the same\.$/);
  });

  test('compares with nothing where there was too little', () => {
    expect(said(answer(339, 8), silent('few', 3))).toBe(
      'At 140 bpm you now run 5:39 per km (5:31 to 5:47), from 14 runs. Of the six weeks before there is too little to compare with.',
    );
  });

  test('is per mile for who reads miles', () => {
    const format = createFormat({ locale: 'en-US', units: 'imperial' });
    expect(said(answer(300, 0), answer(300, 0), { rate, format })).toMatch(/^At 140 bpm you now run 8:03 per mile /);
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

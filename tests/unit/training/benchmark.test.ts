import { describe, expect, test } from 'vitest';
import { benchmark, benchmarkAnswer, benchmarkSeries, MIN_RUNS, usualRate } from '#lib/training/benchmark.ts';
import { dayNumber } from '#lib/training/day.ts';
import type { EasyRun } from '#lib/training/easy-runs.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const TODAY = aDay('2026-05-21');
const at = (rate: number, upTo = TODAY) => ({ upTo, rate: beatsPerMinute(rate) });

/** An hour at a speed in metres per second and a heart rate. */
function anHour(speed: number, rate: number, daysAgo = 0): EasyRun {
  const averageHeartRate = beatsPerMinute(rate);
  const distance = metres(3600 * speed);
  const day = dayNumber(TODAY - daysAgo);
  return { ...anActivity({ distance, movingTime: seconds(3600), day }), averageHeartRate };
}

/*
 * By hand: heart rates 132 136 140 144, each with a run at 0.1 m/s above and below the line 3.0 + 0.025 · (rate − 138).
 *   mean rate 138, mean speed 3, Σ(rate − 138)² = 2 · (36 + 4 + 4 + 36) = 160
 *   every residual is 0.1, so that the squared ones add up to 8 · 0.01 = 0.08, and s² = 0.08 / 6
 *   t (95 %, 6 degrees of freedom) = 2.4469
 *   at 138: 3 ± 2.4469 · √(0.08/6 · 1/8)            = 3 ± 0.099895
 *   at 146: 3.2 ± 2.4469 · √(0.08/6 · (1/8 + 64/160)) = 3.2 ± 0.204725
 */
const BY_HAND = [132, 136, 140, 144].flatMap((rate) =>
  [-0.1, 0.1].map((off) => anHour(3 + 0.025 * (rate - 138) + off, rate)),
);

test('pace and band are those that paper and pencil give', () => {
  const middle = benchmark(BY_HAND, at(138));
  expect(1 / (middle?.pace ?? NaN)).toBeCloseTo(3, 9);
  expect(1 / (middle?.low ?? NaN)).toBeCloseTo(3.099_895, 5);
  expect(1 / (middle?.high ?? NaN)).toBeCloseTo(2.900_105, 5);
  expect(middle?.slope).toBeCloseTo(0.025, 9);
  expect(middle?.runs).toBe(8);
  const beyond = benchmark(BY_HAND, at(146));
  expect(1 / (beyond?.pace ?? NaN)).toBeCloseTo(3.2, 9);
  expect(1 / (beyond?.low ?? NaN)).toBeCloseTo(3.404_725, 5);
  expect(1 / (beyond?.high ?? NaN)).toBeCloseTo(2.995_275, 5);
});

test('every run counts the same, however long it was', () => {
  const [first, ...others] = BY_HAND;
  if (!first) throw new Error('no run');
  const shorter = { ...first, distance: metres(first.distance / 3), movingTime: seconds(first.movingTime / 3) };
  expect(benchmark([shorter, ...others], at(140))?.pace).toBeCloseTo(benchmark(BY_HAND, at(140))?.pace ?? NaN, 12);
});

test('only the 42 days up to the day count, and that day does', () => {
  const line = (daysAgo: number) => [130, 134, 138, 142, 146, 150, 154].map((rate) => anHour(rate / 50, rate, daysAgo));
  expect(benchmarkAnswer([...line(41), anHour(2.8, 140, 41)], at(140)).runs).toBe(8);
  expect(benchmarkAnswer([...line(41), anHour(2.8, 140, 42)], at(140)).runs).toBe(7);
  expect(benchmarkAnswer([...line(0), anHour(2.8, 140, -1)], at(140)).runs).toBe(7);
  expect(benchmarkAnswer([...line(8), anHour(2.8, 140, 1)], { ...at(140), days: 8 }).runs).toBe(1);
});

describe('nothing is said', () => {
  test('from fewer than eight runs', () => {
    const answer = benchmarkAnswer(BY_HAND.slice(1), at(138));
    expect(answer).toMatchObject({ silence: 'few', runs: MIN_RUNS - 1, benchmark: undefined });
    expect(benchmarkAnswer([], at(138))).toMatchObject({ silence: 'few', runs: 0, lowestRate: undefined });
  });

  test('where all heart rates are alike', () => {
    const alike = (spread: number) => Array.from({ length: 8 }, (_, n) => anHour(3 + n / 100, 138 + (spread * n) / 7));
    expect(benchmarkAnswer(alike(7.9), at(140)).silence).toBe('alike');
    expect(benchmarkAnswer(alike(8), at(140)).silence).toBeUndefined();
  });

  test('far outside of the heart rates there were', () => {
    expect(benchmarkAnswer(BY_HAND, at(149)).silence).toBeUndefined();
    expect(benchmarkAnswer(BY_HAND, at(150))).toMatchObject({ silence: 'far', lowestRate: 132, highestRate: 144 });
    expect(benchmarkAnswer(BY_HAND, at(126)).silence).toBe('far');
  });

  test('where speeds are all over the place', () => {
    const wild = Array.from({ length: 8 }, (_, n) => anHour(n % 2 === 0 ? 0.5 : 8, 136 + n * 2 + (n % 3)));
    expect(benchmarkAnswer(wild, at(140)).silence).toBe('unclear');
  });
});

test('a series walks along the days and says at each what the single question says', () => {
  const runs = Array.from({ length: 120 }, (_, n) => anHour(2.5 + ((n * 7) % 11) / 10, 130 + ((n * 5) % 23), n * 2));
  const days = [0, 7, 14, 100, 200, 230, 300].map((ago) => dayNumber(TODAY - ago)).reverse();
  const rate = beatsPerMinute(141);
  const series = benchmarkSeries([...runs].reverse(), { upTo: days, rate });
  series.forEach((answer, index) => {
    const single = benchmarkAnswer(runs, { upTo: days[index] ?? TODAY, rate });
    expect(answer.runs).toBe(single.runs);
    expect(answer.silence).toBe(single.silence);
    expect(answer.benchmark?.pace ?? 0).toBeCloseTo(single.benchmark?.pace ?? 0, 12);
  });
  expect(series.map(({ runs }) => runs)).toEqual([0, 5, 20, 21, 21, 21, 21]);
});

describe('the heart rate to begin with', () => {
  const runs = [131, 139, 148].map((rate) => anHour(3, rate));

  test('is 75 % of the reserve', () => {
    const body = { maxHeartRate: beatsPerMinute(190), restingHeartRate: beatsPerMinute(50) };
    expect(usualRate(runs, body)).toBe(155);
  });

  test('is the median to the nearest five where the reserve is not known', () => {
    expect(usualRate(runs, { maxHeartRate: beatsPerMinute(190) })).toBe(140);
    expect(usualRate([], {})).toBeUndefined();
  });
});

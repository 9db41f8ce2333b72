import type { Body } from './body.ts';
import type { DayNumber } from './day.ts';
import type { EasyRun } from './easy-runs.ts';
import { studentQuantile } from './student-t.ts';
import { type BeatsPerMinute, beatsPerMinute, type SecondsPerMetre, secondsPerMetre } from './units.ts';

/** Over so many days back runs are looked at, today included. */
export const BENCHMARK_DAYS = 42;
/** Fewer runs say too little: with eight there are six degrees of freedom. */
export const MIN_RUNS = 8;
/** Where all heart rates lie closer together, in beats per minute, there is no telling how speed follows them. */
export const MIN_SPREAD = 8;
/** So many beats per minute beyond the slowest and the fastest heart all the same; farther out it would be a guess. */
export const MOST_BEYOND = 5;

const SHARE = 0.95;

/** The pace at a heart rate, and how sure that is. */
export interface Benchmark {
  readonly pace: SecondsPerMetre;
  /** The band that holds the mean pace at this heart rate with 95 %: its fast and its slow end. */
  readonly low: SecondsPerMetre;
  readonly high: SecondsPerMetre;
  /** From so many runs. */
  readonly runs: number;
  /** By how many metres per second speed grows with each beat per minute. */
  readonly slope: number;
}

/** Why there is no pace: too few runs, heart rates too much alike, too far from the one asked for, or no clear line. */
export type Silence = 'few' | 'alike' | 'far' | 'unclear';

/** A benchmark, or why there is none; in any case from how many runs, and between which heart rates they are. */
export interface BenchmarkAnswer {
  readonly benchmark: Benchmark | undefined;
  readonly silence: Silence | undefined;
  readonly runs: number;
  readonly lowestRate: BeatsPerMinute | undefined;
  readonly highestRate: BeatsPerMinute | undefined;
}

/** Which runs, up to which day, at which heart rate. */
export interface BenchmarkAsked {
  readonly upTo: DayNumber;
  readonly days?: number;
  readonly rate: BeatsPerMinute;
}

/** The pace at a fixed heart rate, or undefined where there is too little to tell it from. `runs` are easy ones. */
export const benchmark = (runs: readonly EasyRun[], asked: BenchmarkAsked): Benchmark | undefined =>
  benchmarkAnswer(runs, asked).benchmark;

/** The same with the reason why there is none. */
export function benchmarkAnswer(
  runs: readonly EasyRun[],
  { upTo, days = BENCHMARK_DAYS, rate }: BenchmarkAsked,
): BenchmarkAnswer {
  return answerOf(
    runs.filter(({ day }) => day > upTo - days && day <= upTo),
    rate,
  );
}

/** One answer for each of these days, which ascend: 10,000 runs are sorted once and then walked along. */
export function benchmarkSeries(
  runs: readonly EasyRun[],
  { upTo, days = BENCHMARK_DAYS, rate }: { upTo: readonly DayNumber[]; days?: number; rate: BeatsPerMinute },
): BenchmarkAnswer[] {
  const sorted = [...runs].sort((one, other) => one.day - other.day);
  let [first, end] = [0, 0];
  return upTo.map((day) => {
    while ((sorted[end]?.day ?? Infinity) <= day) end += 1;
    while (first < end && (sorted[first]?.day ?? 0) <= day - days) first += 1;
    return answerOf(sorted.slice(first, end), rate);
  });
}

function answerOf(runs: readonly EasyRun[], rate: BeatsPerMinute): BenchmarkAnswer {
  let [lowest, highest] = [Infinity, -Infinity];
  for (const { averageHeartRate } of runs) {
    if (averageHeartRate < lowest) lowest = averageHeartRate;
    if (averageHeartRate > highest) highest = averageHeartRate;
  }
  const hasAny = runs.length > 0;
  const known = {
    runs: runs.length,
    lowestRate: hasAny ? beatsPerMinute(lowest) : undefined,
    highestRate: hasAny ? beatsPerMinute(highest) : undefined,
  };
  const silent = (silence: Silence): BenchmarkAnswer => ({ ...known, silence, benchmark: undefined });
  if (runs.length < MIN_RUNS) return silent('few');
  if (highest - lowest < MIN_SPREAD) return silent('alike');
  if (rate < lowest - MOST_BEYOND || rate > highest + MOST_BEYOND) return silent('far');
  const found = regression(runs, rate);
  return found ? { ...known, silence: undefined, benchmark: found } : silent('unclear');
}

/**
 * Ordinary least squares of speed on heart rate; every run counts the same, however long it was. The band is that of the
 * mean at `rate`: t · s · √(1/n + (rate − mean)² / Σ(rate − mean)²), with s² the squared residuals divided by n − 2.
 * Undefined where the band reaches half of the speed: such a line says nothing.
 */
function regression(runs: readonly EasyRun[], rate: number): Benchmark | undefined {
  const count = runs.length;
  let [rates, speeds] = [0, 0];
  for (const run of runs) {
    rates += run.averageHeartRate;
    speeds += run.distance / run.movingTime;
  }
  const [meanRate, meanSpeed] = [rates / count, speeds / count];
  let [across, along, up] = [0, 0, 0];
  for (const run of runs) {
    const dx = run.averageHeartRate - meanRate;
    const dy = run.distance / run.movingTime - meanSpeed;
    across += dx * dx;
    along += dx * dy;
    up += dy * dy;
  }
  const slope = along / across;
  const speed = meanSpeed + slope * (rate - meanRate);
  const variance = Math.max(0, up - slope * along) / (count - 2);
  const half = studentQuantile(SHARE, count - 2) * Math.sqrt(variance * (1 / count + (rate - meanRate) ** 2 / across));
  if (!(speed > 0 && half < speed / 2)) return undefined;
  return {
    pace: secondsPerMetre(1 / speed),
    low: secondsPerMetre(1 / (speed + half)),
    high: secondsPerMetre(1 / (speed - half)),
    runs: count,
    slope,
  };
}

/** Where easy running mostly is. */
const SHARE_OF_RESERVE = 0.75;

/**
 * The heart rate to begin with: 75 % of the reserve where the highest and the resting heart rate are known, otherwise the
 * median of these runs to the nearest five; undefined without any.
 */
export function usualRate(runs: readonly EasyRun[], body: Body): BeatsPerMinute | undefined {
  const { maxHeartRate, restingHeartRate } = body;
  if (maxHeartRate !== undefined && restingHeartRate !== undefined) {
    return beatsPerMinute(Math.round(restingHeartRate + SHARE_OF_RESERVE * (maxHeartRate - restingHeartRate)));
  }
  const sorted = runs.map(({ averageHeartRate }) => averageHeartRate).sort((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  return median === undefined ? undefined : beatsPerMinute(5 * Math.round(median / 5));
}

import type { Body } from './body.ts';
import type { DayNumber } from './day.ts';
import { easyDays, type EasySum, MIDDLE_RATE, MIDDLE_SPEED, sumOf } from './easy-days.ts';
import type { EasyRun } from './easy-runs.ts';
import { studentQuantile } from './student-t.ts';
import { type BeatsPerMinute, beatsPerMinute, type SecondsPerMetre, secondsPerMetre } from './units.ts';

/** Fewer runs say too little: with eight there are six degrees of freedom. */
export const MIN_RUNS = 8;
/** Where all heart rates lie closer together, in beats per minute, there is no telling how speed follows them. */
const MIN_SPREAD = 8;
/** So many beats per minute beyond the slowest and the fastest heart all the same; farther out it would be a guess. */
const MOST_BEYOND = 5;

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
export function benchmarkAnswer(runs: readonly EasyRun[], { upTo, days, rate }: BenchmarkAsked): BenchmarkAnswer {
  return answerOf(sumOf(easyDays(runs, { from: upTo, to: upTo, days }), upTo, days), rate);
}

/** One answer for each of these days, which ascend: runs are added up once by day, and then days by window. */
export function benchmarkSeries(
  runs: readonly EasyRun[],
  { upTo, days, rate }: { upTo: readonly DayNumber[]; days?: number; rate: BeatsPerMinute },
): BenchmarkAnswer[] {
  const [from, to] = [upTo[0], upTo.at(-1)];
  if (from === undefined || to === undefined) return [];
  const byDay = easyDays(runs, { from, to, days });
  return upTo.map((day) => answerOf(sumOf(byDay, day, days), rate));
}

function answerOf(sum: EasySum, rate: BeatsPerMinute): BenchmarkAnswer {
  const { runs, lowest, highest } = sum;
  const early = earlySilence(sum, rate);
  const found = early ? undefined : regression(sum, rate);
  return {
    benchmark: found,
    silence: early ?? (found ? undefined : 'unclear'),
    runs,
    lowestRate: runs > 0 ? beatsPerMinute(lowest) : undefined,
    highestRate: runs > 0 ? beatsPerMinute(highest) : undefined,
  };
}

/** What can be seen to be too little before any line is drawn. */
function earlySilence({ runs, lowest, highest }: EasySum, rate: number): Silence | undefined {
  if (runs < MIN_RUNS) return 'few';
  if (highest - lowest < MIN_SPREAD) return 'alike';
  return rate < lowest - MOST_BEYOND || rate > highest + MOST_BEYOND ? 'far' : undefined;
}

/**
 * Ordinary least squares of speed on heart rate; every run counts the same, however long it was. The band is that of the
 * mean at `rate`: t · s · √(1/n + (rate − mean)² / Σ(rate − mean)²), with s² the squared residuals divided by n − 2.
 * Undefined where the band reaches half of the speed: such a line says nothing.
 */
function regression({ runs, x, y, xx, xy, yy }: EasySum, rate: number): Benchmark | undefined {
  const [meanX, meanY] = [x / runs, y / runs];
  const across = xx - x * meanX;
  const along = xy - x * meanY;
  const up = yy - y * meanY;
  const slope = along / across;
  const beyond = rate - MIDDLE_RATE - meanX;
  const speed = MIDDLE_SPEED + meanY + slope * beyond;
  const variance = Math.max(0, up - slope * along) / (runs - 2);
  const half = studentQuantile(SHARE, runs - 2) * Math.sqrt(variance * (1 / runs + beyond ** 2 / across));
  if (!(speed > 0 && half < speed / 2)) return undefined;
  return {
    pace: secondsPerMetre(1 / speed),
    low: secondsPerMetre(1 / (speed + half)),
    high: secondsPerMetre(1 / (speed - half)),
    runs,
    slope,
  };
}

/** Whether two independent paces are farther apart than both bands together allow for: halves add up as squares. */
export const areApart = (one: Benchmark, other: Benchmark): boolean =>
  Math.abs(one.pace - other.pace) > Math.hypot(one.high - one.low, other.high - other.low) / 2;

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
  const sorted = Float64Array.from(runs.map(({ averageHeartRate }) => averageHeartRate)).sort();
  const median = sorted[Math.floor(sorted.length / 2)];
  return median === undefined ? undefined : beatsPerMinute(5 * Math.round(median / 5));
}

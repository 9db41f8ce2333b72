import { decoupling, efficiency, type Stretch } from '#lib/training/decoupling.ts';
import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import { beatsPerMinute, metresPerSecond, seconds } from '#lib/training/units.ts';
import { flatDistance } from './grade-adjusted.ts';
import { type Leg, legOf } from './leg.ts';
import { movingClock } from './moving-time.ts';
import { placeAt } from './place.ts';
import { rateAlong, SMOOTHING } from './smooth.ts';
import type { Streams } from './streams.ts';

/** In less time the heart has hardly begun to drift. */
const SHORTEST = seconds(40 * 60);
/** Intervals have a standard deviation of 30 % and more, a run that gets faster and faster one of 5 to 10 %. */
const UNEVEN = 0.15;
/** Of each half, so much moving time must have a heart rate. */
const ENOUGH = 0.5;

/** How much less far each heartbeat went in the second half of the moving time; or why that cannot be told. */
export type Drift =
  | { readonly kind: 'none'; readonly reason: 'no heart rate' | 'no distance' }
  | ({ readonly kind: 'steady' } & Efficiencies)
  | ({ readonly kind: 'unsure'; readonly reason: 'short' | 'uneven' } & Efficiencies);

interface Efficiencies {
  /** Metres a minute for each heartbeat a minute, on flat ground where the grade is known. */
  readonly first: number;
  readonly second: number;
  /** Positive is drift: 0.05 is 5 %. */
  readonly decoupling: number;
}

/**
 * Aerobic decoupling of an activity. 'steady' is one of at least 40 minutes of moving time, whose speed (graded, smoothed
 * over 200 m) has a standard deviation of at most 15 %; of others the figure says little, and `reason` says why. For
 * activities on foot: the speed of a ride depends on wind and wheels.
 */
export function driftOf(streams: Streams): Drift {
  const clock = movingClock(streams);
  const last = clock.length - 1;
  const moving = clock[last] ?? 0;
  if (!(moving > 0)) return { kind: 'none', reason: 'no distance' };
  const middle = placeAt(clock, moving / 2);
  const halves = [legOf(streams, 0, middle), legOf(streams, middle, last)] as const;
  if (!halves.every(({ pace }) => pace)) return { kind: 'none', reason: 'no distance' };
  const isGraded = halves.every(({ gradeAdjustedPace }) => gradeAdjustedPace);
  const [first, second] = halves.map((half) => stretchOf(half, isGraded));
  const isKnown = rateKnown(streams, clock, 0, middle) && rateKnown(streams, clock, middle, last);
  if (!first || !second || !isKnown) return { kind: 'none', reason: 'no heart rate' };
  const found = { first: efficiency(first), second: efficiency(second), decoupling: decoupling(first, second) };
  if (moving < SHORTEST) return { kind: 'unsure', reason: 'short', ...found };
  if (unevenness(streams, clock) > UNEVEN) return { kind: 'unsure', reason: 'uneven', ...found };
  return { kind: 'steady', ...found };
}

function stretchOf({ pace, gradeAdjustedPace, heartRate }: Leg, isGraded: boolean): Stretch | undefined {
  const even = isGraded ? gradeAdjustedPace : pace;
  return even && heartRate ? { speed: metresPerSecond(1 / even), heartRate } : undefined;
}

/** Whether the heart rate of enough of a half's moving time was recorded. */
function rateKnown({ heartRate }: Streams, clock: Float64Array, from: number, to: number): boolean {
  let [known, all] = [0, 0];
  for (let at = Math.floor(from); at < to && at + 1 < clock.length; at++) {
    const moved = (clock[at + 1] ?? 0) - (clock[at] ?? 0);
    all += moved;
    if (plausibleHeartRate(beatsPerMinute(heartRate?.[at] ?? NaN))) known += moved;
  }
  return known >= ENOUGH * all;
}

/** Standard deviation of the graded speed over moving time, as a part of its mean. */
function unevenness(streams: Streams, clock: Float64Array): number {
  const speeds = rateAlong(flatDistance(streams), clock, SMOOTHING);
  let [time, sum, squares] = [0, 0, 0];
  for (let at = 0; at + 1 < clock.length; at++) {
    const speed = speeds[at] ?? NaN;
    if (Number.isNaN(speed)) continue;
    const moved = (clock[at + 1] ?? 0) - (clock[at] ?? 0);
    time += moved;
    sum += moved * speed;
    squares += moved * speed * speed;
  }
  const mean = sum / time;
  return Math.sqrt(Math.max(0, squares / time - mean * mean)) / mean;
}

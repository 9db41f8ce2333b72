import type { TimedDistance } from './riegel.ts';
import { type Metres, type Seconds, seconds } from './units.ts';

const SECONDS_PER_MINUTE = 60;
/** Nobody is faster than the first (m/s), and slower than the second is no running. */
const FASTEST = 12.5;
const SLOWEST = 0.5;

/** The oxygen that running at a speed (metres a minute) takes, in ml per kg and minute. */
const oxygenCost = (speed: number): number => -4.6 + 0.182258 * speed + 0.000104 * speed ** 2;

/** The share of the most oxygen that can be kept up for so many minutes. */
const sustainable = (minutes: number): number =>
  0.8 + 0.1894393 * Math.exp(-0.012778 * minutes) + 0.2989558 * Math.exp(-0.1932605 * minutes);

/**
 * VDOT of Daniels and Gilbert (Oxygen Power, 1979): the oxygen uptake, in ml per kg and minute, of a runner of ordinary
 * economy who would run this time at best.
 */
export function vdot({ distance, time }: TimedDistance): number {
  const minutes = time / SECONDS_PER_MINUTE;
  return oxygenCost(distance / minutes) / sustainable(minutes);
}

/**
 * The time over a distance for which `vdot` gives this value: found by bisection, because nobody can turn the formula
 * round. Undefined for values that no runner has.
 */
export function timeForVdot(value: number, distance: Metres): Seconds | undefined {
  let fast = distance / FASTEST;
  let slow = distance / SLOWEST;
  const of = (time: number) => vdot({ distance, time: seconds(time) });
  if (!(of(fast) >= value && value >= of(slow))) return undefined;
  while (slow - fast > 0.001) {
    const middle = (fast + slow) / 2;
    if (of(middle) > value) fast = middle;
    else slow = middle;
  }
  return seconds((fast + slow) / 2);
}

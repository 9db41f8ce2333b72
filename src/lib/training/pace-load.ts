import type { MetresPerSecond, Seconds } from './units.ts';

const SECONDS_PER_HOUR = 3600;

/**
 * Load of a run from its speed (rTSS): hours x (speed / threshold speed)^2 x 100. An hour at threshold has 100. Undefined
 * without a threshold.
 */
export function runTss(time: Seconds, speed: MetresPerSecond, threshold: MetresPerSecond): number | undefined {
  return atThreshold(time, speed, threshold, 2);
}

/** Load of a swim (SSS): as of a run, but with the third power, as drag grows with the square of speed. */
export function swimTss(time: Seconds, speed: MetresPerSecond, threshold: MetresPerSecond): number | undefined {
  return atThreshold(time, speed, threshold, 3);
}

/** Load of a ride from its normalized power and the threshold power, both in watts (TSS). Nothing here reads power yet. */
export function powerTss(time: Seconds, normalizedPower: number, threshold: number): number | undefined {
  return atThreshold(time, normalizedPower, threshold, 2);
}

/** Hours x (intensity)^exponent x 100. */
function atThreshold(time: Seconds, value: number, threshold: number, exponent: number): number | undefined {
  return threshold > 0 ? (time / SECONDS_PER_HOUR) * (value / threshold) ** exponent * 100 : undefined;
}

import type { TimedDistance } from './riegel.ts';
import { type Metres, metres, type MetresPerSecond, metresPerSecond, type Seconds, seconds } from './units.ts';

/** The line through several all-out efforts: distance = speed · time + reserve. */
export interface CriticalSpeed {
  readonly speed: MetresPerSecond;
  /** D′: what can be run above that speed before it has to drop. */
  readonly reserve: Metres;
}

/**
 * Critical speed by least squares of distance on time, from two or more efforts of different length (Monod and Scherrer
 * 1965; two give nearly the same as three, Kordi et al. 2019). Undefined where the line makes no sense: a single
 * duration, no speed, or a negative reserve, which means that the longer effort was the faster one.
 */
export function criticalSpeed(efforts: readonly TimedDistance[]): CriticalSpeed | undefined {
  const times = efforts.map(({ time }) => time);
  const distances = efforts.map(({ distance }) => distance);
  const [meanTime, meanDistance] = [mean(times), mean(distances)];
  const spread = times.reduce((sum, time) => sum + (time - meanTime) ** 2, 0);
  if (!(spread > 0)) return undefined;
  const together = times.reduce(
    (sum, time, index) => sum + (time - meanTime) * ((distances[index] ?? 0) - meanDistance),
    0,
  );
  const speed = together / spread;
  const reserve = meanDistance - speed * meanTime;
  // NaN is none either.
  if (!(speed > 0 && reserve >= 0)) return undefined;
  return { speed: metresPerSecond(speed), reserve: metres(reserve) };
}

/** The time over a distance by that line; undefined for one that the reserve covers. */
export function timeAtCriticalSpeed({ speed, reserve }: CriticalSpeed, distance: Metres): Seconds | undefined {
  return distance > reserve ? seconds((distance - reserve) / speed) : undefined;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

import type { BeatsPerMinute, MetresPerSecond } from './units.ts';

const SECONDS_PER_MINUTE = 60;

/** A stretch of a run: how fast (graded, where it was not flat) and at what average heart rate. */
export interface Stretch {
  readonly speed: MetresPerSecond;
  readonly heartRate: BeatsPerMinute;
}

/** The efficiency factor: metres a minute for each heartbeat a minute. */
export const efficiency = ({ speed, heartRate }: Stretch): number => (speed * SECONDS_PER_MINUTE) / heartRate;

/**
 * Aerobic decoupling: by which share efficiency was lower in the second half of the time. Positive is drift, as
 * TrainingPeaks and Sauce have it; others turn the sign round. It says something of steady runs of 40 minutes and more.
 */
export function decoupling(firstHalf: Stretch, secondHalf: Stretch): number {
  const first = efficiency(firstHalf);
  return (first - efficiency(secondHalf)) / first;
}

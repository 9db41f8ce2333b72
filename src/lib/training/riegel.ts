import { type Metres, type Seconds, seconds } from './units.ts';

/** A distance, and the time it took. */
export interface TimedDistance {
  readonly distance: Metres;
  readonly time: Seconds;
}

/** Riegel's exponent (American Scientist 69, 1981): twice the distance takes 2.085 times as long. */
export const RIEGEL_EXPONENT = 1.06;
/** Who tires less has a smaller one, who tires more a larger one. */
const RIEGEL_EXPONENTS = [1.04, 1.08] as const;
/** Beyond four times the distance, and below a quarter of it, an effort says little. */
const FARTHEST = 4;

/** The time over a distance, by T₂ = T₁ · (D₂ / D₁)^exponent; however far away the distance is. */
export function riegel({ distance, time }: TimedDistance, to: Metres, exponent = RIEGEL_EXPONENT): Seconds {
  return seconds(time * (to / distance) ** exponent);
}

/** Whether one distance is close enough to the other to predict one from the other. */
export const withinReach = (from: Metres, to: Metres): boolean => to <= from * FARTHEST && from <= to * FARTHEST;

/**
 * The times between which a race is to be expected: with exponents from 1.04 to 1.08, the faster one first. Undefined
 * where the distance is not between a quarter of the effort's and four times as far.
 */
export function riegelRange(effort: TimedDistance, to: Metres): readonly [Seconds, Seconds] | undefined {
  if (!withinReach(effort.distance, to)) return undefined;
  const [one, other] = RIEGEL_EXPONENTS.map((exponent) => riegel(effort, to, exponent)) as [Seconds, Seconds];
  return one <= other ? [one, other] : [other, one];
}

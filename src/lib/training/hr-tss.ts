import { trimp, type TrimpBody } from './trimp.ts';
import { type BeatsPerMinute, beatsPerMinute, seconds } from './units.ts';

/** The time to which load is compared. */
export const ONE_HOUR = seconds(3600);

/** Where the threshold lies in the reserve while nobody has measured it. */
export const THRESHOLD_SHARE = 0.85;

interface Rates {
  readonly maxHeartRate: BeatsPerMinute;
  readonly restingHeartRate: BeatsPerMinute;
  readonly thresholdHeartRate: BeatsPerMinute | undefined;
}

/** What hrTSS asks of a body; the threshold may be unknown. */
export type ThresholdBody = TrimpBody & Rates;

/** The heart rate at the lactate threshold: the one that is known, else the one at 85 % of the reserve. */
export function thresholdOf({ maxHeartRate, restingHeartRate, thresholdHeartRate }: Rates): BeatsPerMinute {
  const reserve = maxHeartRate - restingHeartRate;
  return thresholdHeartRate ?? beatsPerMinute(restingHeartRate + THRESHOLD_SHARE * reserve);
}

/** The TRIMP of an hour at threshold; undefined when it would have none, with a threshold at or below rest. */
export function trimpOfHour(body: ThresholdBody): number | undefined {
  return trimp(ONE_HOUR, thresholdOf(body), body) || undefined;
}

/** Load of which an hour at threshold has 100 (hrTSS; HRSS in Elevate): 100 x TRIMP / TRIMP of that hour. */
export function hrTss(impulse: number, trimpOfHour: number): number {
  return (100 * impulse) / trimpOfHour;
}

import type { Sex } from './body.ts';
import type { BeatsPerMinute, Seconds } from './units.ts';

const SECONDS_PER_MINUTE = 60;

/** What Banister's formula asks of a body. */
export interface TrimpBody {
  readonly maxHeartRate: BeatsPerMinute;
  readonly restingHeartRate: BeatsPerMinute;
  readonly sex: Sex;
  /** 0.86 is Banister's for women; Elevate, Sauce and fellrnr take 0.64, the one for men, for both. */
  readonly womensFactor: 0.86 | 0.64;
}

type Reserve = Pick<TrimpBody, 'maxHeartRate' | 'restingHeartRate'>;

/**
 * Which share of the way from resting to highest a heart rate is, from 0 to 1; undefined when the highest is not above
 * the resting one. It is clamped: above the highest the stored one is too low, and an exponential would multiply that
 * mistake; below the resting one load would become negative.
 */
function reserveShare(rate: number, { maxHeartRate, restingHeartRate }: Reserve): number | undefined {
  const reserve = maxHeartRate - restingHeartRate;
  if (!(reserve > 0)) return undefined;
  return Math.min(1, Math.max(0, (rate - restingHeartRate) / reserve));
}

/**
 * Training impulse by Banister (1991): minutes x share of the reserve x 0.64 e^(1.92 share) for men, 0.86 e^(1.67 share)
 * for women. From an average heart rate it comes out somewhat low, as the exponential weighs what is above the average
 * more than what is below. Undefined when the reserve is.
 */
export function trimp(time: Seconds, rate: BeatsPerMinute, body: TrimpBody): number | undefined {
  const share = reserveShare(rate, body);
  if (share === undefined) return undefined;
  const weight = body.sex === 'male' ? 0.64 * Math.exp(1.92 * share) : body.womensFactor * Math.exp(1.67 * share);
  return (time / SECONDS_PER_MINUTE) * share * weight;
}

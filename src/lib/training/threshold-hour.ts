import type { Body } from './body.ts';
import type { LoadScale } from './conventions.ts';
import { edwardsOfAverage } from './edwards.ts';
import { ONE_HOUR, thresholdOf, type ThresholdBody, trimpOfHour } from './hr-tss.ts';

export interface HourAsked {
  readonly scale: LoadScale;
  readonly womensFactor: 0.86 | 0.64;
}

/**
 * What an hour at threshold comes to on a scale: 100 in hrTSS, by the heart rate at threshold in those of Banister and
 * Edwards. Undefined when the body is not known well enough, and for Relative Effort, which is not ours to compute.
 */
export function hourAtThreshold(body: Body, { scale, womensFactor }: HourAsked): number | undefined {
  switch (scale) {
    case 'hrtss':
      return 100;
    case 'banister': {
      const known = thresholdBody(body, womensFactor);
      return known && trimpOfHour(known);
    }
    case 'edwards':
      return edwardsOfHour(body);
    case 'relative-effort':
      return undefined;
  }
}

/** The body as Banister's formula asks for it, or undefined when a value is missing. */
export function thresholdBody(body: Body, womensFactor: 0.86 | 0.64): ThresholdBody | undefined {
  const { maxHeartRate, restingHeartRate, thresholdHeartRate, sex } = body;
  if (maxHeartRate === undefined || restingHeartRate === undefined || sex === undefined) return undefined;
  return { maxHeartRate, restingHeartRate, thresholdHeartRate, sex, womensFactor };
}

function edwardsOfHour({ maxHeartRate, restingHeartRate, thresholdHeartRate }: Body): number | undefined {
  if (maxHeartRate === undefined) return undefined;
  // With a known threshold the resting heart rate does not matter.
  const rest = restingHeartRate ?? thresholdHeartRate;
  if (rest === undefined) return undefined;
  const threshold = thresholdOf({ maxHeartRate, restingHeartRate: rest, thresholdHeartRate });
  return edwardsOfAverage(ONE_HOUR, threshold, maxHeartRate) || undefined;
}

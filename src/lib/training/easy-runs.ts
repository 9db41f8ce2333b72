import type { Activity } from './activity.ts';
import type { BodyOn } from './body.ts';
import { plausibleHeartRate } from './heart-rate.ts';
import { plausible } from './pace.ts';
import { isIndoor } from './selection.ts';
import { sportFamily } from './sport.ts';
import { type BeatsPerMinute, seconds } from './units.ts';

/** The heart takes about ten minutes to settle: a shorter run has an average that is mostly its beginning. */
const SHORTEST_EASY = seconds(20 * 60);
/** About where the threshold is when nothing but the highest heart rate is known. */
const EASY_SHARE_OF_MAX = 0.85;

/** A run whose heart rate is known. */
export type EasyRun = Activity & { readonly averageHeartRate: BeatsPerMinute };

/**
 * The runs from which pace at a fixed heart rate can be told, in their order: outdoors, neither called a race nor a
 * workout, at least twenty minutes of moving, with a plausible pace and heart rate, and on average below the threshold
 * of that day, or 85 % of the highest heart rate where there is no threshold. Where neither is known, nothing is left
 * out for being hard.
 */
export const easyRuns = (activities: readonly Activity[], bodyOn: BodyOn): readonly EasyRun[] =>
  activities.filter((activity): activity is EasyRun => isEasyRun(activity, bodyOn));

function isEasyRun(activity: Activity, bodyOn: BodyOn): boolean {
  const { sport, effort, movingTime, averageHeartRate, day } = activity;
  if (sportFamily(sport) !== 'run' || isIndoor(activity)) return false;
  if (effort === 'race' || effort === 'workout' || movingTime < SHORTEST_EASY) return false;
  if (!plausible(activity) || !plausibleHeartRate(averageHeartRate)) return false;
  return averageHeartRate < hardFrom(day, bodyOn);
}

function hardFrom(day: Activity['day'], bodyOn: BodyOn): number {
  const { thresholdHeartRate, maxHeartRate } = bodyOn(day);
  return thresholdHeartRate ?? (maxHeartRate === undefined ? Infinity : EASY_SHARE_OF_MAX * maxHeartRate);
}

import type { Activity } from './activity.ts';
import { averageHeartRate, plausibleHeartRate } from './heart-rate.ts';
import { pace, plausible } from './pace.ts';
import { type BeatsPerMinute, type Metres, metres, type Seconds, seconds, type SecondsPerMetre } from './units.ts';

/** What a set of activities comes to. */
export interface Totals {
  readonly distance: Metres;
  readonly movingTime: Seconds;
  readonly climb: Metres;
  readonly count: number;
  /** Over activities whose pace is plausible; undefined without any. */
  readonly pace: SecondsPerMetre | undefined;
  /** Weighted by moving time, over activities with a plausible heart rate; undefined without any. */
  readonly averageHeartRate: BeatsPerMinute | undefined;
  /** The moving time that has a heart rate. */
  readonly heartRateTime: Seconds;
  /** How many activities were left out of the pace because theirs is not plausible. */
  readonly leftOutOfPace: number;
}

/** Totals in the making, so that many weeks can be added up in one pass. */
export interface Sum {
  distance: number;
  movingTime: number;
  climb: number;
  count: number;
  pacedCount: number;
  pacedDistance: number;
  pacedTime: number;
  beats: number;
  heartRateTime: number;
}

export const emptySum = (): Sum => ({
  distance: 0,
  movingTime: 0,
  climb: 0,
  count: 0,
  pacedCount: 0,
  pacedDistance: 0,
  pacedTime: 0,
  beats: 0,
  heartRateTime: 0,
});

/** Adds one activity to a sum. */
export function add(sum: Sum, activity: Activity): void {
  const { distance, movingTime, averageHeartRate } = activity;
  sum.distance += distance;
  sum.movingTime += movingTime;
  sum.climb += activity.climb;
  sum.count += 1;
  if (plausible(activity)) {
    sum.pacedCount += 1;
    sum.pacedDistance += distance;
    sum.pacedTime += movingTime;
  }
  if (plausibleHeartRate(averageHeartRate)) {
    sum.beats += averageHeartRate * movingTime;
    sum.heartRateTime += movingTime;
  }
}

/** The totals of a finished sum. */
export function totals(sum: Sum): Totals {
  return {
    distance: metres(sum.distance),
    movingTime: seconds(sum.movingTime),
    climb: metres(sum.climb),
    count: sum.count,
    pace: pace(sum.pacedTime, sum.pacedDistance),
    averageHeartRate: averageHeartRate(sum.beats, sum.heartRateTime),
    heartRateTime: seconds(sum.heartRateTime),
    leftOutOfPace: sum.count - sum.pacedCount,
  };
}

/** The totals of a set of activities. */
export function totalsOf(activities: readonly Activity[]): Totals {
  const sum = emptySum();
  for (const activity of activities) add(sum, activity);
  return totals(sum);
}

import type { Activity } from './activity.ts';
import { averageHeartRate, heartRateTime } from './heart-rate.ts';
import { averagePace, plausible } from './pace.ts';
import { type BeatsPerMinute, type Metres, metres, type Seconds, seconds, type SecondsPerMetre } from './units.ts';

/** What a set of activities comes to. */
export interface Totals {
  readonly distance: Metres;
  readonly movingTime: Seconds;
  readonly climb: Metres;
  readonly count: number;
  /** Moving time divided by distance, over activities whose pace is plausible; undefined without any. */
  readonly pace: SecondsPerMetre | undefined;
  /** Weighted by moving time, over activities with a plausible heart rate; undefined without any. */
  readonly averageHeartRate: BeatsPerMinute | undefined;
  /** The moving time that has a heart rate. */
  readonly heartRateTime: Seconds;
  /** How many activities were left out of the pace because theirs is not plausible. */
  readonly leftOutOfPace: number;
}

/** The totals of a set of activities. */
export function totalsOf(activities: readonly Activity[]): Totals {
  let distance = 0;
  let movingTime = 0;
  let climb = 0;
  let leftOutOfPace = 0;
  for (const activity of activities) {
    distance += activity.distance;
    movingTime += activity.movingTime;
    climb += activity.climb;
    if (!plausible(activity)) leftOutOfPace += 1;
  }
  return {
    distance: metres(distance),
    movingTime: seconds(movingTime),
    climb: metres(climb),
    count: activities.length,
    pace: averagePace(activities),
    averageHeartRate: averageHeartRate(activities),
    heartRateTime: heartRateTime(activities),
    leftOutOfPace,
  };
}

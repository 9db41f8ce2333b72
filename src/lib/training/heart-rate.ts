import type { Activity } from './activity.ts';
import { type BeatsPerMinute, beatsPerMinute, type Seconds, seconds } from './units.ts';

const LOWEST = beatsPerMinute(30);
const HIGHEST = beatsPerMinute(250);

/**
 * Whether a heart rate can be a person's: 30 to 250 beats per minute. Others (a strap that counts steps, a lost
 * contact) are treated like one that was not recorded.
 */
export function plausibleHeartRate(rate: BeatsPerMinute | undefined): rate is BeatsPerMinute {
  return rate !== undefined && rate >= LOWEST && rate <= HIGHEST;
}

/** The moving time of a set that has a plausible heart rate. */
export function heartRateTime(activities: readonly Activity[]): Seconds {
  let time = 0;
  for (const { averageHeartRate, movingTime } of activities) {
    if (plausibleHeartRate(averageHeartRate)) time += movingTime;
  }
  return seconds(time);
}

/** The mean heart rate of a set, weighted by moving time, over activities that have a plausible one. */
export function averageHeartRate(activities: readonly Activity[]): BeatsPerMinute | undefined {
  let beats = 0;
  let time = 0;
  for (const { averageHeartRate: rate, movingTime } of activities) {
    if (!plausibleHeartRate(rate)) continue;
    beats += rate * movingTime;
    time += movingTime;
  }
  return time > 0 ? beatsPerMinute(beats / time) : undefined;
}

import { type BeatsPerMinute, beatsPerMinute } from './units.ts';

const LOWEST = beatsPerMinute(30);
const HIGHEST = beatsPerMinute(250);

/**
 * Whether a heart rate can be a person's: 30 to 250 beats per minute. Others (a strap that counts steps, a lost
 * contact) are treated like one that was not recorded.
 */
export function plausibleHeartRate(rate: BeatsPerMinute | undefined): rate is BeatsPerMinute {
  return rate !== undefined && rate >= LOWEST && rate <= HIGHEST;
}

/**
 * The mean heart rate, weighted by moving time, of activities whose rate times moving time (`beats`) and moving time
 * were added up; undefined without any time.
 */
export function averageHeartRate(beats: number, time: number): BeatsPerMinute | undefined {
  return time > 0 ? beatsPerMinute(beats / time) : undefined;
}

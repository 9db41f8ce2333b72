import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import type { TimeInZones } from '#lib/training/time-in-zones.ts';
import { beatsPerMinute, seconds } from '#lib/training/units.ts';
import { zoneOf, type Zones } from '#lib/training/zones.ts';
import { movingClock } from './moving-time.ts';
import type { Streams } from './streams.ts';

/**
 * How the moving time of an activity is divided, measured: each sample counts until the next one, pauses left out, in
 * the zone of its heart rate. Together with the time below the first zone and without a plausible heart rate it is all
 * of the moving time. As many zones as are asked for, also with no time at all.
 */
export function zonesAlong(streams: Streams, zones: Zones): TimeInZones {
  const clock = movingClock(streams);
  const times = zones.lower.map(() => 0);
  let [below, without] = [0, 0];
  for (let at = 0; at + 1 < clock.length; at++) {
    const time = (clock[at + 1] ?? 0) - (clock[at] ?? 0);
    const rate = beatsPerMinute(streams.heartRate?.[at] ?? NaN);
    const zone = zoneOf(rate, zones);
    if (!plausibleHeartRate(rate)) without += time;
    else if (zone < 0) below += time;
    else times[zone] = (times[zone] ?? 0) + time;
  }
  return { below: seconds(below), zones: times.map(seconds), without: seconds(without) };
}

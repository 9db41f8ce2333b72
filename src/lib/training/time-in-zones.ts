import type { Activity } from './activity.ts';
import { plausibleHeartRate } from './heart-rate.ts';
import { sportFamily } from './sport.ts';
import { type Span, spanIndex } from './spans.ts';
import { type Seconds, seconds } from './units.ts';
import { zoneOf, type ZonesOn } from './zones.ts';

/** How moving time is divided. */
export interface TimeInZones {
  /** Below the first zone. */
  readonly below: Seconds;
  /** In each zone. */
  readonly zones: readonly Seconds[];
  /** Without a plausible heart rate, or without zones on that day. */
  readonly without: Seconds;
}

/**
 * The moving time in each zone, span by span. An estimate: all of an activity's time is in the zone of its average (for
 * one activity `zonesAlong` measures it). Together with the time below them and without heart rate it is all moving
 * time of the span. Every span has as many zones as the zones with most of them.
 */
export function timeInZones(
  activities: readonly Activity[],
  spans: readonly Span[],
  zonesOn: ZonesOn,
): readonly TimeInZones[] {
  const indexOf = spanIndex(spans);
  const sums = spans.map(() => ({ below: seconds(0), zones: [] as Seconds[], without: seconds(0) }));
  let count = 0;
  for (const { day, sport, movingTime, averageHeartRate } of activities) {
    const index = indexOf(day);
    const sum = index < 0 ? undefined : sums[index];
    if (!sum) continue;
    const zones = plausibleHeartRate(averageHeartRate) ? zonesOn(day, sportFamily(sport)) : undefined;
    if (!zones || averageHeartRate === undefined) {
      sum.without = seconds(sum.without + movingTime);
      continue;
    }
    count = Math.max(count, zones.lower.length);
    const zone = zoneOf(averageHeartRate, zones);
    if (zone < 0) sum.below = seconds(sum.below + movingTime);
    else {
      lengthen(sum.zones, zone + 1);
      sum.zones[zone] = seconds((sum.zones[zone] ?? 0) + movingTime);
    }
  }
  for (const { zones } of sums) lengthen(zones, count);
  return sums;
}

function lengthen(zones: Seconds[], count: number): void {
  while (zones.length < count) zones.push(seconds(0));
}

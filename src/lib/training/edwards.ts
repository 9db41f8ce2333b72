import { type BeatsPerMinute, beatsPerMinute, type Seconds } from './units.ts';
import { type Zones, zoneOf } from './zones.ts';

const SECONDS_PER_MINUTE = 60;

/** Where Edwards' five zones begin, in hundredths of the highest heart rate; the first weighs 1, the last 5. */
const BEGINS = [50, 60, 70, 80, 90];
const NAMES = ['1', '2', '3', '4', '5'];

const zonesByRate = new Map<number, Zones>();

/** Edwards' zones of a highest heart rate: half open, the last one without an upper end. Made once for each. */
function edwardsZones(maxHeartRate: BeatsPerMinute): Zones {
  const known = zonesByRate.get(maxHeartRate);
  if (known) return known;
  const zones = {
    model: 'max',
    lower: BEGINS.map((share) => beatsPerMinute((share * maxHeartRate) / 100)),
    names: NAMES,
  } as const;
  zonesByRate.set(maxHeartRate, zones);
  return zones;
}

/** Load by Edwards (1993): minutes in the five zones x 1, 2, 3, 4, 5, the lowest zone first. */
export function edwards(timeInZones: readonly Seconds[]): number {
  return timeInZones.reduce((load, time, zone) => load + (time / SECONDS_PER_MINUTE) * (zone + 1), 0);
}

/** Of an average heart rate: the whole time counts in the one zone that holds it, below the first zone not at all. */
export function edwardsOfAverage(time: Seconds, rate: BeatsPerMinute, maxHeartRate: BeatsPerMinute): number {
  return (time / SECONDS_PER_MINUTE) * (zoneOf(rate, edwardsZones(maxHeartRate)) + 1);
}

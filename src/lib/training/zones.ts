import type { ZoneModel } from './conventions.ts';
import type { DayNumber } from './day.ts';
import type { SportFamily } from './sport.ts';
import type { BeatsPerMinute } from './units.ts';

/** Heart rate zones: half open, without gaps, so that every heart rate is in one zone or below the first. */
export interface Zones {
  readonly model: ZoneModel;
  /** Zone i reaches from `lower[i]` up to, and without, `lower[i + 1]`; the last has no upper end. Ascending. */
  readonly lower: readonly BeatsPerMinute[];
  /** '1', '2', … or Friel's '5a'. */
  readonly names: readonly string[];
}

/** The zones that held on a day for a sport; undefined where the body is not known well enough. */
export type ZonesOn = (day: DayNumber, family: SportFamily) => Zones | undefined;

/** The index of the zone that holds a heart rate; -1 below the first. */
export function zoneOf(rate: number, { lower }: Zones): number {
  let zone = lower.length - 1;
  while (zone >= 0 && rate < (lower[zone] ?? 0)) zone -= 1;
  return zone;
}

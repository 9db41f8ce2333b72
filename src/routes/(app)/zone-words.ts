import { zoneParts } from '#lib/charts/zone.ts';
import type { Format } from '#lib/format/format.ts';
import type { Zones } from '#lib/training/zones.ts';
import { m } from '#words';

/** Each zone as the chart of time in zones says it: 'under 117 bpm', '114 to 133 bpm', 'from 171 bpm'. */
export function zoneRanges(zones: Zones, format: Format): string[] {
  const parts = zoneParts({ zones, times: [], format });
  return parts.filter(({ key }) => key.startsWith('zone')).map(({ bounds }) => bounds);
}

/** How to read the bounds: each is the first of its zone, and of no zone the last. */
export function zoneNote({ lower }: Zones): string {
  return lower.every((bound) => Number.isInteger(bound)) ? m.app_zones_reading() : m.app_zones_reading_rounded();
}

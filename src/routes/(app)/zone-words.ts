import { zoneParts } from '#lib/charts/zone.ts';
import type { Format } from '#lib/format/format.ts';
import type { Zones } from '#lib/training/zones.ts';

/** Each zone as the chart of time in zones says it: 'under 117 bpm', '114 to 133 bpm', 'from 171 bpm'. */
export function zoneRanges(zones: Zones, format: Format): string[] {
  const parts = zoneParts({ zones, times: [], format });
  return parts.filter(({ key }) => key.startsWith('zone')).map(({ bounds }) => bounds);
}

/** How to read the bounds: each is the first of its zone, and of no zone the last. */
export function zoneNote({ lower }: Zones): string {
  const reading = 'Each zone begins with its first number and ends just before its last.';
  return lower.every((bound) => Number.isInteger(bound))
    ? reading
    : `${reading} The numbers are rounded here, and nowhere else.`;
}

import type { Format } from '#lib/format/format.ts';
import type { Zones } from '#lib/training/zones.ts';

/** Each zone as the whole beats that are in it: '114 to 132 bpm', '171 bpm and more', 'below 117 bpm'. */
export function zoneRanges({ lower }: Zones, format: Format): string[] {
  const whole = (bound: number) => format.count(Math.ceil(bound));
  return lower.map((from, at) => {
    const next = lower[at + 1];
    if (next === undefined) return `${whole(from)}\u00a0bpm and more`;
    if (from === 0) return `below ${whole(next)}\u00a0bpm`;
    const last = Math.ceil(next) - 1;
    if (last < from) return 'no whole beat';
    return last === Math.ceil(from) ? `${whole(from)}\u00a0bpm` : `${whole(from)} to ${whole(last)}\u00a0bpm`;
  });
}

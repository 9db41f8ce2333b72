import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { TimeInZones } from '#lib/training/time-in-zones.ts';
import type { Trend } from '#lib/training/trend.ts';
import type { Zones } from '#lib/training/zones.ts';
import type { FetchedBackTo } from './not-fetched.ts';

/** Time in zones over weeks or months, and how to say it. */
export interface ZonesSaid {
  readonly trends: readonly Trend[];
  /** One for each of `trends`. */
  readonly times: readonly TimeInZones[];
  /** Those that hold today; older weeks may have had others. */
  readonly zones: Zones;
  readonly by: 'week' | 'month';
  readonly format: Format;
  readonly family: SportFamily | undefined;
  readonly fetchedBackTo: FetchedBackTo;
}

/** One part of a bar, from the bottom up: below the zones, each zone, and what has no heart rate. */
export interface ZonePart {
  /** 'below', 'zone 1', …, 'without'. */
  readonly key: string;
  /** In a file: 'zone_1_s' */
  readonly heading: string;
  /** 'Zone 5a' */
  readonly name: string;
  /** 'Z5a', where there is little room. */
  readonly short: string;
  /** 'from 171 bpm', '152 to 171 bpm' */
  readonly bounds: string;
  /** How strongly it is coloured, 0 to 1; undefined outside the zones. */
  readonly strength: number | undefined;
  of(time: TimeInZones): number;
}

/** The parts of every bar. Below the zones there is a part only where one of them has some of it. */
export function zoneParts({ zones, times, format }: Pick<ZonesSaid, 'zones' | 'times' | 'format'>): ZonePart[] {
  const rate = (bound: number | undefined) => format.count(Math.round(bound ?? 0));
  const count = Math.max(zones.lower.length, ...times.map(({ zones }) => zones.length));
  const below: ZonePart = {
    key: 'below',
    heading: m.chart_csv_zone_below(),
    name: m.chart_zone_below(),
    short: m.chart_zone_below(),
    bounds: m.chart_zone_under({ to: rate(zones.lower[0]) }),
    strength: undefined,
    of: ({ below }) => below,
  };
  const each = Array.from({ length: count }, (_, at): ZonePart => {
    const name = zones.names[at] ?? at + 1;
    return {
      key: `zone ${at + 1}`,
      heading: m.chart_csv_zone({ number: at + 1 }),
      name: m.chart_zone({ name }),
      short: m.chart_zone_short({ name }),
      bounds: boundsInWords(zones.lower[at], zones.lower[at + 1], rate),
      strength: count === 1 ? 1 : at / (count - 1),
      of: (time) => time.zones[at] ?? 0,
    };
  });
  const without: ZonePart = {
    key: 'without',
    heading: m.chart_csv_zone_without(),
    name: m.chart_zone_without(),
    short: m.chart_zone_without_short(),
    bounds: '',
    strength: undefined,
    of: ({ without }) => without,
  };
  return [...(times.some(({ below }) => below > 0) ? [below] : []), ...each, without];
}

function boundsInWords(from: number | undefined, to: number | undefined, rate: (bound?: number) => string): string {
  if (to === undefined) return m.chart_zone_from({ from: rate(from) });
  return from ? m.chart_zone_between({ from: rate(from), to: rate(to) }) : m.chart_zone_under({ to: rate(to) });
}

import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { createNumbers } from '#lib/format/numbers.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { DistanceBand } from '#lib/training/distance-bands.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE, metres, type SecondsPerMetre } from '#lib/training/units.ts';
import { paceKind } from './pace-axis.ts';

const HALF = { metric: 21.0975, imperial: 13.109 };
const EDGES: Record<SportFamily, Record<Format['units'], readonly number[]>> = {
  run: { metric: [5, 10, 15, HALF.metric], imperial: [3, 6, 10, HALF.imperial] },
  ride: { metric: [20, 40, 80, 120], imperial: [12, 25, 50, 75] },
  swim: { metric: [0.5, 1, 2, 3], imperial: [0.5, 1, 2, 3] },
  walk: { metric: [3, 6, 10, 15], imperial: [2, 4, 6, 10] },
  hike: { metric: [5, 10, 15, 20], imperial: [3, 6, 10, 15] },
  other: { metric: [5, 10, 20, 40], imperial: [3, 6, 12, 25] },
};

/** Where the bands of a sport begin, after the first; in metres. */
export function bandEdges(family: SportFamily, { units }: Pick<Format, 'units'>): number[] {
  const size = units === 'imperial' ? METRES_PER_MILE : METRES_PER_KILOMETRE;
  return EDGES[family][units].map((edge) => edge * size);
}

/** 'under 5 km', '15 to 21.1 km', 'from 21.1 km'. */
export function bandInWords({ from, to }: Pick<DistanceBand, 'from' | 'to'>, format: Format): string {
  const { size } = UNIT_SYSTEMS[format.units].distance;
  const said = (distance: number) => {
    const isWhole = Math.abs(distance / size - Math.round(distance / size)) < 0.01;
    return format.distance(metres(distance), isWhole ? 0 : 1);
  };
  if (to === undefined) return m.chart_band_from({ distance: said(from).text });
  return from === 0
    ? m.chart_band_under({ distance: said(to).text })
    : m.chart_band_between({ from: said(from).value, to: said(to).text });
}

/** A difference in pace: how much, a word for which way since a sign could mean either, and in SI how much faster. */
export interface PaceChange {
  /** '9 s faster', '0.4 km/h slower', 'the same' */
  readonly text: string;
  /** Metres per second, positive for faster. */
  readonly value: number;
}

/** From one pace to another; both are rounded to what is read before they are compared. */
export function paceChange(
  now: SecondsPerMetre | undefined,
  before: SecondsPerMetre | undefined,
  family: SportFamily,
  format: Format,
): PaceChange | undefined {
  if (now === undefined || before === undefined) return undefined;
  const kind = paceKind(family, format);
  const power = kind.reversed ? 1 : 10;
  const rounded = (pace: SecondsPerMetre) => Math.round(kind.valueOf(pace) * power) / power;
  const difference = rounded(now) - rounded(before);
  const value = 1 / now - 1 / before;
  if (Math.abs(difference) < 0.05) return { text: m.chart_change_none(), value };
  const isFaster = kind.reversed ? difference < 0 : difference > 0;
  const amount = createNumbers(format.locale).decimal(Math.abs(difference), kind.reversed ? 0 : 1);
  const said = { amount, unit: kind.reversed ? 's' : kind.unit };
  return { text: isFaster ? m.chart_change_faster(said) : m.chart_change_slower(said), value };
}

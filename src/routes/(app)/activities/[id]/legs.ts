import type { Format } from '#lib/format/format.ts';
import { NOT_KNOWN } from '#lib/format/measure.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Lap } from '#lib/training/stream/laps.ts';
import type { Leg } from '#lib/training/stream/leg.ts';
import { type Metres, metres } from '#lib/training/units.ts';
import { m } from '#words';

/** Of the average pace: who runs evenly is not to look uneven because of a second. */
const LEAST_SHARE = 0.03;

/** One part of the way, in words. */
export interface LegRow {
  /** '9', or '12.42' for what is left over; a lap's number. */
  readonly name: string;
  /** What a lap was called, and how long it is. */
  readonly note?: string;
  readonly from: Metres;
  readonly to: Metres;
  readonly pace: string;
  /** '12 seconds faster than average', for a voice. */
  readonly spoken: string;
  /** From -1, slower, to 1, faster: the part that is furthest from the average, or 3 % away from it; 0 without a pace. */
  readonly bar: number;
  readonly heartRate: string;
  /** '+22', '−3' */
  readonly rise: string;
  /** The pace on flat ground that is as hard: an estimate. Undefined where none is made. */
  readonly graded: string | undefined;
}

export function splitRows(splits: readonly Leg[], whole: Leg, family: SportFamily, format: Format): LegRow[] {
  const { size } = UNIT_SYSTEMS[format.units].distance;
  const start = whole.from.distance;
  return rowsOf(splits, whole, family, format, ({ to, distance }, at) => ({
    name: Math.abs(distance - size) < 2 ? format.count(at + 1) : format.distance(metres(to.distance - start), 2).value,
  }));
}

export function lapRows(laps: readonly Lap[], whole: Leg, family: SportFamily, format: Format): LegRow[] {
  return rowsOf(laps, whole, family, format, ({ distance, moving }, at) => ({
    name: format.count(at + 1),
    note: `${format.distance(distance, 2).text}, ${format.clock(moving)}`,
  }));
}

function rowsOf<Part extends Leg>(
  parts: readonly Part[],
  whole: Leg,
  family: SportFamily,
  format: Format,
  named: (part: Part, at: number) => Pick<LegRow, 'name' | 'note'>,
): LegRow[] {
  const { distance, swim, climb } = UNIT_SYSTEMS[format.units];
  const stretch = family === 'swim' ? swim.size : distance.size;
  /** Seconds faster than the average, for each kilometre, mile or length. */
  const ahead = ({ pace }: Leg) => (pace === undefined || whole.pace === undefined ? 0 : (whole.pace - pace) * stretch);
  const least = LEAST_SHARE * (whole.pace ?? 0) * stretch;
  const most = Math.max(...parts.map((part) => Math.abs(ahead(part))), least, Number.MIN_VALUE);
  return parts.map((part, at) => ({
    ...named(part, at),
    from: part.from.distance,
    to: part.to.distance,
    pace: format.pace(part.pace, family).value,
    spoken: differenceInWords(Math.round(ahead(part)), part, format),
    bar: ahead(part) / most,
    heartRate: format.heartRate(part.heartRate).value,
    rise: part.rise === undefined ? NOT_KNOWN : signed(part.rise / climb.size, format),
    graded: part.gradeAdjustedPace && family === 'run' ? format.pace(part.gradeAdjustedPace, family).value : undefined,
  }));
}

function differenceInWords(seconds: number, { pace }: Leg, { count }: Format): string {
  if (pace === undefined) return m.activity_leg_no_pace();
  if (seconds === 0) return m.activity_leg_even();
  const difference = Math.abs(seconds);
  const said = { count: difference, shown: count(difference) };
  return seconds > 0 ? m.activity_leg_faster(said) : m.activity_leg_slower(said);
}

function signed(value: number, { count }: Format): string {
  const rounded = Math.round(value);
  if (rounded === 0) return count(0);
  return `${rounded > 0 ? '+' : '\u2212'}${count(Math.abs(rounded))}`;
}

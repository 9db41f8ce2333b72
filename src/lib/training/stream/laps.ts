import { metres, type Metres, type Seconds, seconds } from '#lib/training/units.ts';
import { factorBetween } from './grade-adjusted.ts';
import { type Leg, legOf, pacesOf } from './leg.ts';
import type { Mark } from './place.ts';
import type { Streams } from './streams.ts';

/** A lap as the device recorded it, with its first and its last sample in the streams. */
export interface LapRange {
  readonly name: string;
  readonly startIndex: number;
  readonly endIndex: number;
  readonly distance: Metres;
  readonly elapsedTime: Seconds;
  readonly movingTime: Seconds;
}

/** A lap in the shape of a split. */
export interface Lap extends Leg {
  readonly name: string;
  /** Whether its samples are there, so that `from`, `to` and all averages are of them. */
  readonly inStreams: boolean;
}

/**
 * Laps with what the streams say of them. Distance, elapsed and moving time are as recorded, also where they do not
 * add up to the activity. A lap whose indices are not in the streams has no averages, and begins where the one before
 * ended.
 */
export function lapsOf(streams: Streams, ranges: readonly LapRange[]): Lap[] {
  let from: Mark = { distance: metres(0), time: seconds(0) };
  return ranges.map((range) => {
    const { name, distance, elapsedTime: elapsed, movingTime: moving } = range;
    const last = streams.time.length - 1;
    const inStreams = isWithin(range, last);
    // A sample holds until the next one, so that a lap ends where the next one begins.
    const to = Math.min(last, range.endIndex + 1);
    const leg = inStreams ? legOf(streams, range.startIndex, to) : nothingOf(from, distance, elapsed);
    const factor = inStreams ? factorBetween(streams, range.startIndex, to) : undefined;
    from = leg.to;
    return { ...leg, name, inStreams, distance, elapsed, moving, ...pacesOf(moving, distance, factor) };
  });
}

const isWithin = ({ startIndex, endIndex }: LapRange, last: number) =>
  Number.isInteger(startIndex) &&
  Number.isInteger(endIndex) &&
  startIndex >= 0 &&
  startIndex <= endIndex &&
  endIndex <= last;

function nothingOf(from: Mark, distance: Metres, elapsed: Seconds) {
  const to = { distance: metres(from.distance + distance), time: seconds(from.time + elapsed) };
  return { from, to, heartRate: undefined, rise: undefined, cadence: undefined, power: undefined };
}

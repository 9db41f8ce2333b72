import { type Metres, metres, type Seconds, seconds } from './units.ts';

/** A recording: at each instant (seconds since the start, pauses included) how far it had got (metres since the start). */
export interface DistanceStream {
  readonly times: readonly number[];
  readonly distances: readonly number[];
}

/** The fastest stretch of a length. */
export interface BestEffort {
  readonly time: Seconds;
  /** Where it begins. */
  readonly from: Metres;
}

/**
 * The fastest stretch of that length in a recording, by elapsed time: who stands still for a minute needs a minute
 * more. Edges lie anywhere between two samples (linear interpolation). Undefined when the recording is shorter. One
 * pass: the fastest stretch begins or ends at a sample, because the time is piecewise linear in between.
 */
export function bestEffort({ times, distances }: DistanceStream, length: Metres): BestEffort | undefined {
  const reached = neverBack(distances);
  let best: BestEffort | undefined;
  const offer = (time: number, from: number) => {
    if (!best || time < best.time) best = { time: seconds(time), from: metres(from) };
  };
  let end = 0;
  let start = 0;
  for (const [index, distance] of reached.entries()) {
    const now = times[index] ?? NaN;
    while (end < reached.length && (reached[end] ?? 0) < distance + length) end++;
    if (end < reached.length) offer(timeAt(times, reached, end, distance + length) - now, distance);
    const begin = distance - length;
    while ((reached[start + 1] ?? Infinity) <= begin) start++;
    if (begin >= (reached[0] ?? Infinity)) offer(now - timeAt(times, reached, start + 1, begin), begin);
  }
  return best;
}

/** When a distance was passed that lies between sample `at - 1` and sample `at`. */
function timeAt(times: readonly number[], reached: readonly number[], at: number, distance: number): number {
  const [before = 0, after = 0] = [times[at - 1], times[at]];
  const [from = 0, to = 0] = [reached[at - 1], reached[at]];
  return before + ((distance - from) / (to - from)) * (after - before);
}

/** A satellite's jump backwards is a stop. */
function neverBack(distances: readonly number[]): number[] {
  let most = -Infinity;
  return distances.map((distance) => (most = Math.max(most, distance)));
}

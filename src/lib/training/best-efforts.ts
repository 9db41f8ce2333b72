import { type Metres, metres, type Seconds, seconds } from './units.ts';

/** A recording: at each instant (seconds since the start, pauses included) how far it had got (metres since the start). */
export interface DistanceStream {
  readonly times: ArrayLike<number>;
  readonly distances: ArrayLike<number>;
}

/** The fastest stretch of a length. */
export interface BestEffort {
  readonly time: Seconds;
  /** Where it begins. */
  readonly from: Metres;
  /** When it begins. */
  readonly start: Seconds;
}

/**
 * The fastest stretch of that length in a recording, by elapsed time: who stands still for a minute needs a minute
 * more. Edges lie anywhere between two samples (linear interpolation). Undefined when the recording is shorter. One
 * pass: the fastest stretch begins or ends at a sample, because the time is piecewise linear in between.
 */
export function bestEffort({ times, distances }: DistanceStream, length: Metres): BestEffort | undefined {
  const reached = neverBack(distances);
  const first = reached[0] ?? Infinity;
  let best: BestEffort | undefined;
  const offer = (time: number, from: number, start: number) => {
    if (!best || time < best.time) best = { time: seconds(time), from: metres(from), start: seconds(start) };
  };
  let end = 0;
  let before = 0;
  for (let index = 0; index < reached.length; index++) {
    const distance = reached[index] ?? 0;
    const now = times[index] ?? NaN;
    while (end < reached.length && (reached[end] ?? 0) < distance + length) end++;
    if (end < reached.length) offer(timeAt(times, reached, end, distance + length) - now, distance, now);
    const begin = distance - length;
    while ((reached[before + 1] ?? Infinity) <= begin) before++;
    if (begin < first) continue;
    const start = timeAt(times, reached, before + 1, begin);
    offer(now - start, begin, start);
  }
  return best;
}

/** When a distance was passed that lies between sample `at - 1` and sample `at`. */
function timeAt(times: ArrayLike<number>, reached: Float64Array, at: number, distance: number): number {
  const before = times[at - 1] ?? 0;
  const after = times[at] ?? 0;
  const from = reached[at - 1] ?? 0;
  const to = reached[at] ?? 0;
  return before + ((distance - from) / (to - from)) * (after - before);
}

/** A satellite's jump backwards is a stop. */
function neverBack(distances: ArrayLike<number>): Float64Array {
  const reached = new Float64Array(distances.length);
  let most = -Infinity;
  for (let at = 0; at < reached.length; at++) {
    most = Math.max(most, distances[at] ?? 0);
    reached[at] = most;
  }
  return reached;
}

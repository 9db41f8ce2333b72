import { type Metres, metres } from '#lib/training/units.ts';
import { movingClock } from './moving-time.ts';
import type { Streams } from './streams.ts';

/** Over this distance a line of pace is smoothed: half before each sample, half after it. */
export const SMOOTHING = metres(200);

/**
 * Speed at each sample in metres per second: the distance around it divided by the moving time that it took, so that a
 * pause slows nothing down. At both ends the window is what there is of it. NaN where nobody moved or got further.
 */
export function smoothedSpeed(streams: Streams, window: Metres = SMOOTHING): Float64Array {
  return rateAlong(streams.distance, movingClock(streams), window);
}

/** The same of any distance and clock, neither of which falls. One pass: both ends of the window only move on. */
export function rateAlong(distance: Float64Array, clock: Float64Array, window: number): Float64Array {
  const count = distance.length;
  const rates = new Float64Array(count).fill(NaN);
  const [first = 0, last = 0] = [distance[0], distance[count - 1]];
  if (!(last > first)) return rates;
  let low = 0;
  let high = 1;
  for (let at = 0; at < count; at++) {
    const from = Math.max(first, (distance[at] ?? 0) - window / 2);
    const to = Math.min(last, (distance[at] ?? 0) + window / 2);
    while ((distance[low + 1] ?? Infinity) <= from) low++;
    while ((distance[high] ?? Infinity) < to) high++;
    const took = passing(distance, clock, high, to) - passing(distance, clock, low + 1, from);
    if (took > 0) rates[at] = (to - from) / took;
  }
  return rates;
}

/** What the clock said at a distance between sample `at - 1` and sample `at`. */
function passing(distance: Float64Array, clock: Float64Array, at: number, place: number): number {
  const from = distance[at - 1] ?? 0;
  const to = distance[at] ?? 0;
  const before = clock[at - 1] ?? 0;
  const after = clock[at] ?? 0;
  return before + ((place - from) / (to - from)) * (after - before);
}

import { type Seconds, seconds } from '#lib/training/units.ts';
import { movingClock } from './moving-time.ts';
import { placeAt, valueAt } from './place.ts';
import type { Streams } from './streams.ts';

/**
 * By how much moving time the second half of the way was faster than the first one, which is as long; negative when it
 * was slower. Undefined without distance, or when nobody moved in one of them.
 */
export function secondHalfFaster(streams: Streams): Seconds | undefined {
  const { distance } = streams;
  const [from = 0, to = 0] = [distance[0], distance[distance.length - 1]];
  if (!(to > from)) return undefined;
  const clock = movingClock(streams);
  const first = valueAt(clock, placeAt(distance, (from + to) / 2));
  const second = (clock[clock.length - 1] ?? 0) - first;
  return first > 0 && second > 0 ? seconds(first - second) : undefined;
}

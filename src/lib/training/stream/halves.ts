import { type Seconds, seconds } from '#lib/training/units.ts';
import { type Leg, legOf } from './leg.ts';
import { placeAt } from './place.ts';
import type { Streams } from './streams.ts';

/** The first and the second half of the way. */
export interface Halves {
  readonly first: Leg;
  readonly second: Leg;
  /** By how much moving time the second one was faster; negative when it was slower. */
  readonly faster: Seconds;
}

/** Two halves of equal distance; undefined without distance, or when nobody moved in one of them. */
export function halvesOf(streams: Streams): Halves | undefined {
  const { distance } = streams;
  const [from = 0, to = 0] = [distance[0], distance[distance.length - 1]];
  if (!(to > from)) return undefined;
  const middle = placeAt(distance, (from + to) / 2);
  const first = legOf(streams, 0, middle);
  const second = legOf(streams, middle, distance.length - 1);
  if (!(first.moving > 0 && second.moving > 0)) return undefined;
  return { first, second, faster: seconds(first.moving - second.moving) };
}

import type { Metres } from '#lib/training/units.ts';
import { type Leg, legOf } from './leg.ts';
import { placeAt } from './place.ts';
import type { Streams } from './streams.ts';

/** Less than that over is no split of its own, in metres. */
const SHORTEST = 1;

/**
 * The parts of an activity kilometre by kilometre, mile by mile, or of any other length. They begin and end between two
 * samples (along a straight line), a pause at a boundary belongs to what follows, and the last one is as long as what
 * is left, or up to a metre longer than the others. Together they are the whole activity. Empty when less than a metre was covered.
 */
export function splitsOf(streams: Streams, length: Metres): Leg[] {
  if (!(length > SHORTEST)) throw new RangeError('a split is longer than a metre');
  const { distance } = streams;
  const [first = 0, last = 0] = [distance[0], distance[distance.length - 1]];
  const splits: Leg[] = [];
  if (!(last - first >= SHORTEST)) return splits;
  const count = Math.max(1, Math.ceil((last - first - SHORTEST) / length));
  let from = 0;
  for (let split = 1; split <= count; split++) {
    const to = split === count ? distance.length - 1 : placeAt(distance, first + split * length);
    splits.push(legOf(streams, from, to));
    from = to;
  }
  return splits;
}

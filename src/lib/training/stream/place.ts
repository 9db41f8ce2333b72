import { type Metres, metres, type Seconds, seconds } from '#lib/training/units.ts';
import type { Streams } from './streams.ts';

/** Where somebody was on the way, and when: since the start, pauses included. */
export interface Mark {
  readonly distance: Metres;
  readonly time: Seconds;
}

/**
 * The place where an array that never falls first reaches a value: the index of a sample, with a fraction between two.
 * Held between the first and the last sample; NaN without any.
 */
export function placeAt(rising: ArrayLike<number>, value: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  if (low === 0 || low === rising.length) return rising.length === 0 ? NaN : Math.max(0, low - 1);
  const [before = NaN, after = NaN] = [rising[low - 1], rising[low]];
  return low - 1 + (value - before) / (after - before);
}

/** What an array says at a place, along a straight line from sample to sample; NaN where one of the two is. */
export function valueAt(values: ArrayLike<number>, place: number): number {
  const index = Math.floor(place);
  const value = values[index] ?? NaN;
  return index === place ? value : value + (place - index) * ((values[index + 1] ?? NaN) - value);
}

export const markAt = ({ distance, time }: Streams, place: number): Mark => ({
  distance: metres(valueAt(distance, place)),
  time: seconds(valueAt(time, place)),
});

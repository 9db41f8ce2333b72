import { type Mark, markAt } from './place.ts';
import type { Streams } from './streams.ts';

/** A stretch of which a sensor said nothing. */
export interface SilentStretch {
  readonly from: Mark;
  readonly to: Mark;
}

/** Where a sensor of a recording was silent: from the first sample that it did not deliver to the next that it did. */
export function silentStretches(streams: Streams, values: ArrayLike<number>): SilentStretch[] {
  const last = streams.time.length - 1;
  const silent: SilentStretch[] = [];
  let begin = -1;
  for (let at = 0; at <= last; at++) {
    const isSilent = Number.isNaN(values[at] ?? NaN);
    if (isSilent && begin < 0) begin = at;
    if (begin >= 0 && (!isSilent || at === last)) {
      silent.push({ from: markAt(streams, begin), to: markAt(streams, at) });
      begin = -1;
    }
  }
  return silent;
}

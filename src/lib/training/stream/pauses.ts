import { type Metres, metres, type Seconds, seconds } from '#lib/training/units.ts';
import { movingClock, SHORTEST_PAUSE } from './moving-time.ts';
import type { Streams } from './streams.ts';

/** Somebody stood still, or the device was paused. */
export interface Pause {
  /** In elapsed time. */
  readonly from: Seconds;
  readonly to: Seconds;
  readonly at: Metres;
}

/** Rounding; far shorter than anything recorded. */
const NOTHING = 1e-6;

/**
 * Where nobody moved for 10 seconds or more, in their order. What moving is, and that shorter stops may be none, is the
 * rule of `movingClock`.
 */
export function pausesOf(streams: Streams): Pause[] {
  const { time, distance } = streams;
  const clock = movingClock(streams);
  const pauses: Pause[] = [];
  let begin = 0;
  let stood = 0;
  for (let at = 1; at <= time.length; at++) {
    const step = (time[at] ?? NaN) - (time[at - 1] ?? 0);
    const still = step - ((clock[at] ?? 0) - (clock[at - 1] ?? 0));
    if (still > NOTHING) stood += still;
    if (still > NOTHING || step === 0) continue;
    if (stood >= SHORTEST_PAUSE) {
      const from = time[begin] ?? 0;
      pauses.push({ from: seconds(from), to: seconds(from + stood), at: metres(distance[begin] ?? 0) });
    }
    begin = at;
    stood = 0;
  }
  return pauses;
}

import { metresPerSecond, seconds } from '#lib/training/units.ts';
import type { Streams } from './streams.ts';

/** Who does not get further for that long is standing. */
export const SHORTEST_PAUSE = seconds(10);
/** 5:33 per 100 m, which even slow swimmers are faster than; a runner's jump of 10 s over one usual step is slower. */
const SLOWEST = metresPerSecond(0.3);

const clocks = new WeakMap<Streams, Float64Array>();

/**
 * At each sample how many seconds somebody had been moving. Two rules tell who stood still from one sample to the next:
 * Strava's own judgement, where it gives one; and slower than 0.3 m/s for 10 s or more, which is what a paused device
 * looks like (one long step of time without distance). Where Strava judged, only a single step can be such a pause.
 * Of such a long step the metres that it has after all took the time that they usually take. Without any distance
 * nothing but Strava's judgement tells; and one that nobody ever moved is none.
 */
export function movingClock(streams: Streams): Float64Array {
  const known = clocks.get(streams);
  if (known) return known;
  const { time, distance } = streams;
  const standing = standingSteps(streams);
  const usual = usualSpeed(streams, standing);
  const clock = new Float64Array(time.length);
  for (let at = 1; at < time.length; at++) {
    const step = stepOf(time, at);
    const isJump = step >= SHORTEST_PAUSE && isSlow(streams, at);
    const moved = isJump && usual > 0 ? Math.min(step, stepOf(distance, at) / usual) : 0;
    clock[at] = (clock[at - 1] ?? 0) + (standing[at] ? moved : step);
  }
  clocks.set(streams, clock);
  return clock;
}

const stepOf = (values: Float64Array, at: number) => (values[at] ?? 0) - (values[at - 1] ?? 0);

const isSlow = ({ time, distance }: Streams, at: number) => stepOf(distance, at) <= SLOWEST * stepOf(time, at);

/** 1 for each sample on the way to which nobody moved. */
function standingSteps(streams: Streams): Uint8Array {
  const { time, distance } = streams;
  const moving = streams.moving?.includes(1) ? streams.moving : undefined;
  const standing = new Uint8Array(time.length);
  const hasDistance = (distance[distance.length - 1] ?? 0) > (distance[0] ?? 0);
  let begin = 1;
  for (let at = 1; at < time.length; at++) {
    if (moving?.[at] === 0) standing[at] = 1;
    if (!hasDistance) continue;
    if (!isSlow(streams, at)) begin = at + 1;
    else {
      if (moving) begin = at;
      const isLong = (time[at] ?? 0) - (time[begin - 1] ?? 0) >= SHORTEST_PAUSE;
      if (isLong) standing.fill(1, standing[at - 1] ? at : begin, at + 1);
    }
  }
  return standing;
}

function usualSpeed({ time, distance }: Streams, standing: Uint8Array): number {
  let [covered, took] = [0, 0];
  for (let at = 1; at < time.length; at++) {
    if (standing[at]) continue;
    covered += stepOf(distance, at);
    took += stepOf(time, at);
  }
  return took > 0 ? covered / took : 0;
}

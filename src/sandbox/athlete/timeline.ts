import type { Random } from './prng.ts';

/** When samples were taken, one a second, in seconds since the start. A pause is samples that are not `moving`. */
export interface Timeline {
  time: number[];
  /** Whether the athlete moved since the sample before. */
  moving: boolean[];
  /** Seconds of moving since the sample before; 0 for the first and for those of a pause. */
  worked: number[];
}

const MOST_SAMPLES = 20_000;
/** Seconds at a traffic light. Whoever stands longer presses the button, or the device notices. */
const LONGEST_RED_LIGHT = 120;

/** Seconds of moving time after which a pause begins, in order, and how long each is; they add up to `total`. */
function pausesWithin(movingTime: number, total: number, random: Random): Map<number, number> {
  const pauses = new Map<number, number>();
  const count = Math.min(total, 1 + Math.floor(total / 240), 6);
  let left = total;
  for (let i = count; i > 0; i--) {
    const length = i === 1 ? left : Math.max(1, Math.round((left / i) * random.between(0.5, 1.4)));
    const at = Math.floor(movingTime * ((count - i + random.between(0.2, 0.9)) / count));
    pauses.set(at, (pauses.get(at) ?? 0) + Math.min(length, left));
    left -= Math.min(length, left);
  }
  return pauses;
}

/**
 * Samples of an activity: the last is at `elapsedTime`, and the moving ones cover `movingTime`. A pause is a gap in
 * time, with one sample at its end; a device that records standing takes one a second at a traffic light.
 */
export function timelineOf(movingTime: number, elapsedTime: number, random: Random, recordsStanding = false): Timeline {
  const moved = Math.min(movingTime, elapsedTime);
  const step = Math.max(1, Math.ceil(moved / MOST_SAMPLES));
  const pauses = pausesWithin(moved, elapsedTime - moved, random);
  const line: Timeline = { time: [0], moving: [true], worked: [0] };
  const add = (time: number, moving: boolean, worked: number) => {
    line.time.push(time);
    line.moving.push(moving);
    line.worked.push(worked);
  };
  let paused = 0;
  let done = 0;
  const pauseUntil = (second: number) => {
    for (const [at, length] of pauses) {
      if (at > second) continue;
      pauses.delete(at);
      const isRecorded = recordsStanding && length <= LONGEST_RED_LIGHT;
      for (let second = 1; isRecorded && second < length; second++) add(done + paused + second, false, 0);
      paused += length;
      add(done + paused, false, 0);
    }
  };
  pauseUntil(0);
  while (done < moved) {
    const worked = Math.min(step, moved - done);
    done += worked;
    add(done + paused, true, worked);
    pauseUntil(done);
  }
  return line;
}

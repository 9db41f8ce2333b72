import { stretchesOf } from './intervals.ts';
import type { Random } from './prng.ts';
import { rounded } from './rounding.ts';
import type { Timeline } from './timeline.ts';

export interface Movement {
  /** Metres so far; never decreases, begins at 0, ends at the whole distance. */
  distance: number[];
  /** Metres per second, smoothed. */
  velocity: number[];
  /** How hard each sample is, around 1; what the heart follows. */
  effort: number[];
}

const FAST = 1.27;
const SLOW = 0.83;

/** Relative speed at a part (0 to 1) of the distance. */
function speedShape(name: string, distance: number, random: Random): (part: number) => number {
  const stretches = stretchesOf(name, distance);
  if (stretches) {
    return (part) => {
      const stretch = stretches.find(({ to }) => part * distance < to);
      return stretch?.fast ? FAST : SLOW;
    };
  }
  const waves = [2, 5, 11].map((turns) => ({ turns, phase: random.next() * 6, size: random.between(0.01, 0.035) }));
  return (part) =>
    waves.reduce((sum, wave) => sum + wave.size * Math.sin(part * wave.turns * 6.283 + wave.phase), 1) -
    0.06 * Math.exp(-part * 25);
}

/** The shape, scaled so that the whole distance takes the whole time. */
function balanced(shape: (part: number) => number): (part: number) => number {
  const steps = 2000;
  let time = 0;
  for (let i = 0; i < steps; i++) time += 1 / shape((i + 0.5) / steps);
  return (part) => (shape(part) * time) / steps;
}

/** How far and how fast at every sample of an activity of so many metres. */
export function movementOf(
  timeline: Timeline,
  name: string,
  metres: number,
  maxSpeed: number,
  random: Random,
): Movement {
  const shape = balanced(speedShape(name, metres, random));
  const total = timeline.worked.reduce((sum, worked) => sum + worked, 0);
  const average = total > 0 ? metres / total : 0;
  const effort: number[] = [];
  const rough: number[] = [];
  let covered = 0;
  for (const worked of timeline.worked) {
    const relative = shape(metres > 0 ? Math.min(1, covered / metres) : 0);
    covered += worked * relative * average * random.between(0.97, 1.03);
    effort.push(relative);
    rough.push(covered);
  }
  const scale = covered > 0 ? metres / covered : 0;
  const last = rough.length - 1;
  const distance = rough.map((value, i) => (i === last ? metres : Math.min(metres, rounded(value * scale, 1))));
  const velocity = timeline.worked.map((worked, i) => {
    const gained = (distance[i] ?? 0) - (distance[i - 1] ?? 0);
    return worked > 0 ? rounded(Math.min(gained / worked, maxSpeed), 3) : 0;
  });
  return { distance, velocity, effort };
}

import { bestEffort } from '#lib/training/best-efforts.ts';
import { METRES_PER_MILE, type Metres, metres, type Seconds, seconds } from '#lib/training/units.ts';
import type { Mark } from './place.ts';
import type { Streams } from './streams.ts';

/** The distances over which efforts are compared, shortest first. Names are ids, not words. */
export const EFFORT_DISTANCES = {
  '400 m': metres(400),
  '1/2 mi': metres(METRES_PER_MILE / 2),
  '1 km': metres(1000),
  '1 mi': METRES_PER_MILE,
  '2 mi': metres(2 * METRES_PER_MILE),
  '5 km': metres(5000),
  '10 km': metres(10_000),
  '15 km': metres(15_000),
  '10 mi': metres(10 * METRES_PER_MILE),
  '20 km': metres(20_000),
  half: metres(21_097.5),
  '30 km': metres(30_000),
  marathon: metres(42_195),
} as const;

export type EffortName = keyof typeof EFFORT_DISTANCES;

export const EFFORT_NAMES = Object.keys(EFFORT_DISTANCES) as EffortName[];

/** The fastest stretch of an activity over one of these distances. */
export interface Effort {
  readonly name: EffortName;
  readonly distance: Metres;
  /** Elapsed time, pauses included, as races are timed. */
  readonly time: Seconds;
  readonly from: Mark;
  readonly to: Mark;
}

const found = new WeakMap<Streams, readonly Effort[]>();

/**
 * The best efforts over every distance that the activity is long enough for, shortest first; computed once. See
 * `bestEffort`.
 */
export function effortsOf(streams: Streams): readonly Effort[] {
  const efforts = found.get(streams) ?? EFFORT_NAMES.flatMap((name) => effortOver(streams, name) ?? []);
  found.set(streams, efforts);
  return efforts;
}

function effortOver({ time: times, distance: distances }: Streams, name: EffortName): Effort | undefined {
  const distance = EFFORT_DISTANCES[name];
  const best = bestEffort({ times, distances }, distance);
  if (!best) return undefined;
  const { time, from, start } = best;
  const to = { distance: metres(from + distance), time: seconds(start + time) };
  return { name, distance, time, from: { distance: from, time: start }, to };
}

import type { Activity } from './activity.ts';
import { beganBefore } from './chronological.ts';
import type { DayNumber } from './day.ts';
import { plausible } from './pace.ts';
import { isCredibleDay } from './range.ts';
import { type SportFamily, sportFamily } from './sport.ts';
import { METRES_PER_MILE, type Metres, metres, type Seconds, seconds } from './units.ts';

/** The distances people race, shortest first. */
export const STANDARD_DISTANCES = {
  '1 mi': METRES_PER_MILE,
  '5 km': metres(5000),
  '5 mi': metres(5 * METRES_PER_MILE),
  '10 km': metres(10_000),
  '15 km': metres(15_000),
  '10 mi': metres(10 * METRES_PER_MILE),
  half: metres(21_097.5),
  marathon: metres(42_195),
} as const;

export type StandardDistance = keyof typeof STANDARD_DISTANCES;

/** What is shown to who reads kilometres. */
export const METRIC_DISTANCES: readonly StandardDistance[] = ['5 km', '10 km', '15 km', 'half', 'marathon'];
/** What is shown to who reads miles; 5 and 10 km are raced there too. */
export const IMPERIAL_DISTANCES: readonly StandardDistance[] = [
  '1 mi',
  '5 km',
  '5 mi',
  '10 km',
  '10 mi',
  'half',
  'marathon',
];

/** A watch that measured 2 % too little of the course. */
const TOLERANCE = 0.98;
/**
 * Nobody runs the shortest line, so that a race is 1 or 2 % longer on the watch; far more was another run, and the time
 * for all of it says little about the distance. With 5 % no activity is in two bands, with or without the tolerance.
 */
const LONGEST = 1.05;

/** One activity over a standard distance. */
export interface BandEntry {
  readonly activity: Activity;
  /** All of its elapsed time, pauses included, as races are timed; never scaled to the distance. */
  readonly time: Seconds;
  /** Shorter than the distance, and let in by the tolerance. */
  readonly approximate: boolean;
}

/** A standard distance and who has covered it. */
export interface Band {
  readonly name: StandardDistance;
  readonly distance: Metres;
  /** How many activities are in it. */
  readonly count: number;
  /** The fastest of them, fastest first; of equals the earlier. */
  readonly fastest: readonly BandEntry[];
}

interface BandOptions {
  readonly today: DayNumber;
  readonly names: readonly StandardDistance[];
  readonly family?: SportFamily;
  /** Whether 98 % of the distance is enough. */
  readonly tolerant: boolean;
  /** How many of the fastest are wanted. */
  readonly most?: number;
}

/**
 * The fastest whole activities of a family over each standard distance, in the order of `names`; bands without any are
 * there, empty. This is not a best effort, which may be a part of a longer run: call it an activity best. What has an
 * implausible pace or an impossible date is out.
 */
export function activityBests(
  activities: readonly Activity[],
  { today, names, family = 'run', tolerant, most = 3 }: BandOptions,
): Band[] {
  const shortest = tolerant ? TOLERANCE : 1;
  const bands = names.map((name) => ({ name, distance: STANDARD_DISTANCES[name], entries: [] as BandEntry[] }));
  for (const activity of activities) {
    for (const { distance, entries } of bands) {
      if (activity.distance < distance * shortest || activity.distance > distance * LONGEST) continue;
      if (sportFamily(activity.sport) !== family || !plausible(activity)) continue;
      if (!isCredibleDay(activity.day, today)) continue;
      entries.push({ activity, time: timeOf(activity), approximate: activity.distance < distance });
    }
  }
  return bands.map(({ name, distance, entries }) => ({
    name,
    distance,
    count: entries.length,
    fastest: entries.sort(faster).slice(0, most),
  }));
}

/** Elapsed time; a recording that says it moved for longer than it lasted is taken at its slower word. */
const timeOf = ({ elapsedTime, movingTime }: Activity) => seconds(Math.max(elapsedTime, movingTime));

const faster = (one: BandEntry, other: BandEntry) => one.time - other.time || beganBefore(one.activity, other.activity);

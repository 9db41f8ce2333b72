import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { type Doubt, doubtsOf } from './doubt.ts';
import { plausibleHeartRate } from './heart-rate.ts';
import { sportFamily } from './sport.ts';
import { type Twin, twinsIn } from './twins.ts';

/**
 * What looks wrong about an activity: what is in doubt and left out where it would mislead, and what counts although
 * the athlete may want to correct or exclude it.
 */
export type Flaw = Doubt | 'distance' | 'duplicate' | 'overlap';

/** In the order in which they are shown: what weighs most in the totals first. */
export const FLAWS: readonly Flaw[] = ['duplicate', 'overlap', 'speed', 'distance', 'heart rate', 'date'];

export interface Finding {
  readonly activity: Activity;
  /** The earlier activity that it repeats or overlaps. */
  readonly other?: Activity;
}

export interface Quality {
  readonly checked: number;
  /** How many activities have at least one flaw. */
  readonly flawed: number;
  /** What was found, newest first, under every flaw; an empty list where nothing was. */
  readonly found: ReadonlyMap<Flaw, readonly Finding[]>;
}

/**
 * The fastest mean speed of a whole activity, in m/s, beyond which it was not done in that sport. Rides: the hour in a
 * streamlined velomobile is 26; swims: 50 m freestyle 2.4; walks: 20 km of race walking 4.4. Runs are judged by
 * `plausible`, and of other sports too little is known.
 */
const FASTEST = { ride: 30, swim: 3, walk: 5, hike: 5 } as const;

const DISTANCE_SPORTS: readonly string[] = ['run', 'ride', 'swim', 'walk', 'hike'];

/** What looks wrong in a list of activities. */
export function quality(activities: readonly Activity[], today: DayNumber): Quality {
  const found = new Map<Flaw, Finding[]>(FLAWS.map((flaw) => [flaw, []]));
  const twins = twinsIn(activities);
  let flawed = 0;
  for (const activity of [...activities].sort((one, other) => other.start - one.start)) {
    const twin = twins.get(activity);
    const flaws = flawsOf(activity, today, twin);
    if (flaws.length > 0) flawed += 1;
    for (const flaw of flaws) {
      const isPair = flaw === 'duplicate' || flaw === 'overlap';
      found.get(flaw)?.push(isPair && twin ? { activity, other: twin.other } : { activity });
    }
  }
  return { checked: activities.length, flawed, found };
}

function flawsOf(activity: Activity, today: DayNumber, twin: Twin | undefined): Flaw[] {
  const flaws = new Set<Flaw>(doubtsOf(activity, today));
  if (isTooFast(activity)) flaws.add('speed');
  if (activity.maxHeartRate !== undefined && !plausibleHeartRate(activity.maxHeartRate)) flaws.add('heart rate');
  if (hasNoDistance(activity)) flaws.add('distance');
  if (twin) flaws.add(twin.kind);
  return [...flaws];
}

function isTooFast({ sport, distance, movingTime }: Activity): boolean {
  const family = sportFamily(sport);
  return family in FASTEST && distance > FASTEST[family as keyof typeof FASTEST] * movingTime;
}

/** Without a distance in a sport that has one, though it took time and was not indoors, where none is measured. */
function hasNoDistance({ sport, distance, movingTime, indoor }: Activity): boolean {
  return distance === 0 && movingTime > 0 && !indoor && DISTANCE_SPORTS.includes(sportFamily(sport));
}

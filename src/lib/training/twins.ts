import type { Activity } from './activity.ts';
import { type SportFamily, sportFamily } from './sport.ts';

/** That an activity repeats or overlaps an earlier one. */
export interface Twin {
  /** 'duplicate': recorded twice. 'overlap': done at the same time as another of its family. */
  readonly kind: 'duplicate' | 'overlap';
  readonly other: Activity;
}

/** Two recordings of one activity begin within a minute of each other, */
const SAME_START = 60;
/** and their distances differ by no more than two devices do: 100 m or 5 %. */
const SAME_DISTANCE = 100;
const SAME_SHARE = 0.05;
/** How long two activities must go on together; a watch that is stopped late is no overlap. */
const SHORTEST_OVERLAP = 60;
/** How many activities before one are compared: enough for every real case, and never a square of a damaged log. */
const LOOK_BACK = 8;

/**
 * The activities that repeat or overlap an earlier one, each with that other one; of two with the same start the one
 * with the higher id, which was uploaded later, is the twin. Which of the two should go is for the athlete to say.
 */
export function twinsIn(activities: readonly Activity[]): ReadonlyMap<Activity, Twin> {
  const twins = new Map<Activity, Twin>();
  const inOrder = [...activities].sort((one, other) => one.start - other.start || one.id - other.id);
  /** Of each family the activity that goes on longest so far. */
  const longest = new Map<SportFamily, Activity>();
  inOrder.forEach((activity, index) => {
    const family = sportFamily(activity.sport);
    const original = originalOf(activity, inOrder, index);
    const going = longest.get(family);
    if (original) twins.set(activity, { kind: 'duplicate', other: original });
    else if (going && overlap(going, activity) > SHORTEST_OVERLAP)
      twins.set(activity, { kind: 'overlap', other: going });
    if (!going || endOf(activity) > endOf(going)) longest.set(family, activity);
  });
  return twins;
}

function originalOf(activity: Activity, inOrder: readonly Activity[], index: number): Activity | undefined {
  for (let at = index - 1; at >= 0 && at >= index - LOOK_BACK; at -= 1) {
    const before = inOrder[at];
    if (!before || activity.start - before.start > SAME_START) return undefined;
    if (isSameDistance(before, activity)) return before;
  }
  return undefined;
}

/** Two activities without a distance are the same only in the same sport: yoga after weights is no duplicate. */
function isSameDistance(one: Activity, other: Activity): boolean {
  const most = Math.max(one.distance, other.distance);
  if (most === 0) return one.sport === other.sport;
  return Math.abs(one.distance - other.distance) <= Math.max(SAME_DISTANCE, SAME_SHARE * most);
}

const endOf = ({ start, elapsedTime }: Activity) => start + elapsedTime;

const overlap = (earlier: Activity, later: Activity) => Math.min(endOf(earlier), endOf(later)) - later.start;

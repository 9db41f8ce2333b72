import type { Activity } from '#lib/training/activity.ts';
import { plausible } from '#lib/training/pace.ts';
import { sportFamily } from '#lib/training/sport.ts';
import type { Metres, Seconds } from '#lib/training/units.ts';
import { EFFORT_DISTANCES, EFFORT_NAMES, type EffortName } from './efforts.ts';
import type { FoundEffort, FoundEfforts } from './found-efforts.ts';

/** The fastest stretch over a distance within one run. */
export interface HeldEffort {
  readonly activity: Activity;
  /** Elapsed time, pauses included. */
  readonly time: Seconds;
  readonly source: FoundEfforts['source'];
}

/** The fastest over one distance, and how it came about. */
export interface DistanceBest {
  readonly name: EffortName;
  readonly distance: Metres;
  readonly best: HeldEffort;
  /** Each that was faster than everything before it, oldest first; the last one is `best`. */
  readonly history: readonly HeldEffort[];
  /** How many runs were long enough. */
  readonly count: number;
}

/**
 * Of each distance the fastest stretch within these runs, shortest distance first. What is no run, cannot be true, or is not
 * among the activities is left out. Where Strava names a time itself, it stands in place of ours.
 */
export function bestsOf(found: readonly FoundEfforts[], activities: readonly Activity[]): DistanceBest[] {
  const runs = new Map(activities.filter(isRun).map((activity) => [activity.id, activity]));
  const held = new Map<string, Map<number, HeldEffort>>(EFFORT_NAMES.map((name) => [name, new Map()]));
  // Strava's come last, so that they stay.
  const inOrder = found.toSorted((one, other) => Number(one.source === 'strava') - Number(other.source === 'strava'));
  for (const { activityId, source, efforts } of inOrder) {
    const activity = runs.get(activityId);
    if (!activity) continue;
    for (const { distanceId, time } of efforts) held.get(distanceId)?.set(activityId, { activity, time, source });
  }
  return EFFORT_NAMES.flatMap((name) => {
    const inTime = [...(held.get(name)?.values() ?? [])].sort(
      (one, other) => one.activity.start - other.activity.start,
    );
    const history = improvements(inTime);
    const best = history.at(-1);
    return best ? [{ name, distance: EFFORT_DISTANCES[name], best, history, count: inTime.length }] : [];
  });
}

/** What a loader keeps of the efforts within a run. */
export const foundEffort = ({
  name,
  time,
  from,
}: {
  readonly name: EffortName;
  readonly time: Seconds;
  readonly from: { readonly time: Seconds };
}): FoundEffort => ({ distanceId: name, time, from: from.time });

/** The newest runs that were recorded, which is what best efforts can be found in. */
export const newestRuns = (activities: readonly Activity[], most: number): Activity[] =>
  activities
    .filter((activity) => isRun(activity) && !activity.manual)
    .toSorted((one, other) => other.start - one.start)
    .slice(0, most);

const isRun = (activity: Activity) => sportFamily(activity.sport) === 'run' && plausible(activity);

function improvements(inTime: readonly HeldEffort[]): HeldEffort[] {
  const better: HeldEffort[] = [];
  for (const effort of inTime) {
    if (effort.time < (better.at(-1)?.time ?? Infinity)) better.push(effort);
  }
  return better;
}

import type { JsonObject, SandboxAthlete, SummaryActivity } from '#sandbox/strava-json.ts';
import { bestEffortsOf } from './best-efforts.ts';
import { lapsOf } from './laps.ts';
import { descriptionOf } from './descriptions.ts';
import { gearNow } from './gear-distance.ts';
import { createRandom } from './prng.ts';
import { summaryGear } from './profile.ts';
import { rounded } from './rounding.ts';
import { samplesOf, type Samples } from './samples.ts';
import { hasSplits, KILOMETRE, MILE, splitsOf } from './splits.ts';

export { lapsOf } from './laps.ts';
export { zonesOf } from './activity-zones.ts';

const VISIBILITIES = ['heart_rate', 'pace', 'power', 'speed', 'calories'];

/** Kilocalories: about one per kilogram and kilometre on foot, a third of that on wheels, by time elsewhere. */
function caloriesOf({ type, distance, moving_time, kilojoules }: SummaryActivity): number {
  if (kilojoules !== undefined) return rounded(kilojoules * 1.05, 0);
  if (distance === 0) return rounded(moving_time / 12, 0);
  const perKilometre = type === 'Ride' ? 22 : type === 'Swim' ? 220 : 64;
  return rounded((distance / 1000) * perKilometre, 0);
}

function measuredParts(
  activity: SummaryActivity,
  samples: Samples | null | undefined,
  original: SummaryActivity,
): JsonObject {
  if (!samples) return {};
  const splits = hasSplits(activity)
    ? { splits_metric: splitsOf(samples, KILOMETRE), splits_standard: splitsOf(samples, MILE) }
    : {};
  const efforts = activity.type === 'Run' ? { best_efforts: bestEffortsOf(activity, samples) } : {};
  return { ...splits, laps: lapsOf(activity, samples, original), ...efforts };
}

/** What was written or uploaded, and is not made up from the summary. */
export interface Written {
  description?: string | null;
  hideFromHome?: boolean;
  /** The activity before it was edited: what was measured, and its laps, do not change with its name. */
  original?: SummaryActivity;
}

/**
 * The answer of `/activities/{id}`: everything of the summary, and what only the detail holds. `samples` are those of an
 * upload, null when it holds none; otherwise they are made up.
 */
export function detailOf(
  activity: SummaryActivity,
  athlete: SandboxAthlete,
  { description, hideFromHome = false, original = activity }: Written = {},
  samples: Samples | null | undefined = samplesOf(activity),
): JsonObject {
  const random = createRandom(activity.id, 23);
  const gear = gearNow(athlete, activity.gear_id);
  const token = Array.from({ length: 40 }, () => random.whole(0, 15).toString(16)).join('');
  const zones = [...(activity.has_heartrate ? ['heartrate'] : []), ...(activity.type === 'Run' ? ['pace'] : [])];
  return {
    ...activity,
    resource_state: 3,
    map: { ...activity.map, polyline: activity.map?.summary_polyline ?? '', resource_state: 3 },
    description: description === undefined ? descriptionOf(activity) : description,
    calories: caloriesOf(activity),
    perceived_exertion: random.chance(0.2) ? random.whole(2, 9) : null,
    prefer_perceived_exertion: null,
    segment_efforts: [],
    gear: gear ? summaryGear(gear) : null,
    photos: { primary: null, count: 0 },
    stats_visibility: VISIBILITIES.map((type) => ({ type, visibility: 'everyone' })),
    hide_from_home: hideFromHome,
    embed_token: token,
    available_zones: activity.manual ? [] : zones,
    ...measuredParts(activity, samples, original),
  };
}

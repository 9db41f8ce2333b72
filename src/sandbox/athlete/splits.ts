import type { JsonObject, SummaryActivity } from '#sandbox/strava-json.ts';
import { PACE_ZONES, zoneIndex } from './heart-zones.ts';
import { hasPosition, type Samples } from './samples.ts';
import { marksEvery, sectionsOf } from './section.ts';

export const KILOMETRE = 1000;
export const MILE = 1609.344;

const SPLIT_SPORTS = new Set(['Run', 'Walk', 'Hike', 'Ride']);

/** Whether Strava cuts such an activity into splits: on foot and outdoor rides, recorded with a position. */
export const hasSplits = (activity: SummaryActivity) => SPLIT_SPORTS.has(activity.type) && hasPosition(activity);

/** Splits of `step` metres; the last is what is left. */
export function splitsOf(samples: Samples, step: number): JsonObject[] {
  const marks = marksEvery(step, samples.distance.at(-1) ?? 0);
  return sectionsOf(samples, marks).map((section, i) => ({
    distance: section.distance,
    elapsed_time: section.elapsedTime,
    elevation_difference: section.elevationDifference,
    moving_time: section.movingTime,
    split: i + 1,
    average_speed: section.averageSpeed,
    average_grade_adjusted_speed: null,
    ...(section.averageHeartRate === undefined ? {} : { average_heartrate: section.averageHeartRate }),
    pace_zone: 1 + zoneIndex(PACE_ZONES, section.averageSpeed),
  }));
}

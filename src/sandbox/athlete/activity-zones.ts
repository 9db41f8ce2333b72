import type { JsonObject, SummaryActivity } from '#sandbox/strava-json.ts';
import { HEART_RATE_ZONES, PACE_ZONES, zoneIndex } from './heart-zones.ts';
import { samplesOf, type Samples } from './samples.ts';

type Zones = readonly { min: number; max: number }[];

/** Seconds in each zone; what no sample covers is counted in the fullest, so that they add up to `movingTime`. */
function bucketsOf(zones: Zones, values: readonly (number | null)[], worked: readonly number[], movingTime: number) {
  const buckets = zones.map(({ min, max }) => ({ min, max, time: 0 }));
  let left = movingTime;
  worked.forEach((seconds, i) => {
    const value = values[i] ?? undefined;
    const bucket = value === undefined ? undefined : buckets[zoneIndex(zones, value)];
    if (bucket === undefined) return;
    bucket.time += seconds;
    left -= seconds;
  });
  const fullest = buckets.reduce((a, b) => (b.time > a.time ? b : a));
  fullest.time += left;
  return buckets;
}

/** The answer of `/activities/{id}/zones`: seconds in each zone of the heart rate and, for runs, of the pace. */
export function zonesOf(
  activity: SummaryActivity,
  samples: Samples | null | undefined = samplesOf(activity),
): JsonObject[] {
  if (!samples) return [];
  const { heartRate, velocity, worked } = samples;
  const shared = { resource_state: 3, sensor_based: true };
  const answer: JsonObject[] = [];
  if (heartRate) {
    const buckets = bucketsOf(HEART_RATE_ZONES, heartRate, worked, activity.moving_time);
    const score = activity.suffer_score ?? 0;
    answer.push({
      score,
      distribution_buckets: buckets,
      type: 'heartrate',
      ...shared,
      points: score,
      custom_zones: false,
    });
  }
  if (activity.type === 'Run' && activity.distance > 0) {
    const buckets = bucketsOf(PACE_ZONES, velocity, worked, activity.moving_time);
    answer.push({ score: 0, distribution_buckets: buckets, type: 'pace', ...shared });
  }
  return answer;
}

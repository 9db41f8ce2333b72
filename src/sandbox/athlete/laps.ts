import type { JsonObject, SummaryActivity } from '#sandbox/strava-json.ts';
import { isoSeconds } from './calendar.ts';
import { PACE_ZONES, zoneIndex } from './heart-zones.ts';
import { stretchesOf } from './intervals.ts';
import { samplesOf, type Samples } from './samples.ts';
import { marksEvery, sectionsOf, type Section } from './section.ts';

/** `text` (an instant as Strava writes it) so many seconds later. */
export function later(text: string, seconds: number): string {
  const time = Date.parse(text);
  return Number.isNaN(time) ? text : isoSeconds(Math.floor(time / 1000) + seconds);
}

function lapOf(activity: SummaryActivity, section: Section, index: number, startTime: number): JsonObject {
  const { averageHeartRate, maxHeartRate, averageCadence } = section;
  return {
    id: activity.id * 10 + index,
    resource_state: 2,
    name: `Lap ${index}`,
    activity: { id: activity.id, visibility: activity.visibility, resource_state: 1 },
    athlete: activity.athlete,
    elapsed_time: section.elapsedTime,
    moving_time: section.movingTime,
    start_date: later(activity.start_date, startTime),
    start_date_local: later(activity.start_date_local, startTime),
    distance: section.distance,
    average_speed: section.averageSpeed,
    max_speed: section.maxSpeed,
    lap_index: index,
    split: index,
    start_index: section.startIndex,
    end_index: section.endIndex,
    total_elevation_gain: section.climb,
    ...(averageCadence === undefined ? {} : { average_cadence: averageCadence }),
    device_watts: activity.device_watts ?? false,
    ...(averageHeartRate === undefined
      ? {}
      : { average_heartrate: Math.round(averageHeartRate * 10) / 10, max_heartrate: maxHeartRate }),
    ...(activity.type === 'Run' ? { pace_zone: 1 + zoneIndex(PACE_ZONES, section.averageSpeed) } : {}),
  };
}

/**
 * The answer of `/activities/{id}/laps`: on the track one lap for each repetition and each jog between, otherwise one a
 * kilometre (of a ride, five). Empty for what was typed in by hand. The name of `original` tells the repetitions.
 */
export function lapsOf(
  activity: SummaryActivity,
  samples: Samples | null | undefined = samplesOf(activity),
  original = activity,
): JsonObject[] {
  if (!samples) return [];
  const step = original.type === 'Ride' || original.type === 'VirtualRide' ? 5000 : 1000;
  const stretches = stretchesOf(original.name, activity.distance);
  const marks = stretches?.map(({ to }) => to) ?? marksEvery(step, activity.distance);
  return sectionsOf(samples, marks).map((section, i) =>
    lapOf(activity, section, i + 1, samples.time[section.startIndex] ?? 0),
  );
}

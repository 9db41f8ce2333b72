import type { Stream, StreamKey, SummaryActivity } from '#sandbox/strava-json.ts';
import { samplesOf, type Samples } from './samples.ts';

/**
 * The streams of an activity, consistent with its summary; the same id gives the same streams. What was not measured
 * is left out. Undefined when there are none, as for what was typed in by hand: Strava answers 404.
 */
export function streamsOf(
  activity: SummaryActivity,
  samples: Samples | null | undefined = samplesOf(activity),
): Partial<Record<StreamKey, Stream>> | undefined {
  if (!samples) return undefined;
  const measured: Record<StreamKey, unknown[] | undefined> = {
    time: samples.time,
    distance: samples.distance,
    latlng: samples.positions,
    altitude: samples.altitude,
    velocity_smooth: samples.velocity,
    heartrate: samples.heartRate,
    cadence: samples.cadence,
    watts: samples.watts,
    temp: samples.temperature,
    moving: samples.moving,
    grade_smooth: samples.grade,
  };
  return Object.fromEntries(
    Object.entries(measured).flatMap(([key, data]): [string, Stream][] =>
      data ? [[key, { data, series_type: 'distance', original_size: data.length, resolution: 'high' }]] : [],
    ),
  );
}

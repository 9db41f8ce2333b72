import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { heartStream } from './heart-stream.ts';
import { movementOf } from './movement.ts';
import type { Point } from './polyline.ts';
import { createRandom, type Random } from './prng.ts';
import { withSilence } from './silent-strap.ts';
import { altitudeStream, gradeStream, positionStream } from './terrain.ts';
import { timelineOf, type Timeline } from './timeline.ts';

/**
 * Everything that was measured during an activity, all lists equally long. Seconds, metres, m/s, beats per minute. null
 * where a sensor said nothing.
 */
export interface Samples extends Timeline {
  distance: number[];
  velocity: number[];
  heartRate: (number | null)[] | undefined;
  positions: Point[] | undefined;
  altitude: number[] | undefined;
  /** Per cent. */
  grade: number[] | undefined;
  cadence: (number | null)[] | undefined;
  watts: (number | null)[] | undefined;
  temperature: number[] | undefined;
}

/** Whole numbers around an average while moving; 0 at the end of a pause. */
function around(average: number | undefined, { worked }: Timeline, spread: number, random: Random) {
  if (average === undefined) return undefined;
  return worked.map((seconds, i) =>
    seconds === 0 && i > 0 ? 0 : Math.max(0, Math.round(average + random.between(-spread, spread))),
  );
}

function heartRateOf(activity: SummaryActivity, timeline: Timeline, effort: readonly number[], random: Random) {
  const { has_heartrate, average_heartrate: average, max_heartrate: max } = activity;
  if (!has_heartrate || average === undefined || max === undefined) return undefined;
  return heartStream(timeline, effort, { average, max }, random);
}

function altitudeOf(activity: SummaryActivity, distance: readonly number[], random: Random) {
  const { elev_low: low, elev_high: high, total_elevation_gain: gain, trainer } = activity;
  if (low === undefined || high === undefined || trainer) return undefined;
  return altitudeStream(distance, { gain, low, high }, random);
}

/** Whether a position was recorded. What comes from a file may hold null where Strava once sent it. */
export function hasPosition({ start_latlng, map }: Pick<SummaryActivity, 'start_latlng' | 'map'>): boolean {
  return Array.isArray(start_latlng) && start_latlng.length > 0 && typeof map?.summary_polyline === 'string';
}

/**
 * What was measured during an activity, made up so that it agrees with the summary; the same id gives the same samples.
 * Undefined when there is nothing, as for what was typed in by hand.
 */
export function samplesOf(activity: SummaryActivity): Samples | undefined {
  if (activity.manual || !(activity.elapsed_time > 0)) return undefined;
  const random = createRandom(activity.id, 17);
  const recordsStanding = hasPosition(activity) && createRandom(activity.id, 47).chance(0.4);
  const timeline = timelineOf(activity.moving_time, activity.elapsed_time, random, recordsStanding);
  const { name, max_speed, average_temp: temp } = activity;
  const { distance, velocity, effort } = movementOf(timeline, name, activity.distance, max_speed, random);
  const altitude = altitudeOf(activity, distance, random);
  const heartRate = heartRateOf(activity, timeline, effort, random);
  const polyline = hasPosition(activity) ? activity.map.summary_polyline : '';
  return {
    ...timeline,
    distance,
    velocity,
    heartRate: heartRate && withSilence(heartRate, distance, activity),
    positions: positionStream(distance, polyline),
    altitude,
    grade: altitude && gradeStream(distance, altitude),
    cadence: around(activity.average_cadence, timeline, 3, random),
    watts: activity.device_watts ? around(activity.average_watts, timeline, 40, random) : undefined,
    temperature: temp === undefined ? undefined : timeline.time.map(() => temp),
  };
}

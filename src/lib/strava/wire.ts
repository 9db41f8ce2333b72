import type { Activity, Effort } from '#lib/training/activity.ts';
import { parseLocalDay, type DayNumber } from '#lib/training/day.ts';
import { sportNamed } from '#lib/training/sport.ts';
import {
  type BeatsPerMinute,
  beatsPerMinute,
  epochSeconds,
  type EpochSeconds,
  type Kilograms,
  kilograms,
  metres,
  metresPerSecond,
  revolutionsPerMinute,
  type Seconds,
  seconds,
} from '#lib/training/units.ts';
import { atLeastZero, idOf, isWire, measured, textOf } from './wire-values.ts';

const SECONDS_PER_DAY = 86_400;

/**
 * One object of Strava's activity list as an Activity. Unknown keys are ignored and optional values that are absent or
 * of the wrong kind become undefined. Coordinates and routes are not looked at.
 *
 * @param readAt when Strava sent it
 * @returns undefined when it must be set aside: no usable id, start, distance or duration
 */
export function parseActivity(value: unknown, readAt: EpochSeconds): Activity | undefined {
  if (!isWire(value)) return undefined;
  const id = idOf(value);
  // Called local although it ends in Z: it is what a clock on the wall showed, and no zone applies to it.
  const local = wallClock(value['start_date_local']);
  const start = parseStart(value);
  const distance = atLeastZero(value['distance']);
  const movingTime = atLeastZero(value['moving_time']);
  const elapsedTime = atLeastZero(value['elapsed_time']);
  if (id === undefined || !local || start === undefined) return undefined;
  if (distance === undefined || movingTime === undefined || elapsedTime === undefined) return undefined;
  const hasHeartRate = value['has_heartrate'] !== false && value['heartrate_opt_out'] !== true;
  return {
    id,
    name: textOf(value['name']) ?? '',
    sport: sportNamed(textOf(value['sport_type']) ?? textOf(value['type']) ?? 'Other'),
    day: local.day,
    timeOfDay: local.timeOfDay,
    start,
    distance: metres(distance),
    movingTime: seconds(movingTime),
    elapsedTime: seconds(elapsedTime),
    climb: metres(atLeastZero(value['total_elevation_gain']) ?? 0),
    maxSpeed: measured(value['max_speed'], metresPerSecond),
    averageHeartRate: hasHeartRate ? measured(value['average_heartrate'], beatsPerMinute) : undefined,
    maxHeartRate: hasHeartRate ? measured(value['max_heartrate'], beatsPerMinute) : undefined,
    averageCadence: measured(value['average_cadence'], revolutionsPerMinute),
    relativeEffort: atLeastZero(value['suffer_score']),
    effort: effortOf(value['workout_type']),
    commute: value['commute'] === true,
    indoor: value['trainer'] === true,
    manual: value['manual'] === true,
    onlyMe: value['visibility'] === 'only_me' || value['private'] === true,
    gearId: textOf(value['gear_id']),
    device: textOf(value['device_name']),
    readAt,
  };
}

/** The instant at which an object of the list began, readable even when the rest of it is not; else undefined. */
export function parseStart(value: unknown): EpochSeconds | undefined {
  const utc = isWire(value) ? wallClock(value['start_date']) : undefined;
  return utc && epochSeconds(utc.day * SECONDS_PER_DAY + utc.timeOfDay);
}

/** How many runs, rides and swims `/athletes/{id}/stats` counts since the account began; else undefined. */
export function parseActivityCount(value: unknown): number | undefined {
  if (!isWire(value)) return undefined;
  let sum = 0;
  for (const key of ['all_run_totals', 'all_ride_totals', 'all_swim_totals']) {
    const totals = value[key];
    const count = isWire(totals) ? atLeastZero(totals['count']) : undefined;
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

/**
 * Where each heart rate zone of `/athlete/zones` begins, ascending; undefined where the athlete has none, or none that can
 * be drawn. Where one ends is not looked at: it is where the next begins, and the last has -1.
 */
export function parseHeartRateZones(value: unknown): readonly BeatsPerMinute[] | undefined {
  const heartRate = isWire(value) ? value['heart_rate'] : undefined;
  const zones = isWire(heartRate) ? heartRate['zones'] : undefined;
  if (!Array.isArray(zones)) return undefined;
  const lower = zones.map((zone: unknown) => (isWire(zone) ? atLeastZero(zone['min']) : undefined) ?? NaN);
  const isAscending = lower.every((bound, at) => at === 0 || bound > (lower[at - 1] ?? NaN));
  return lower.length > 1 && !lower.includes(NaN) && isAscending ? lower.map(beatsPerMinute) : undefined;
}

/** The weight of `/athlete`, which is there only in the complete profile; 0 stands for none. */
export function parseWeight(value: unknown): Kilograms | undefined {
  return isWire(value) ? measured(value['weight'], kilograms) : undefined;
}

/** The `errors` of Strava's fault JSON as 'resource/field/code'; none when the body is anything else. */
export function parseFaults(value: unknown): readonly string[] {
  const errors = isWire(value) ? value['errors'] : undefined;
  if (!Array.isArray(errors)) return [];
  return errors.filter(isWire).map((error) => `${error['resource']}/${error['field']}/${error['code']}`);
}

/** Day and clock of '2026-05-21T18:04:09Z' as they are written. */
function wallClock(text: unknown): { day: DayNumber; timeOfDay: Seconds } | undefined {
  const match = typeof text === 'string' ? /^(.{10})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(\.\d+)?Z?$/.exec(text) : null;
  const day = match ? parseLocalDay(match[1] ?? '') : undefined;
  if (!match || day === undefined) return undefined;
  return { day, timeOfDay: seconds(Number(match[2]) * 3600 + Number(match[3]) * 60 + Number(match[4])) };
}

/** Runs count from 0, rides from 10, weight training from 30; where the athlete said nothing it is null or absent. */
function effortOf(workoutType: unknown): Effort {
  if (workoutType === 1 || workoutType === 11 || workoutType === 31) return 'race';
  if (workoutType === 2) return 'long';
  if (workoutType === 3 || workoutType === 12 || workoutType === 32) return 'workout';
  return 'default';
}

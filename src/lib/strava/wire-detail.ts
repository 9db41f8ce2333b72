import type { ActivityDetail, RecordedLap, StravaEffort } from '#lib/training/activity-detail.ts';
import {
  beatsPerMinute,
  type EpochSeconds,
  metres,
  metresPerSecond,
  revolutionsPerMinute,
  seconds,
} from '#lib/training/units.ts';
import { atLeastZero, idOf, isWire, measured, textOf, type Wire } from './wire-values.ts';

const watts = (value: number) => value;

/**
 * The answer of `/activities/{id}`. Coordinates, routes, photos, segments and people are not looked at, and neither are
 * Strava's own splits. A lap or effort that lacks its distance, a time or its place in the streams is left out.
 *
 * @param readAt when Strava sent it
 * @returns undefined when it is no activity
 */
export function parseDetail(value: unknown, readAt: EpochSeconds): ActivityDetail | undefined {
  const id = isWire(value) ? idOf(value) : undefined;
  if (!isWire(value) || id === undefined) return undefined;
  return {
    id,
    description: textOf(value['description']),
    calories: measured(value['calories'], (kilocalories) => kilocalories),
    gear: gearOf(value['gear']),
    device: textOf(value['device_name']),
    hideFromHome: value['hide_from_home'] === true,
    manual: value['manual'] === true,
    lowest: heightOf(value['elev_low']),
    highest: heightOf(value['elev_high']),
    averagePower: measured(value['average_watts'], watts),
    powerMeasured: value['device_watts'] === true,
    laps: listOf(value['laps'], parseLap),
    efforts: listOf(value['best_efforts'], parseEffort),
    readAt,
  };
}

function parseLap(lap: Wire): RecordedLap | undefined {
  const stretch = stretchOf(lap);
  return (
    stretch && {
      name: textOf(lap['name']) ?? '',
      ...stretch,
      climb: isNumber(lap['total_elevation_gain']) ? metres(lap['total_elevation_gain']) : undefined,
      maxSpeed: measured(lap['max_speed'], metresPerSecond),
      averageHeartRate: measured(lap['average_heartrate'], beatsPerMinute),
      maxHeartRate: measured(lap['max_heartrate'], beatsPerMinute),
      averageCadence: measured(lap['average_cadence'], revolutionsPerMinute),
      averagePower: measured(lap['average_watts'], watts),
    }
  );
}

/** The effort's own id is not looked at: it is above 2^53, where JavaScript loses digits. */
function parseEffort(effort: Wire): StravaEffort | undefined {
  const stretch = stretchOf(effort);
  const name = textOf(effort['name']);
  return stretch && name !== undefined
    ? { name, ...stretch, prRank: isIndex(effort['pr_rank']) ? effort['pr_rank'] || undefined : undefined }
    : undefined;
}

function stretchOf(value: Wire) {
  const [distance, elapsed, moving] = ['distance', 'elapsed_time', 'moving_time'].map((key) => atLeastZero(value[key]));
  const { start_index: startIndex, end_index: endIndex } = value;
  if (distance === undefined || elapsed === undefined || moving === undefined) return undefined;
  if (!isIndex(startIndex) || !isIndex(endIndex) || endIndex < startIndex) return undefined;
  return {
    distance: metres(distance),
    elapsedTime: seconds(elapsed),
    movingTime: seconds(moving),
    startIndex,
    endIndex,
  };
}

function gearOf(value: unknown): ActivityDetail['gear'] {
  const id = isWire(value) ? textOf(value['id']) : undefined;
  return isWire(value) && id !== undefined ? { id, name: textOf(value['name']) ?? '' } : undefined;
}

/** Metres above the sea; below it they are negative. */
const heightOf = (value: unknown) => (isNumber(value) ? metres(value) : undefined);

const isNumber = (value: unknown): value is number => Number.isFinite(value);

const isIndex = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

const listOf = <Entry>(value: unknown, parse: (entry: Wire) => Entry | undefined): Entry[] =>
  Array.isArray(value) ? value.filter(isWire).flatMap((entry) => parse(entry) ?? []) : [];

import { encodePolyline, type Point } from '#sandbox/athlete/polyline.ts';
import { rounded } from '#sandbox/athlete/rounding.ts';
import type { Samples } from '#sandbox/athlete/samples.ts';
import type { JsonObject } from '#sandbox/strava-json.ts';
import type { RecordedFile } from './recorded-file.ts';

const MOST_CORNERS = 200;

/** Mean over the seconds of moving in which there is a value, and the highest; undefined without any. */
function meanAndMax(values: readonly (number | null)[] | undefined, { worked }: Samples) {
  if (values === undefined) return undefined;
  let [sum, seconds, max] = [0, 0, 0];
  values.forEach((value, i) => {
    if (value === null) return;
    const weight = worked[i] ?? 0;
    sum += value * weight;
    seconds += weight;
    max = Math.max(max, value);
  });
  return { mean: rounded(seconds > 0 ? sum / seconds : max, 1), max };
}

function sensors(samples: Samples): JsonObject {
  const heart = meanAndMax(samples.heartRate, samples);
  const cadence = meanAndMax(samples.cadence, samples);
  const watts = meanAndMax(samples.watts, samples);
  const seconds = samples.worked.reduce((sum, worked) => sum + worked, 0);
  const [temperature] = samples.temperature ?? [];
  return {
    ...(cadence && { average_cadence: cadence.mean }),
    ...(temperature === undefined ? {} : { average_temp: temperature }),
    ...(watts && {
      average_watts: watts.mean,
      max_watts: watts.max,
      weighted_average_watts: Math.round(watts.mean),
      kilojoules: rounded((watts.mean * seconds) / 1000, 1),
      device_watts: true,
    }),
    has_heartrate: heart !== undefined,
    display_hide_heartrate_option: heart !== undefined,
    ...(heart && {
      average_heartrate: heart.mean,
      max_heartrate: heart.max,
      suffer_score: Math.round((seconds / 60) * 2.5 * Math.max(0, (heart.mean - 70) / 121) ** 3),
    }),
  };
}

function heights(altitude: readonly number[] | undefined): JsonObject {
  if (altitude === undefined) return {};
  let [low, high, climb] = [Infinity, -Infinity, 0];
  altitude.forEach((metres, i) => {
    low = Math.min(low, metres);
    high = Math.max(high, metres);
    climb += Math.max(0, metres - (altitude[i - 1] ?? metres));
  });
  return { elev_high: high, elev_low: low, total_elevation_gain: rounded(climb, 1) };
}

function mapOf(id: number, positions: readonly Point[] | undefined): JsonObject {
  const [first, last] = [positions?.[0], positions?.at(-1)];
  if (!positions || !first || !last) return {};
  const step = Math.ceil(positions.length / MOST_CORNERS);
  const corners = [...positions.filter((_, i) => i % step === 0), last];
  const pair = ([lat, lng]: Point) => [rounded(lat, 5), rounded(lng, 5)];
  return {
    map: { id: `a${id}`, summary_polyline: encodePolyline(corners), resource_state: 2 },
    start_latlng: pair(first),
    end_latlng: pair(last),
  };
}

/** What the summary of an activity with that id says because it was recorded. */
export function recordedMembers(id: number, file: RecordedFile, samples: Samples | undefined): JsonObject {
  const elapsed = Math.round(samples?.time.at(-1) ?? file.elapsedTime ?? 0);
  const moved = Math.round(samples?.worked.reduce((sum, worked) => sum + worked, 0) ?? elapsed);
  const movingTime = moved > 0 ? moved : elapsed;
  const distance = rounded(samples?.distance.at(-1) || (file.distance ?? 0), 1);
  const fastest = samples?.velocity.reduce((highest, speed) => Math.max(highest, speed), 0) ?? 0;
  return {
    distance,
    moving_time: movingTime,
    elapsed_time: elapsed,
    average_speed: movingTime > 0 ? rounded(distance / movingTime, 3) : 0,
    max_speed: fastest,
    ...(file.device === undefined ? {} : { device_name: file.device }),
    ...heights(samples?.altitude),
    ...mapOf(id, samples?.positions),
    ...(samples === undefined ? {} : sensors(samples)),
  };
}

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodePolyline } from '#sandbox/athlete/polyline.ts';
import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { activityWith, defaultActivities, summariesFor } from './default-athlete.ts';

const HEART_KEYS = ['average_heartrate', 'max_heartrate', 'suffer_score'];
const WITHOUT_WORKOUT_TYPE = ['Swim', 'Walk', 'Hike', 'Yoga'];
const LEGACY: Record<string, string> = { TrailRun: 'Run', GravelRide: 'Ride' };

function expectAwkwardRules(activity: SummaryActivity) {
  const { sport_type, manual, visibility, has_heartrate } = activity;
  for (const key of HEART_KEYS) expect(key in activity).toBe(has_heartrate);
  expect(activity.display_hide_heartrate_option).toBe(has_heartrate);
  expect(activity.type).toBe(LEGACY[sport_type] ?? sport_type);
  expect('workout_type' in activity).toBe(!WITHOUT_WORKOUT_TYPE.includes(sport_type));
  expect(activity.private).toBe(visibility === 'only_me');
  expect(activity.id_str).toBe(String(activity.id));
  expect(activity.map.id).toBe(`a${activity.id}`);
  expect(activity.upload_id === null).toBe(manual);
  expect(activity.external_id === null).toBe(manual);
  expect('upload_id_str' in activity).toBe(!manual);
  expect(activity.elapsed_time).toBeGreaterThanOrEqual(activity.moving_time - 2);
}

function expectPossibleNumbers(activity: SummaryActivity) {
  const { distance, moving_time, average_speed, max_speed, manual, average_heartrate, max_heartrate } = activity;
  expect(moving_time).toBeGreaterThan(0);
  expect(Number.isInteger(moving_time) && Number.isInteger(activity.elapsed_time)).toBe(true);
  expect(average_speed).toBe(Math.round((distance / moving_time) * 1000) / 1000);
  if (manual) expect(max_speed).toBe(0);
  else expect(max_speed).toBeGreaterThanOrEqual(average_speed);
  expect(activity.athlete_count).toBeGreaterThanOrEqual(1);
  if (average_heartrate !== undefined && max_heartrate !== undefined) {
    expect(average_heartrate).toBeGreaterThan(80);
    expect(max_heartrate).toBeGreaterThan(average_heartrate);
    expect(max_heartrate).toBeLessThanOrEqual(191);
  }
  if (activity.type === 'Run' && activity.average_cadence !== undefined) {
    expect(activity.average_cadence).toBeGreaterThan(70);
    expect(activity.average_cadence).toBeLessThan(95);
  }
}

function expectPlaceOrNone({ start_latlng, end_latlng, map, manual, trainer }: SummaryActivity) {
  const located = start_latlng.length > 0;
  expect(end_latlng.length > 0).toBe(located);
  expect(map.summary_polyline !== '').toBe(located);
  if (manual || trainer) expect(located).toBe(false);
  if (!located) return;
  const points = decodePolyline(map.summary_polyline);
  expect(points[0]).toEqual(start_latlng);
  expect(points.at(-1)).toEqual(end_latlng);
}

describe('every activity', () => {
  it('has the keys that Strava sends, null and absent where Strava sends that', () => {
    defaultActivities.forEach(expectAwkwardRules);
  });

  it('has numbers that can be', () => {
    defaultActivities.forEach(expectPossibleNumbers);
  });

  it('has a route that begins where it began, or none at all', () => {
    defaultActivities.forEach(expectPlaceOrNone);
  });

  it('keeps to this with any seed', () => {
    fc.assert(
      fc.property(fc.nat({ max: 2 ** 32 - 1 }), (seed) => {
        for (const activity of summariesFor(seed, 300)) {
          expectAwkwardRules(activity);
          expectPossibleNumbers(activity);
          expectPlaceOrNone(activity);
        }
      }),
      { numRuns: 8 },
    );
  });
});

it('a manual swim has exactly the keys of one that Strava sent', () => {
  const swim = activityWith(({ manual, sport_type }) => manual && sport_type === 'Swim');
  const keys =
    'resource_state athlete name distance moving_time elapsed_time total_elevation_gain type sport_type id id_str ' +
    'start_date start_date_local timezone utc_offset location_city location_state location_country achievement_count ' +
    'kudos_count comment_count athlete_count photo_count map trainer commute manual private visibility flagged gear_id ' +
    'start_latlng end_latlng average_speed max_speed has_heartrate heartrate_opt_out display_hide_heartrate_option ' +
    'upload_id external_id from_accepted_tag pr_count total_photo_count has_kudoed';
  expect(Object.keys(swim).sort()).toEqual(keys.split(' ').sort());
  expect(swim).toMatchObject({ trainer: false, gear_id: null, max_speed: 0, start_latlng: [], visibility: 'everyone' });
  expect(swim.elapsed_time).toBe(swim.moving_time);
});

it('runs carry every label there is: none, default, race, long run, workout', () => {
  const labels = new Set(defaultActivities.filter(({ type }) => type === 'Run').map((run) => run.workout_type));
  expect(labels).toEqual(new Set([null, 0, 1, 2, 3]));
});

it('a ride without a power meter says that its watts are an estimate', () => {
  const ride = activityWith(({ sport_type }) => sport_type === 'Ride');
  expect(ride.device_watts).toBe(false);
  expect(ride).not.toHaveProperty('max_watts');
  const indoors = activityWith(({ sport_type, manual }) => sport_type === 'VirtualRide' && !manual);
  expect(indoors.device_watts).toBe(true);
  expect(indoors).toHaveProperty('weighted_average_watts');
});

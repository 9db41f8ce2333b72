import { idOf, asObject } from './activity.ts';
import type { SandboxState } from './state.ts';
import type { JsonObject } from './strava-json.ts';

/**
 * An activity typed in by hand, with whatever members are given: a run of 5 km in half an hour that began an hour ago.
 * Times follow from `start_date` and `utc_offset`, speeds from distance and moving time, unless they are given too.
 */
export function manualActivity(state: SandboxState, given: JsonObject): JsonObject {
  const id = given['id'] ?? nextId(state);
  const sport = given['sport_type'] ?? 'Run';
  const start = new Date(String(given['start_date'] ?? isoSecond(state.now().getTime() - 3_600_000)));
  const offset = Number(given['utc_offset'] ?? 0);
  const distance = Number(given['distance'] ?? 5000);
  const movingTime = Number(given['moving_time'] ?? 1800);
  return {
    resource_state: 2,
    athlete: { id: state.athlete.profile.id, resource_state: 1 },
    name: 'Added by hand',
    distance,
    moving_time: movingTime,
    elapsed_time: movingTime,
    total_elevation_gain: 0,
    type: sport,
    sport_type: sport,
    ...(sport === 'Run' ? { workout_type: 0 } : {}),
    id,
    id_str: String(id),
    start_date: isoSecond(start.getTime()),
    start_date_local: isoSecond(start.getTime() + offset * 1000),
    timezone: '(GMT+00:00) Etc/UTC',
    utc_offset: offset,
    location_city: null,
    location_state: null,
    location_country: null,
    achievement_count: 0,
    kudos_count: 0,
    comment_count: 0,
    athlete_count: 1,
    photo_count: 0,
    total_photo_count: 0,
    pr_count: 0,
    map: { id: `a${String(id)}`, summary_polyline: '', resource_state: 2 },
    trainer: false,
    commute: false,
    manual: true,
    private: given['visibility'] === 'only_me',
    visibility: 'everyone',
    flagged: false,
    from_accepted_tag: false,
    has_kudoed: false,
    gear_id: null,
    start_latlng: [],
    end_latlng: [],
    average_speed: movingTime > 0 ? distance / movingTime : 0,
    max_speed: 0,
    has_heartrate: 'average_heartrate' in given,
    heartrate_opt_out: false,
    display_hide_heartrate_option: 'average_heartrate' in given,
    upload_id: null,
    external_id: null,
    ...given,
  };
}

function isoSecond(milliseconds: number): string {
  return new Date(milliseconds).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** An id above all that there are or were. */
export function nextId(state: SandboxState): number {
  const ids = state.athlete.activities.filter(asObject).map((activity) => Number(idOf(activity)));
  state.lastActivityId = ids.reduce((highest, id) => (id > highest ? id : highest), state.lastActivityId) + 1;
  return state.lastActivityId;
}

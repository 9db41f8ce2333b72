/**
 * The JSON that Strava sends, as far as the sandbox makes it up itself. A key that may be absent is optional; a key
 * that is present without a value is null. Lists served from a file keep whatever that file holds.
 */

export interface SummaryActivity {
  resource_state: 2;
  athlete: { id: number; resource_state: 1 };
  name: string;
  distance: number;
  moving_time: number;
  elapsed_time: number;
  total_elevation_gain: number;
  type: string;
  sport_type: string;
  /** Absent for swims, walks, hikes and the like. */
  workout_type?: number | null;
  device_name?: string;
  id: number;
  id_str: string;
  start_date: string;
  start_date_local: string;
  timezone: string;
  utc_offset: number;
  location_city: null;
  location_state: null;
  location_country: null;
  achievement_count: number;
  kudos_count: number;
  comment_count: number;
  athlete_count: number;
  photo_count: number;
  total_photo_count: number;
  pr_count: number;
  map: { id: string; summary_polyline: string; resource_state: 2 };
  trainer: boolean;
  commute: boolean;
  manual: boolean;
  private: boolean;
  visibility: 'everyone' | 'followers_only' | 'only_me';
  flagged: boolean;
  from_accepted_tag: boolean;
  has_kudoed: boolean;
  gear_id: string | null;
  start_latlng: [number, number] | [];
  end_latlng: [number, number] | [];
  average_speed: number;
  max_speed: number;
  average_cadence?: number;
  average_temp?: number;
  average_watts?: number;
  kilojoules?: number;
  device_watts?: boolean;
  max_watts?: number;
  weighted_average_watts?: number;
  has_heartrate: boolean;
  average_heartrate?: number;
  max_heartrate?: number;
  heartrate_opt_out: boolean;
  display_hide_heartrate_option: boolean;
  elev_high?: number;
  elev_low?: number;
  upload_id: number | null;
  upload_id_str?: string;
  external_id: string | null;
  suffer_score?: number | null;
}

export type JsonObject = Record<string, unknown>;

/** One stream of an activity; all streams of an activity are equally long. */
export interface Stream {
  data: unknown[];
  series_type: 'distance' | 'time';
  original_size: number;
  resolution: 'high';
}

export type StreamKey =
  | 'time'
  | 'distance'
  | 'latlng'
  | 'altitude'
  | 'velocity_smooth'
  | 'heartrate'
  | 'cadence'
  | 'watts'
  | 'temp'
  | 'moving'
  | 'grade_smooth';

/** Somebody who uses Strava, with everything the sandbox serves about them. Mutable: tests add, edit and delete. */
export interface SandboxAthlete {
  /** DetailedAthlete, resource_state 3; the summary form is a subset of it. */
  profile: JsonObject & { id: number };
  /** Answer of `/athlete/zones`. */
  zones: JsonObject;
  /** Answers of `/gear/{id}`. */
  gear: (JsonObject & { id: string })[];
  /** Metres that gear had covered before `activities`, by its id. */
  gearBefore?: ReadonlyMap<string, number>;
  /** Newest first. `unknown` because a file may hold anything, malformed objects included, and is served as it is. */
  activities: unknown[];
}

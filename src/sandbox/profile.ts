import type { JsonObject } from './strava-json.ts';

/** Members of SummaryAthlete, in Strava's order. */
const SUMMARY = [
  'id',
  'username',
  'resource_state',
  'firstname',
  'lastname',
  'bio',
  'city',
  'state',
  'country',
  'sex',
  'premium',
  'summit',
  'created_at',
  'updated_at',
  'badge_type_id',
  'weight',
  'profile_medium',
  'profile',
  'friend',
  'follower',
];

/** The short form of an athlete, which a token exchange brings along and `/athlete` shows without `profile:read_all`. */
export function summaryAthlete(profile: JsonObject): JsonObject {
  const kept = SUMMARY.filter((name) => Object.hasOwn(profile, name)).map((name) => [name, profile[name]]);
  return { ...Object.fromEntries(kept), resource_state: 2 };
}

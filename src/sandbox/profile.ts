import { gearNow } from './athlete/gear-distance.ts';
import { summaryGear } from './athlete/profile.ts';
import type { JsonObject, SandboxAthlete } from './strava-json.ts';

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

/** The long form of the athlete, with their gear as far as it was worn and ridden up to now. */
export function detailedAthlete(athlete: SandboxAthlete): JsonObject {
  const current = (list: unknown) =>
    (Array.isArray(list) ? (list as JsonObject[]) : []).map((listed) => {
      const gear = gearNow(athlete, String(listed['id']));
      return gear === undefined ? listed : summaryGear(gear);
    });
  const { profile } = athlete;
  return { ...profile, bikes: current(profile['bikes']), shoes: current(profile['shoes']) };
}

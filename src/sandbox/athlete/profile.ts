import type { JsonObject, SandboxAthlete, SummaryActivity } from '#sandbox/strava-json.ts';
import { isoSeconds } from './calendar.ts';
import { describeGear } from './equipment.ts';
import { HEART_RATE_ZONES } from './heart-zones.ts';

type Gear = JsonObject & { id: string };

function gearUsed(activities: readonly Pick<SummaryActivity, 'gear_id' | 'distance'>[]): Gear[] {
  const metres = new Map<string, number>();
  for (const { gear_id, distance } of activities) {
    if (gear_id) metres.set(gear_id, (metres.get(gear_id) ?? 0) + distance);
  }
  return [...metres].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, distance]) => describeGear(id, distance, 'meters'));
}

/** The short form of gear, as a profile or an activity lists it. */
export function summaryGear(gear: Gear): JsonObject {
  const { id, primary, name, nickname, retired, distance, converted_distance } = gear;
  return { id, primary, name, nickname, resource_state: 2, retired, distance, converted_distance };
}

/**
 * Dresses activities up as an athlete who is plainly made up. The distances of the gear are those of `used`, the
 * activities that can be read.
 */
export function athleteWith(
  id: number,
  activities: unknown[],
  used: readonly Pick<SummaryActivity, 'gear_id' | 'distance'>[],
  now: Date,
): SandboxAthlete {
  const gear = gearUsed(used);
  const listed = (kind: string) => gear.filter((item) => item.id.startsWith(kind) && !item['retired']).map(summaryGear);
  return {
    profile: {
      id,
      username: 'sandbox_runner',
      resource_state: 3,
      firstname: 'Sandbox',
      lastname: 'Runner',
      bio: 'Made up by a program. Any likeness to a real runner is an accident.',
      city: 'Birchwater',
      state: 'Nowhere',
      country: null,
      sex: null,
      premium: true,
      summit: true,
      created_at: '2015-03-01T10:00:00Z',
      updated_at: isoSeconds(Math.floor(now.getTime() / 1000)),
      badge_type_id: 1,
      weight: 64.5,
      profile_medium: 'avatar/athlete/medium.png',
      profile: 'avatar/athlete/large.png',
      friend: null,
      follower: null,
      blocked: false,
      can_follow: true,
      follower_count: 12,
      friend_count: 9,
      mutual_friend_count: 0,
      athlete_type: 1,
      date_preference: '%d/%m/%Y',
      measurement_preference: 'meters',
      postable_clubs_count: 0,
      clubs: [],
      ftp: null,
      bikes: listed('b'),
      shoes: listed('g'),
    },
    zones: { heart_rate: { custom_zones: false, zones: HEART_RATE_ZONES.map((zone) => ({ ...zone })) } },
    gear,
    activities,
  };
}

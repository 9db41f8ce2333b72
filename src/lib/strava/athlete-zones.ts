import type { BeatsPerMinute } from '#lib/training/units.ts';
import type { StravaRequest } from './request.ts';
import { parseHeartRateZones } from './wire.ts';

/**
 * Where each of the athlete's heart rate zones at Strava begins; undefined when they have none there.
 *
 * @throws StravaError: 'scope_missing' without permission to see the complete profile, for which Strava's body is
 * sometimes empty, and then it is 'unauthorized'
 */
export async function fetchHeartRateZones(
  request: StravaRequest,
  signal?: AbortSignal,
): Promise<readonly BeatsPerMinute[] | undefined> {
  return parseHeartRateZones(await request('/athlete/zones', {}, signal));
}

import type { Gear } from '#lib/training/gear.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { orNotFound } from './activity-detail.ts';
import { StravaError } from './errors.ts';
import type { StravaRequest } from './request.ts';
import { parseGear, parseOwnGear } from './wire-gear.ts';

/**
 * A pair of shoes or a bike; undefined when Strava does not know it, as when it was deleted. Costs one read.
 *
 * @throws StravaError; the AbortError of `signal`
 */
export async function fetchGear(
  request: StravaRequest,
  id: string,
  now: () => Date,
  signal?: AbortSignal,
): Promise<Gear | undefined> {
  const answer = await orNotFound(request(`/gear/${encodeURIComponent(id)}`, {}, signal));
  if (answer === undefined) return undefined;
  const gear = parseGear(answer, epochSeconds(Math.floor(now().getTime() / 1000)));
  if (!gear) throw new StravaError('strava_down', 'Strava sent something that is no gear');
  return gear;
}

/**
 * Everything in use, for one read; undefined without permission to see the complete profile. What is retired is not among
 * it.
 *
 * @throws StravaError; the AbortError of `signal`
 */
export async function fetchOwnGear(
  request: StravaRequest,
  now: () => Date,
  signal?: AbortSignal,
): Promise<readonly Gear[] | undefined> {
  return parseOwnGear(await request('/athlete', {}, signal), epochSeconds(Math.floor(now().getTime() / 1000)));
}

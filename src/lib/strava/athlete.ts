import type { StravaRequest } from './request.ts';
import type { Kilograms } from '#lib/training/units.ts';
import { parseActivityCount, parseWeight } from './wire.ts';

/**
 * Roughly how many activities the athlete has, to say how long a first reading takes. Strava counts runs, rides and
 * swims that everyone may see, so the true number is often higher.
 *
 * @returns undefined when Strava does not say: an estimate is never a reason to fail
 * @throws the AbortError of `signal`
 */
export async function fetchExpectedCount(
  request: StravaRequest,
  athleteId: number,
  signal?: AbortSignal,
): Promise<number | undefined> {
  try {
    return parseActivityCount(await request(`/athletes/${athleteId}/stats`, {}, signal));
  } catch {
    signal?.throwIfAborted();
    return undefined;
  }
}

/** The athlete's weight; undefined where they have not said, or Strava may not tell. @throws StravaError */
export async function fetchWeight(request: StravaRequest, signal?: AbortSignal): Promise<Kilograms | undefined> {
  return parseWeight(await request('/athlete', {}, signal));
}

import type { Recorded } from '#lib/training/stream/recording.ts';
import { orNotFound } from './activity-detail.ts';
import { StravaError } from './errors.ts';
import type { StravaRequest } from './request.ts';
import { parseStreams, STREAM_KEYS } from './wire-streams.ts';

interface Ways {
  readonly request: StravaRequest;
  /** Whether the site's own function passes streams on, for the times when Strava lets no page of another site read them. */
  readonly throughSite: () => Promise<boolean>;
}

/**
 * What was recorded along an activity. That Strava has nothing is an answer, not an error. Costs one read, and a second
 * one when Strava's answer may not be read here and the site's own function passes it on.
 *
 * @throws StravaError, 'streams_blocked' when there is no way; EdgeError; the AbortError of `signal`
 */
export async function fetchStreams(
  { request, throughSite }: Ways,
  id: number,
  signal?: AbortSignal,
): Promise<Recorded> {
  const keys = { keys: STREAM_KEYS };
  const ask = async () => {
    try {
      return await request(`/activities/${id}/streams`, { ...keys, key_by_type: 'true' }, signal);
    } catch (error) {
      const isBlocked = error instanceof StravaError && error.code === 'streams_blocked';
      if (!isBlocked || !(await throughSite())) throw error;
    }
    return request(`${THROUGH_SITE}${id}`, keys, signal);
  };
  const answer = await orNotFound(ask());
  return answer === undefined ? { kind: 'none' } : parseStreams(answer);
}

/** Paths that begin so are the site's function's, not Strava's. */
const THROUGH_SITE = '/streams/';

import { streamsOf } from './athlete/streams.ts';
import { json, notFound } from './errors.ts';
import type { Stream, SummaryActivity } from './strava-json.ts';

/**
 * `GET /activities/{id}/streams`. `distance` always comes along; an unknown key is ignored and a stream that the
 * activity lacks is left out. `key_by_type=true` answers an object, anything else an array.
 */
export function answerStreams(activity: SummaryActivity | undefined, query: URLSearchParams): Response {
  const streams = activity === undefined ? undefined : streamsOf(activity);
  if (streams === undefined) return notFound('Activity', 'id');
  const asked = new Set(['distance', ...(query.get('keys') ?? '').split(',')]);
  const chosen = Object.entries(streams).filter((entry): entry is [string, Stream] => asked.has(entry[0]));
  if (query.get('key_by_type') === 'true') return json(Object.fromEntries(chosen));
  return json(chosen.map(([type, stream]) => ({ type, ...stream })));
}

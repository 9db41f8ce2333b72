import { streamsOf } from './athlete/streams.ts';
import { idOf } from './activity.ts';
import { json, notFound } from './errors.ts';
import { measuredIn } from './measured.ts';
import type { PlayedStreams } from './played-streams.ts';
import type { SandboxState } from './state.ts';
import type { Stream, SummaryActivity } from './strava-json.ts';

/** The streams of an activity: those that were played in, of its upload, or made up. */
export function currentStreams(state: SandboxState, activity: SummaryActivity): PlayedStreams {
  const id = idOf(activity);
  return state.playedStreams.get(id) ?? { streams: streamsOf(activity, measuredIn(state, activity)) };
}

/**
 * `GET /activities/{id}/streams`. `distance` always comes along; an unknown key is ignored and a stream that the
 * activity lacks is left out. `key_by_type=true` answers an object, anything else an array.
 */
export function answerStreams(
  state: SandboxState,
  activity: SummaryActivity | undefined,
  query: URLSearchParams,
): Response {
  if (activity === undefined) return notFound('Activity', 'id');
  const current = currentStreams(state, activity);
  if ('asItIs' in current) return json(current.asItIs);
  if (current.streams === undefined) return notFound('Activity', 'id');
  const asked = new Set(['distance', ...(query.get('keys') ?? '').split(',')]);
  const chosen = Object.entries(current.streams).filter((entry): entry is [string, Stream] => asked.has(entry[0]));
  if (query.get('key_by_type') === 'true') return json(Object.fromEntries(chosen));
  return json(chosen.map(([type, stream]) => ({ type, ...stream })));
}

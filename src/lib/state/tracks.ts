import type { Track } from '#lib/training/stream/streams.ts';

/** How many are remembered: the way back to the activities looked at last costs no read. */
const MOST = 4;

/** Where the activities went that were looked at last, by athlete and id. Nowhere but here: never stored. */
const tracks = new Map<string, Track>();

const nameOf = (athleteId: number, activityId: number) => `${athleteId}:${activityId}`;

export function rememberTrack(athleteId: number, activityId: number, track: Track): void {
  const name = nameOf(athleteId, activityId);
  tracks.delete(name);
  tracks.set(name, track);
  for (const oldest of [...tracks.keys()].slice(0, -MOST)) tracks.delete(oldest);
}

/** The track, which counts as looked at now; undefined when it is not remembered. */
export function recallTrack(athleteId: number, activityId: number): Track | undefined {
  const track = tracks.get(nameOf(athleteId, activityId));
  if (track) rememberTrack(athleteId, activityId, track);
  return track;
}

/** When somebody leaves. */
export function forgetTracks(): void {
  tracks.clear();
}

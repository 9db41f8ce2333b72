import type { Tabs } from '#lib/connect/tabs.ts';
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

/** When an activity is not there any more. */
export function forgetTrack(athleteId: number, activityId: number): void {
  tracks.delete(nameOf(athleteId, activityId));
}

export function forgetTracks(): void {
  tracks.clear();
}

let watch: Tabs | undefined;

/**
 * Forgets them all when somebody leaves, in this tab or in another, whatever page is on show by then: from the first call
 * on for as long as this page lives, so that further ones have nothing to do and close what they are handed.
 */
export function forgetTracksWhenLeaving(tabs: Tabs): void {
  if (watch) return tabs.close();
  watch = tabs;
  tabs.listen((message) => {
    if (message === 'wiped') forgetTracks();
  });
}

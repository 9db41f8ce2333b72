import type { StravaEffort } from '#lib/training/activity-detail.ts';
import { type Metres, metres, seconds } from '#lib/training/units.ts';
import { EFFORT_DISTANCES, EFFORT_NAMES } from './efforts.ts';
import type { FoundEffort } from './found-efforts.ts';
import type { Streams } from './streams.ts';

/** Strava rounds its distances to whole metres: no two of ours are as close as that. */
const SAME = metres(5);

/** What Strava itself found over a distance, if it did. */
export const stravaOver = (efforts: readonly StravaEffort[], distance: Metres): StravaEffort | undefined =>
  efforts.find((theirs) => Math.abs(theirs.distance - distance) <= SAME);

/** What Strava itself found over the distances that we know, as it is kept; what begins at no sample is left out. */
export const foundAtStrava = (efforts: readonly StravaEffort[], { time }: Pick<Streams, 'time'>): FoundEffort[] =>
  EFFORT_NAMES.flatMap((distanceId) => {
    const theirs = stravaOver(efforts, EFFORT_DISTANCES[distanceId]);
    const from = theirs && time[theirs.startIndex];
    return theirs && from !== undefined && theirs.elapsedTime > 0
      ? [{ distanceId, time: theirs.elapsedTime, from: seconds(from) }]
      : [];
  });

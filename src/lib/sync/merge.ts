import { newestFirst } from '#lib/strava/activities.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { EpochSeconds } from '#lib/training/units.ts';

/** A stretch of history that was read whole: from `since` on, until just before `before`. */
export interface Span {
  readonly since: EpochSeconds;
  readonly before: EpochSeconds | undefined;
}

/**
 * Known activities and a newer reading of some of them. Of two with the same id the newer reading stays, wherever its
 * start has moved; what is known inside the span but was not read was deleted at Strava, and goes.
 *
 * @param known without duplicates
 * @param read the last one counts where an id is read twice
 * @param span undefined when no stretch was read whole, so that nothing can be called deleted
 * @returns newest first; `changed` is whether anything but the time of reading differs
 */
export function merge(known: readonly Activity[], read: readonly Activity[], span: Span | undefined) {
  const readById = new Map(read.map((activity) => [activity.id, activity]));
  let unchanged = 0;
  const kept = known.filter((activity) => {
    const newer = readById.get(activity.id);
    if (newer && sameReading(activity, newer)) unchanged++;
    return !newer && !(span && isWithin(activity, span));
  });
  return {
    // Sorted runs, which the engine's sort merges in one pass.
    activities: [...kept, ...readById.values()].sort(newestFirst),
    changed: unchanged < readById.size || kept.length + unchanged < known.length,
  };
}

const isWithin = ({ start }: Activity, { since, before }: Span) =>
  start >= since && (before === undefined || start < before);

const sameReading = (a: Activity, b: Activity) =>
  (Object.keys(b) as (keyof Activity)[]).every((key) => key === 'readAt' || a[key] === b[key]);

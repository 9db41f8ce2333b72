import { ACTIVITIES_PER_PAGE, type ActivityPage } from '#lib/strava/activities.ts';
import { StravaError } from '#lib/strava/errors.ts';
import type { Activity } from '#lib/training/activity.ts';
import { epochSeconds, type EpochSeconds } from '#lib/training/units.ts';

/** What was asked for: activities that began before an instant (or the newest), and which page of them. */
export interface Ask {
  readonly before: EpochSeconds | undefined;
  readonly page: number;
}

/** The cursor of a reading that has met the end of the list: year 0, which no start can be written before. */
export const BEGINNING = epochSeconds(-62_167_219_200);

const SECONDS_PER_DAY = 86_400;
/** A hidden start time is sent as 00:00:01, so that everything of a hidden day begins in the same second. */
const HIDDEN_CLOCK = 1;

/**
 * How far back a page reads: everything that began at this instant or later, and before the ask's, is on it. The
 * next ask is for what began before it.
 *
 * Strava's `before` excludes its instant, so an activity behind the page's edge that began in the same second as the
 * last one on it would never be sent. Where that is likely the edge is left a second later and read twice.
 *
 * @param known the log's activities before the page is merged
 * @returns undefined when one second fills more than a page, or no start is readable: ask for the next page number
 * @throws StravaError when the page holds none of what was asked for; asking on would never end
 */
export function reachOf(known: readonly Activity[], { before = Infinity as EpochSeconds }: Ask, page: ActivityPage) {
  const oldest = page.oldestStart;
  if (page.received === 0) return BEGINNING;
  if (oldest === undefined) return undefined;
  if (oldest > before) throw new StravaError('strava_down', 'Strava sent activities that were not asked for');
  const edge = epochSeconds(mayHaveTwin(oldest, known, page.activities) ? oldest + 1 : oldest);
  if (edge < before) return edge;
  return page.received < ACTIVITIES_PER_PAGE ? epochSeconds(before - 1) : undefined;
}

function mayHaveTwin(second: EpochSeconds, ...lists: (readonly Activity[])[]): boolean {
  if (second % SECONDS_PER_DAY === HIDDEN_CLOCK) return true;
  const ids = new Set<number>();
  for (const { start, id, timeOfDay } of lists.flat()) {
    if (start !== second) continue;
    if (timeOfDay === HIDDEN_CLOCK) return true;
    ids.add(id);
  }
  return ids.size > 1;
}

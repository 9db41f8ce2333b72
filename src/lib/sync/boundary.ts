import { ACTIVITIES_PER_PAGE, type ActivityPage } from '#lib/strava/activities.ts';
import { StravaError } from '#lib/strava/errors.ts';
import type { Activity } from '#lib/training/activity.ts';
import { epochSeconds, type EpochSeconds } from '#lib/training/units.ts';

/** What is asked for: the activities that began before an instant (or the newest), and which page of them. */
export interface Ask {
  readonly before: EpochSeconds | undefined;
  readonly page: number;
  /** What the pages with a lower number held. */
  readonly held: readonly Activity[];
}

/** The cursor of a reading that has met the end of the list: year 0, before which no start can be written. */
export const BEGINNING = epochSeconds(-62_167_219_200);

const SECONDS_PER_DAY = 86_400;
/** A hidden start time is sent as 00:00:01, so that everything of a hidden day begins in the same second. */
const HIDDEN_CLOCK = 1;

/**
 * How far back a page reads: all that began at this instant or later, and before the instant that was asked for, is on
 * it or held. The next ask is for what began before.
 *
 * Strava's `before` excludes its instant, so an activity behind the page's edge that began in the same second as the
 * last one on it would never be sent. Where that is likely the edge is put a second later, and that second read twice.
 * To do so everywhere would cost a first reading of 2,000 activities one request more; it is done everywhere when what
 * is read was known before, so that a re-reading finds the twin that the first reading may have missed.
 *
 * @param known the log's activities before the page is merged
 * @returns undefined when the page ends in the second in which it began: ask for the next page number
 * @throws StravaError when the page holds nothing that was asked for; asking on would never end
 */
export function reachOf(known: readonly Activity[], { before, page: number, held }: Ask, page: ActivityPage) {
  const { oldestStart, received, activities } = page;
  if (received === 0) return BEGINNING;
  if (oldestStart !== undefined) {
    const isFull = received >= ACTIVITIES_PER_PAGE;
    const twins = [...known, ...held, ...activities].filter(({ start }) => start === oldestStart);
    const twice = mayBeTwins(twins, oldestStart, isFull) || wasKnown(known, oldestStart, isFull);
    const edge = twice ? oldestStart + 1 : oldestStart;
    if (before === undefined || edge < before) return epochSeconds(edge);
  }
  const isNew = ({ id }: Activity) => !held.some((other) => other.id === id);
  if (number === 1 || activities.some(isNew)) return undefined;
  if (before === undefined || (oldestStart ?? before) > before) {
    throw new StravaError('strava_down', 'Strava sent activities that cannot be used');
  }
  return epochSeconds(before - 1);
}

/** Whether a second is one that activities share: seen to be, hidden, or typed in to the minute. */
function mayBeTwins(twins: readonly Activity[], second: EpochSeconds, isFull: boolean): boolean {
  const isHidden = second % SECONDS_PER_DAY === HIDDEN_CLOCK || twins.some((twin) => twin.timeOfDay === HIDDEN_CLOCK);
  const isTypedIn = isFull && twins.some(({ manual }) => manual);
  return isHidden || isTypedIn || new Set(twins.map(({ id }) => id)).size > 1;
}

/** Whether the log knows what is older than a page. Behind its oldest activity nothing is cut off unless the page is full. */
function wasKnown(known: readonly Activity[], second: EpochSeconds, isFull: boolean): boolean {
  const oldest = known.at(-1)?.start;
  return oldest !== undefined && (isFull ? oldest <= second : oldest < second);
}

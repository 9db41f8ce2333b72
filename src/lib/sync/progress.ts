import { ACTIVITIES_PER_PAGE } from '#lib/strava/activities.ts';

export interface Progress {
  /** How many activities are in. */
  readonly read: number;
  /** How many there will be; undefined when nobody knows, or when there are more already. */
  readonly expected: number | undefined;
  /** Whole seconds; undefined as long as nothing can be said. */
  readonly secondsLeft: number | undefined;
}

interface SoFar {
  readonly read: number;
  readonly expected: number | undefined;
  /** Pages that were read in this visit, and the seconds they took together. */
  readonly pages: number;
  readonly elapsed: number;
}

/** How far a first reading has come. The page that turns out to be empty is counted in. */
export function progressOf({ read, expected, pages, elapsed }: SoFar): Progress {
  if (expected === undefined || expected <= read) return { read, expected: undefined, secondsLeft: undefined };
  const pagesLeft = Math.ceil((expected - read) / ACTIVITIES_PER_PAGE) + 1;
  return { read, expected, secondsLeft: pages > 0 ? Math.ceil((pagesLeft * elapsed) / pages) : undefined };
}

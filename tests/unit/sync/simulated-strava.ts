import { parseActivity } from '#lib/strava/wire.ts';
import { StravaError } from '#lib/strava/errors.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import type { Activity } from '#lib/training/activity.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { aWireActivity, startingAt } from '#tests/unit/strava/wire-activity.ts';

/** Something in the list: what Strava sends, and the start that it sorts by. */
export interface Entry {
  readonly id: number;
  readonly start: number;
  readonly object: unknown;
  /** Takes up a place on a page without being sent, which makes the page short. */
  readonly withheld: boolean;
}

let nextId = 1001;

/** An entry that began at that instant, for an athlete who lives `utcOffset` seconds ahead of UTC. */
export function anEntry(start: number, { utcOffset = 0, withheld = false, ...changes }: EntryChanges = {}): Entry {
  const object = aWireActivity({ ...startingAt(start, utcOffset), id: nextId++, id_str: undefined, ...changes });
  return { id: object.id, start, object, withheld };
}
type EntryChanges = Record<string, unknown> & { utcOffset?: number; withheld?: boolean };

/** An entry for every hour, the newest first at that instant. */
export const hourly = (count: number, newest: number) =>
  Array.from({ length: count }, (_, index) => anEntry(newest - index * 3600));

/** Strava's list of one athlete, in memory: newest first, `before` excluded, a page cut before withheld entries go. */
export function simulateStrava(entries: readonly Entry[], { mostPerPage = 200 } = {}) {
  const strava = {
    entries: [...entries],
    asked: [] as Asked[],
    failing: false,
    request: undefined as unknown as StravaRequest,
  };

  function pageOf({ before = Infinity, page = 1, per_page = 30 }: Asked): Entry[] {
    const found = strava.entries.filter(({ start }) => start < before).sort((a, b) => b.start - a.start || b.id - a.id);
    const length = Math.min(per_page, mostPerPage);
    const sent = found.slice((page - 1) * length, page * length).filter(({ withheld }) => !withheld);
    const more = found.slice(page * length).filter(({ withheld }) => !withheld);
    return sent.length > 0 ? sent : more.slice(0, 1);
  }

  strava.request = (path, query, signal) => {
    signal?.throwIfAborted();
    if (path !== '/athlete/activities') throw new Error(`nobody should ask for ${path}`);
    if (strava.asked.push(query) > 10_000) throw new Error('the reading does not end');
    if (strava.failing) return Promise.reject(new StravaError('strava_down', 'Strava answered 500'));
    return Promise.resolve(pageOf(query).map(({ object }) => object));
  };
  return strava;
}
interface Asked {
  before?: number;
  page?: number;
  per_page?: number;
}

/** What a log should hold of a list: everything readable, newest first, without the time of reading. */
export function readable(entries: readonly Entry[]): Omit<Activity, 'readAt'>[] {
  return entries
    .filter(({ withheld }) => !withheld)
    .flatMap(({ object }) => parseActivity(object, epochSeconds(0)) ?? [])
    .sort((a, b) => b.start - a.start || b.id - a.id)
    .map(withoutReadAt);
}

export function withoutReadAt({ readAt: _, ...rest }: Activity): Omit<Activity, 'readAt'> {
  return rest;
}

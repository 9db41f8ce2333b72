import type { EpochSeconds } from '#lib/training/units.ts';
import type { Condition, Database } from './database.ts';
import { fields, isId, isInstant, isNumber } from './fields.ts';
import { athleteKey } from './log.ts';

/** One activity whose detail or streams are on this device. */
export interface Indexed {
  readonly id: number;
  readonly bytes: number;
  /** When the older of the two was read from Strava. */
  readonly readAt: EpochSeconds;
  readonly usedAt: EpochSeconds;
}

/** Both keys end with the athlete's id, so that what belongs to them goes when they go. */
export const detailKey = (athleteId: number, activityId: number) => athleteKey(`stream:${activityId}`, athleteId);
const indexKey = (athleteId: number) => athleteKey('stream-index', athleteId);

/** The athletes who have an index. */
const indexedIn = (keys: readonly string[]): number[] =>
  keys.flatMap((key) => /^stream-index:(\d+)$/.exec(key)?.[1] ?? []).map(Number);

/**
 * Changes the index as it is stored at that moment, again when another tab has changed it meanwhile, and writes entries
 * with it: all or nothing. What the index names no more goes. Whether it was written. Throws StorageError.
 */
export async function changeIndex(
  database: Database,
  athleteId: number,
  change: (index: readonly Indexed[]) => readonly Indexed[],
  entries: readonly (readonly [key: string, value: unknown])[] = [],
  ...conditions: Condition[]
): Promise<boolean> {
  const key = indexKey(athleteId);
  for (;;) {
    const stored = await database.get(key);
    const before = parseIndex(stored);
    const after = change(before);
    const isSame = { key, holds: (value: unknown) => JSON.stringify(value) === JSON.stringify(stored) };
    if (await database.set([...entries, [key, after]], isSame, ...conditions)) {
      const stay = new Set(after.map(({ id }) => id));
      const gone = before.filter(({ id }) => !stay.has(id)).map(({ id }) => detailKey(athleteId, id));
      if (gone.length > 0) await database.remove(gone);
      return true;
    }
    if (!(await holds(database, conditions))) return false;
  }
}

async function holds(database: Database, conditions: readonly Condition[]): Promise<boolean> {
  const stored = await Promise.all(conditions.map(({ key }) => database.get(key)));
  return conditions.every((condition, at) => condition.holds(stored[at]));
}

/**
 * Removes what was read before an instant, of every athlete, and what no index names. Throws StorageError.
 */
export async function removeOldDetails(database: Database, readBefore: EpochSeconds): Promise<void> {
  // Before the index, so that what is written meanwhile does not look like a leftover.
  const keys = await database.keys();
  for (const athleteId of indexedIn(keys)) {
    let kept: readonly Indexed[] = [];
    const removeOld = (index: readonly Indexed[]) => (kept = index.filter(({ readAt }) => readAt >= readBefore));
    await changeIndex(database, athleteId, removeOld);
    const named = new Set(kept.map(({ id }) => detailKey(athleteId, id)));
    const isTheirs = (key: string) => key.startsWith('stream:') && key.endsWith(athleteKey('', athleteId));
    const leftover = keys.filter((key) => isTheirs(key) && !named.has(key));
    if (leftover.length > 0) await database.remove(leftover);
  }
}

function parseIndex(stored: unknown): readonly Indexed[] {
  return Array.isArray(stored) ? stored.filter(isIndexed) : [];
}

function isIndexed(value: unknown): value is Indexed {
  const { id, bytes, readAt, usedAt } = fields<keyof Indexed>(value) ?? {};
  return isId(id) && isNumber(bytes) && bytes >= 0 && isInstant(readAt) && isInstant(usedAt);
}

import type { Database } from './database.ts';

const KEY = 'places-used';

/**
 * How many places of this site are used, as its owner noted on this device; undefined when nobody noted anything that
 * this version can read. Throws StorageError.
 */
export async function readPlacesUsed(database: Database): Promise<number | undefined> {
  const stored = await database.get(KEY);
  return Number.isSafeInteger(stored) && (stored as number) >= 0 ? (stored as number) : undefined;
}

/** Notes how many are used; undefined forgets it. Throws StorageError. */
export async function writePlacesUsed(database: Database, used: number | undefined): Promise<void> {
  if (used === undefined) await database.remove([KEY]);
  else await database.set([[KEY, used]]);
}

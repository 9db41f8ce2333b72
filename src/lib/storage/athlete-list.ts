import type { Database } from './database.ts';
import { readAthlete, stillOf } from './session.ts';

/** A list that is kept for one athlete: the key it is kept under, and how one of its entries is read. */
export interface AthleteList<Entry> {
  readonly athleteId: number;
  readonly key: string;
  /** Undefined for what this version cannot read. */
  readonly parse: (value: unknown) => Entry | undefined;
}

/** The entries that this version can read; others are passed over. Throws StorageError. */
export async function readList<Entry>(database: Database, { key, parse }: AthleteList<Entry>): Promise<Entry[]> {
  return entriesOf(await database.get(key)).flatMap((value) => parse(value) ?? []);
}

/**
 * Changes a list as it is stored at that moment, again when another tab has changed it meanwhile, and gives back what it
 * has become. What this version cannot read stays where it is. Nothing is written once somebody else is connected, or
 * nobody: then the list is empty. Throws StorageError.
 */
export async function changeList<Entry>(
  database: Database,
  { athleteId, key, parse }: AthleteList<Entry>,
  change: (entries: readonly Entry[]) => readonly Entry[],
): Promise<readonly Entry[]> {
  let changed: readonly Entry[] = [];
  const isWritten = await changeStored(database, { athleteId, key }, (stored) => {
    const values = entriesOf(stored);
    changed = change(values.flatMap((value) => parse(value) ?? []));
    const list = [...changed, ...values.filter((value) => parse(value) === undefined)];
    // Nothing rather than an empty list: then nothing is loaded for it.
    return list.length > 0 ? list : undefined;
  });
  return isWritten ? changed : [];
}

/**
 * Changes what is kept of an athlete under a key: `change` gets what is stored at that moment, again when another tab has
 * changed it meanwhile. Whether it was written: not once somebody else is connected, or nobody. Throws StorageError.
 */
export async function changeStored(
  database: Database,
  { athleteId, key }: { readonly athleteId: number; readonly key: string },
  change: (stored: unknown) => unknown,
): Promise<boolean> {
  for (;;) {
    const stored = await database.get(key);
    const isSame = { key, holds: (value: unknown) => JSON.stringify(value) === JSON.stringify(stored) };
    if (await database.set([[key, change(stored)]], stillOf(athleteId), isSame)) return true;
    if ((await readAthlete(database))?.id !== athleteId) return false;
  }
}

const entriesOf = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : []);

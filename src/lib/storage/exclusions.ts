import { type Exclusion, parseExclusions } from '#lib/training/exclusions.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';
import { readAthlete, stillOf } from './session.ts';

/** Whether anything is there is asked together with the log, in state/training-log.svelte.ts. */
const exclusionsKey = (athleteId: number) => athleteKey('exclusions', athleteId);

/** What the athlete left out; what this version cannot read as such is passed over. Throws StorageError. */
export async function readExclusions(database: Database, athleteId: number): Promise<Exclusion[]> {
  return parseExclusions(await database.get(exclusionsKey(athleteId)));
}

/**
 * Changes what is left out as it is stored at that moment, again when another tab has changed it meanwhile, and gives
 * back what it has become. What this version cannot read stays where it is. Nothing is written once somebody else is
 * connected. Throws StorageError.
 */
export async function changeExclusions(
  database: Database,
  athleteId: number,
  change: (exclusions: readonly Exclusion[]) => readonly Exclusion[],
): Promise<readonly Exclusion[]> {
  const key = exclusionsKey(athleteId);
  for (;;) {
    const stored = await database.get(key);
    const before = parseExclusions(stored);
    const unknown = entriesOf(stored).filter((entry) => parseExclusions([entry]).length === 0);
    const after = change(before);
    const list = [...after, ...unknown];
    const isSame = { key, holds: (value: unknown) => JSON.stringify(value) === JSON.stringify(stored) };
    // Nothing rather than an empty list: then nothing is loaded for it.
    const value = list.length > 0 ? list : undefined;
    if (await database.set([[key, value]], stillOf(athleteId), isSame)) return after;
    if ((await readAthlete(database))?.id !== athleteId) return before;
  }
}

const entriesOf = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : []);

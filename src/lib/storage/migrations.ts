import type { Database } from './database.ts';
import { isId } from './fields.ts';

/**
 * What each version of the stored data changes: step 0 leads from schema 1 to 2, and so on. A step reads what it
 * needs and returns the entries to write; they are stored together with the new number, so a crash repeats the
 * step from its beginning. Steps meet empty databases too. Append to the list, never edit it.
 */
export type Step = (read: Database['get']) => Promise<[key: string, value: unknown][]>;

export const STEPS: readonly Step[] = [];

/** The schema that this version of the app writes. */
export const SCHEMA = STEPS.length + 1;

/** Holds the schema's number; absent means 1. */
export const SCHEMA_KEY = 'schema';

/** The schema a stored number stands for. */
export const schemaOf = (stored: unknown): number => (isId(stored) ? stored : 1);

/**
 * Brings what is stored up to date. Data of a newer schema stays untouched: reading goes on as far as it can, and
 * the database refuses to write. Returns whether anything was to be done. Throws StorageError when storage fails.
 */
export async function migrate(database: Database, steps: readonly Step[] = STEPS): Promise<boolean> {
  for (let upgraded = false; ; upgraded = true) {
    const schema = schemaOf(await database.get(SCHEMA_KEY));
    const step = steps[schema - 1];
    if (!step) return upgraded;
    // Two tabs may take a step at once: what the slower one brings is left out, and it looks again.
    const untouched = { key: SCHEMA_KEY, holds: (stored: unknown) => schemaOf(stored) === schema };
    await database.set([...(await step((key) => database.get(key))), [SCHEMA_KEY, schema + 1]], untouched);
  }
}

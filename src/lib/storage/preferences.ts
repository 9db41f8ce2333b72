import type { WeekStart } from '#lib/training/week.ts';
import type { Database } from './database.ts';
import { fields } from './fields.ts';

/** What the athlete chose; whatever is absent is guessed from the locale. */
export interface Preferences {
  readonly units?: 'metric' | 'imperial';
  readonly weekStart?: WeekStart;
}

const KEY = 'preferences';
const UNITS = ['metric', 'imperial'] as const;
const WEEK_STARTS = ['monday', 'sunday', 'saturday', 'rolling'] as const;

/** The stored preferences; a choice this version does not know counts as none. Throws StorageError. */
export async function readPreferences(database: Database): Promise<Preferences> {
  const stored = fields<keyof Preferences>(await database.get(KEY));
  const units = UNITS.find((choice) => choice === stored?.units);
  const weekStart = WEEK_STARTS.find((choice) => choice === stored?.weekStart);
  return { ...(units && { units }), ...(weekStart && { weekStart }) };
}

/** Remembers the preferences. Throws StorageError. */
export async function writePreferences(database: Database, preferences: Preferences): Promise<void> {
  await database.set([[KEY, preferences]]);
}

import type { Log } from '#lib/training/log.ts';
import type { Condition, Database } from './database.ts';
import { encode } from './encode.ts';
import { logKey } from './log.ts';

/**
 * Stores the activities together with their coverage: both or neither, and only under the conditions; whether it did.
 * Throws StorageError.
 */
export function writeLog(
  database: Database,
  athleteId: number,
  { activities, coverage }: Log,
  ...conditions: Condition[]
): Promise<boolean> {
  return database.set([[logKey(athleteId), { columns: encode(activities), coverage }]], ...conditions);
}

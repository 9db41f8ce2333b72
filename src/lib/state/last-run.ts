import type { Database } from '#lib/storage/database.ts';
import { readEditRun } from '#lib/storage/edit-run.ts';
import { type EditRun, isThrough } from '#lib/training/edit-run.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import { epochSeconds } from '#lib/training/units.ts';
import type { Means } from './activity-writes.ts';

/** What is kept of an athlete's edits and can be gone on with, or taken back. Throws StorageError. */
export async function lastRun(database: Database, athleteId: number, now: Date): Promise<EditRun | undefined> {
  const run = await readEditRun(database, athleteId, epochSeconds(now.getTime() / 1000 - KEPT_FOR));
  return run?.isUndo && isThrough(run) ? undefined : run;
}

/** The same for who only tells of it, to be opened by the app; undefined too where it cannot be read. */
export function openLastRun(
  database: Database,
  athleteId: number,
  { tabs, now = () => new Date() }: Pick<Means, 'tabs' | 'now'>,
): Promise<EditRun | undefined> {
  tabs.close();
  return lastRun(database, athleteId, now()).catch(() => undefined);
}

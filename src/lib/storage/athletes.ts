import type { EpochSeconds } from '#lib/training/units.ts';
import type { Database } from './database.ts';
import { fields, isInstant } from './fields.ts';
import { athleteKey, readLog } from './log.ts';

/** The athletes whose training is on this device. Throws StorageError. */
export async function athletesWithLog(database: Database): Promise<number[]> {
  const keys = await database.keys();
  return keys.flatMap((key) => /^log:(\d+)$/.exec(key)?.[1] ?? []).map(Number);
}

/**
 * Removes what was read of single activities before an instant, of everybody, the best efforts found in it, gear, and old
 * values that were kept for an Undo. Throws StorageError.
 */
async function removeOldStreams(database: Database, readBefore: EpochSeconds): Promise<void> {
  const keys = await database.keys();
  if (keys.some((key) => key.startsWith('stream'))) {
    const { removeOldDetails } = await import('./detail-index.ts');
    await removeOldDetails(database, readBefore);
  }
  if (keys.some((key) => key.startsWith('efforts:'))) {
    const { removeOldEfforts } = await import('./efforts.ts');
    await removeOldEfforts(database, readBefore);
  }
  if (keys.some((key) => key.startsWith('gear:'))) {
    const { removeOldGear } = await import('./gear.ts');
    await removeOldGear(database, readBefore);
  }
  if (keys.some((key) => key.startsWith('edit-run:'))) {
    const { removeOldEditRuns } = await import('./edit-run.ts');
    await removeOldEditRuns(database, readBefore);
  }
}

/**
 * Removes the training, and the zones Strava sent, of everybody but one athlete as soon as any of it was
 * read before an instant: nobody is there to have it read again. Throws StorageError.
 */
export async function removeOldLogs(
  database: Database,
  readBefore: EpochSeconds,
  exceptAthleteId: number | undefined,
): Promise<void> {
  await removeOldStreams(database, readBefore);
  const zones = (await database.keys()).filter((key) => /^strava-zones:/.test(key));
  for (const key of zones) {
    if (key === athleteKey('strava-zones', exceptAthleteId ?? 0)) continue;
    const { readAt } = fields<'readAt'>(await database.get(key)) ?? {};
    if (!isInstant(readAt) || readAt < readBefore) await database.remove([key]);
  }
  for (const id of await athletesWithLog(database)) {
    if (id === exceptAthleteId) continue;
    const log = await readLog(database, id);
    if (log?.activities.every(({ readAt }) => readAt >= readBefore)) continue;
    await database.remove([athleteKey('log', id)]);
  }
}

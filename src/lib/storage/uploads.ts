import { readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';
import { readAthlete, stillOf } from './session.ts';
import { type KeptUpload, needsFile, parseUpload } from './upload-steps.ts';

const listKey = (athleteId: number) => athleteKey('uploads', athleteId);
const fileKey = (athleteId: number, id: string) => athleteKey(`upload-${id}`, athleteId);

/** The files that wait for Strava, and those that are done and not put away yet. Throws StorageError. */
export function readUploads(database: Database, athleteId: number): Promise<KeptUpload[]> {
  return readList(database, { athleteId, key: listKey(athleteId), parse: parseUpload });
}

/**
 * Changes the list as it is stored at that moment, again when another tab has changed it meanwhile, and gives back what it
 * has become. A file is kept exactly as long as its step needs it: it comes and goes in the same transaction. Nothing is
 * written once somebody else is connected, or nobody: then the list is empty. Throws StorageError.
 *
 * @param file of the upload that the change adds
 */
export async function changeUploads(
  database: Database,
  athleteId: number,
  change: (uploads: readonly KeptUpload[]) => readonly KeptUpload[],
  file?: Blob,
): Promise<readonly KeptUpload[]> {
  const key = listKey(athleteId);
  for (;;) {
    const stored = await database.get(key);
    const before = Array.isArray(stored) ? stored.flatMap((value: unknown) => parseUpload(value) ?? []) : [];
    const after = change(before);
    const kept = new Set(after.filter(needsFile).map(({ id }) => id));
    const gone = before.map(({ id }) => id).filter((id) => !kept.has(id));
    const needed = new Set(before.filter(needsFile).map(({ id }) => id));
    const added = [...kept].filter((id) => !needed.has(id));
    const entries: [string, unknown][] = [
      [key, after.length > 0 ? after : undefined],
      ...gone.map((id): [string, undefined] => [fileKey(athleteId, id), undefined]),
      ...(file ? added.map((id): [string, Blob] => [fileKey(athleteId, id), file]) : []),
    ];
    const isSame = { key, holds: (value: unknown) => JSON.stringify(value) === JSON.stringify(stored) };
    if (await database.set(entries, stillOf(athleteId), isSame)) {
      // The files went with the list; an empty key may stay, until the athlete is wiped.
      if (gone.length > 0) await database.remove(gone.map((id) => fileKey(athleteId, id))).catch(() => undefined);
      return after;
    }
    if ((await readAthlete(database))?.id !== athleteId) return [];
  }
}

/** The file of an upload, or undefined when it is not there any more. Throws StorageError. */
export async function readUploadFile(database: Database, athleteId: number, id: string): Promise<Blob | undefined> {
  const stored = await database.get(fileKey(athleteId, id));
  return stored instanceof Blob ? stored : undefined;
}

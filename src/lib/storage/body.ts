import { type BodyValue, parseBodyValue } from '#lib/training/body.ts';
import { type AthleteList, changeList, readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';

const bodyOf = (athleteId: number): AthleteList<BodyValue> => ({
  athleteId,
  key: athleteKey('body', athleteId),
  parse: parseBodyValue,
});

/** What the athlete said about their body, with the days from when on it holds. Throws StorageError. */
export function readBody(database: Database, athleteId: number): Promise<BodyValue[]> {
  return readList(database, bodyOf(athleteId));
}

/** Changes the values as `changeList` does, and gives back what they have become. Throws StorageError. */
export function changeBody(
  database: Database,
  athleteId: number,
  change: (values: readonly BodyValue[]) => readonly BodyValue[],
): Promise<readonly BodyValue[]> {
  return changeList(database, bodyOf(athleteId), change);
}

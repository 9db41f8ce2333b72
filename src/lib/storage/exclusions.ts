import { type Exclusion, parseExclusion } from '#lib/training/exclusions.ts';
import { type AthleteList, changeList, readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';

/** Whether anything is there is asked together with the log, in state/training-log.svelte.ts. */
const exclusionsOf = (athleteId: number): AthleteList<Exclusion> => ({
  athleteId,
  key: athleteKey('exclusions', athleteId),
  parse: parseExclusion,
});

/** What the athlete left out. Throws StorageError. */
export function readExclusions(database: Database, athleteId: number): Promise<Exclusion[]> {
  return readList(database, exclusionsOf(athleteId));
}

/** Changes what is left out as `changeList` does, and gives back what it has become. Throws StorageError. */
export function changeExclusions(
  database: Database,
  athleteId: number,
  change: (exclusions: readonly Exclusion[]) => readonly Exclusion[],
): Promise<readonly Exclusion[]> {
  return changeList(database, exclusionsOf(athleteId), change);
}

import { type Goal, parseGoal } from '#lib/training/goal.ts';
import { type AthleteList, changeList, readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';

const goalsOf = (athleteId: number): AthleteList<Goal> => ({
  athleteId,
  key: athleteKey('goals', athleteId),
  parse: parseGoal,
});

/** The athlete's goals. Throws StorageError. */
export function readGoals(database: Database, athleteId: number): Promise<Goal[]> {
  return readList(database, goalsOf(athleteId));
}

/** Changes the goals as `changeList` does, and gives back what they have become. Throws StorageError. */
export function changeGoals(
  database: Database,
  athleteId: number,
  change: (goals: readonly Goal[]) => readonly Goal[],
): Promise<readonly Goal[]> {
  return changeList(database, goalsOf(athleteId), change);
}

import { type Goal, parseGoal } from '#lib/training/goal.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';
import { stillOf } from './session.ts';

const goalsKey = (athleteId: number) => athleteKey('goals', athleteId);

/** The athlete's goals; what this version cannot read as one is passed over. Throws StorageError. */
export async function readGoals(database: Database, athleteId: number): Promise<Goal[]> {
  return (await readEntries(database, athleteId)).flatMap((entry) => parseGoal(entry) ?? []);
}

/**
 * Changes the goals as they are stored now, by this tab or another, and gives back what they have become. What this
 * version cannot read stays where it is. Nothing is written once somebody else is connected. Throws StorageError.
 */
export async function changeGoals(
  database: Database,
  athleteId: number,
  change: (goals: readonly Goal[]) => readonly Goal[],
): Promise<readonly Goal[]> {
  const entries = await readEntries(database, athleteId);
  const goals = entries.flatMap((entry) => parseGoal(entry) ?? []);
  const unknown = entries.filter((entry) => parseGoal(entry) === undefined);
  const changed = change(goals);
  await database.set([[goalsKey(athleteId), [...changed, ...unknown]]], stillOf(athleteId));
  return changed;
}

async function readEntries(database: Database, athleteId: number): Promise<readonly unknown[]> {
  const stored = await database.get(goalsKey(athleteId));
  return Array.isArray(stored) ? stored : [];
}

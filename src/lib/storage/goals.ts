import { type Goal, parseGoal } from '#lib/training/goal.ts';
import type { Database } from './database.ts';
import { athleteKey } from './log.ts';
import { readAthlete } from './session.ts';

const goalsKey = (athleteId: number) => athleteKey('goals', athleteId);

/** The athlete's goals; what this version cannot read as one is passed over. Throws StorageError. */
export async function readGoals(database: Database, athleteId: number): Promise<Goal[]> {
  return entriesOf(await database.get(goalsKey(athleteId))).flatMap((entry) => parseGoal(entry) ?? []);
}

/**
 * Changes the goals as they are stored now, and gives back what they have become: again when another tab has changed
 * them meanwhile, so that tabs that change at once lose nothing. What this version cannot read stays where it is.
 * Nothing is left of it once somebody else is connected, or nobody. Throws StorageError.
 */
export async function changeGoals(
  database: Database,
  athleteId: number,
  change: (goals: readonly Goal[]) => readonly Goal[],
): Promise<readonly Goal[]> {
  const key = goalsKey(athleteId);
  for (;;) {
    const stored = await database.get(key);
    const entries = entriesOf(stored);
    const changed = change(entries.flatMap((entry) => parseGoal(entry) ?? []));
    const unknown = entries.filter((entry) => parseGoal(entry) === undefined);
    const same = (value: unknown) => JSON.stringify(value) === JSON.stringify(stored);
    if ((await readAthlete(database))?.id !== athleteId) return [];
    if (!(await database.set([[key, [...changed, ...unknown]]], { key, holds: same }))) continue;
    if ((await readAthlete(database))?.id === athleteId) return changed;
    // Another tab wiped the athlete in between, when there was no goal yet whose absence could tell.
    await database.remove([key]);
    return [];
  }
}

const entriesOf = (stored: unknown): readonly unknown[] => (Array.isArray(stored) ? stored : []);

import { openTabs, type Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { changeGoals, readGoals } from '#lib/storage/goals.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { Explanation } from './explanation.ts';
import { Kept } from './kept.svelte.ts';

/** The goals of one athlete, as they are on this device; they follow every tab until they are closed. */
export class Goals {
  readonly #kept: Kept<readonly Goal[]>;
  readonly #tabs: Tabs;

  constructor(database: Database, athleteId: number, tabs: Tabs) {
    this.#tabs = tabs;
    this.#kept = new Kept<readonly Goal[]>({
      empty: [],
      read: () => readGoals(database, athleteId),
      change: (change) => changeGoals(database, athleteId, change),
      tabs,
      news: 'goals-changed',
    });
  }

  get list(): readonly Goal[] {
    return this.#kept.value;
  }

  /** Set while a change could not be stored. It is shown all the same, and stored with the next one that can be. */
  get problem(): Explanation | undefined {
    return this.#kept.problem;
  }

  /** Puts a goal in place of the one with its id, or at that place of the list; without one, at its end. */
  save(goal: Goal, place?: number): Promise<void> {
    return this.#kept.change((goals) => {
      const isThere = goals.some(({ id }) => id === goal.id);
      if (isThere) return goals.map((other) => (other.id === goal.id ? goal : other));
      const index = place ?? goals.length;
      return [...goals.slice(0, index), goal, ...goals.slice(index)];
    });
  }

  remove({ id }: Goal): Promise<void> {
    return this.#kept.change((goals) => goals.filter((other) => other.id !== id));
  }

  /** Reads what is stored, after storing what was not. */
  read(): Promise<void> {
    return this.#kept.read();
  }

  close(): void {
    this.#tabs.close();
  }
}

/** The goals of an athlete, read from this device. */
export async function openGoals(
  database: Database,
  athleteId: number,
  { tabs = openTabs() }: { readonly tabs?: Tabs; readonly request?: unknown } = {},
): Promise<Goals> {
  const goals = new Goals(database, athleteId, tabs);
  await goals.read();
  return goals;
}

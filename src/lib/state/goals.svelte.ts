import type { Database } from '#lib/storage/database.ts';
import { changeGoals, readGoals } from '#lib/storage/goals.ts';
import type { Goal } from '#lib/training/goal.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';

/** The goals of one athlete, as they are on this device. */
export class Goals {
  #list = $state.raw<readonly Goal[]>([]);
  #problem = $state.raw<Explanation | undefined>(undefined);
  readonly #database: Database;
  readonly #athleteId: number;

  constructor(database: Database, athleteId: number) {
    this.#database = database;
    this.#athleteId = athleteId;
  }

  get list(): readonly Goal[] {
    return this.#list;
  }

  /** Set while a change could not be stored; it holds until the page is closed. */
  get problem(): Explanation | undefined {
    return this.#problem;
  }

  /** Puts a goal in place of the one with its id, or at that place of the list; without one, at its end. */
  save(goal: Goal, place?: number): Promise<void> {
    return this.#change((goals) => {
      const isThere = goals.some(({ id }) => id === goal.id);
      if (isThere) return goals.map((other) => (other.id === goal.id ? goal : other));
      const index = place ?? goals.length;
      return [...goals.slice(0, index), goal, ...goals.slice(index)];
    });
  }

  remove(goal: Goal): Promise<void> {
    return this.#change((goals) => goals.filter(({ id }) => id !== goal.id));
  }

  async #change(change: (goals: readonly Goal[]) => readonly Goal[]): Promise<void> {
    const before = this.#list;
    this.#list = change(before);
    try {
      this.#list = await changeGoals(this.#database, this.#athleteId, change);
      this.#problem = undefined;
    } catch (error) {
      this.#problem = explain(error);
    }
  }

  async read(): Promise<void> {
    try {
      this.#list = await readGoals(this.#database, this.#athleteId);
    } catch (error) {
      this.#problem = explain(error);
    }
  }
}

/** The goals of an athlete, read from this device. */
export async function openGoals(database: Database, athleteId: number): Promise<Goals> {
  const goals = new Goals(database, athleteId);
  await goals.read();
  return goals;
}

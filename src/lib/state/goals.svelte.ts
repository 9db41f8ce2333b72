import { openTabs, type Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { changeGoals, readGoals } from '#lib/storage/goals.ts';
import type { Goal } from '#lib/training/goal.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';

type Change = (goals: readonly Goal[]) => readonly Goal[];

/** The goals of one athlete, as they are on this device; they follow every tab until they are closed. */
export class Goals {
  #list = $state.raw<readonly Goal[]>([]);
  #problem = $state.raw<Explanation | undefined>(undefined);
  /** Changes that are seen and not stored yet, oldest first. */
  #unsaved: readonly Change[] = [];
  /** What is under way: reading and writing take turns, so that an earlier list never takes the place of a later one. */
  #turn: Promise<void> = Promise.resolve();
  readonly #database: Database;
  readonly #athleteId: number;
  readonly #tabs: Tabs;

  constructor(database: Database, athleteId: number, tabs: Tabs) {
    this.#database = database;
    this.#athleteId = athleteId;
    this.#tabs = tabs;
    tabs.listen((message) => {
      if (message === 'goals-changed') void this.read();
    });
  }

  get list(): readonly Goal[] {
    return this.#list;
  }

  /** Set while a change could not be stored. It is shown all the same, and stored with the next one that can be. */
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

  remove({ id }: Goal): Promise<void> {
    return this.#change((goals) => goals.filter((other) => other.id !== id));
  }

  /** Reads what is stored, after storing what was not. */
  read(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#store());
    return this.#turn;
  }

  close(): void {
    this.#tabs.close();
  }

  #change(change: Change): Promise<void> {
    this.#list = change(this.#list);
    this.#unsaved = [...this.#unsaved, change];
    return this.read();
  }

  async #store(): Promise<void> {
    const unsaved = this.#unsaved;
    const make: Change = (goals) => unsaved.reduce((list, change) => change(list), goals);
    try {
      const stored = unsaved.length
        ? await changeGoals(this.#database, this.#athleteId, make)
        : await readGoals(this.#database, this.#athleteId);
      this.#unsaved = this.#unsaved.slice(unsaved.length);
      this.#list = this.#unsaved.reduce((list, change) => change(list), stored);
      this.#problem = undefined;
      if (unsaved.length) this.#tabs.tell('goals-changed');
    } catch (error) {
      this.#problem = explain(error);
    }
  }
}

/** The goals of an athlete, read from this device. */
export async function openGoals(database: Database, athleteId: number, tabs = openTabs()): Promise<Goals> {
  const goals = new Goals(database, athleteId, tabs);
  await goals.read();
  return goals;
}

import {
  changeConventions,
  type Conventions as StoredConventions,
  readConventions,
  STEEP_ABOVE,
  type SteepAbove,
} from '#lib/storage/conventions.ts';
import type { Database } from '#lib/storage/database.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';

export { STEEP_ABOVE, type SteepAbove };

/** The conventions of one athlete, as they are on this device. */
export class Conventions {
  #chosen = $state.raw<StoredConventions>({});
  #problem = $state.raw<Explanation | undefined>(undefined);
  readonly #database: Database;
  readonly #athleteId: number;

  constructor(database: Database, athleteId: number) {
    this.#database = database;
    this.#athleteId = athleteId;
  }

  /** From how much above the 4-week average on a week is said to be steep, in hundredths. */
  get steepAbove(): SteepAbove {
    return this.#chosen.steepAbove ?? 10;
  }

  /** Set while a change could not be stored; it holds until the page is closed. */
  get problem(): Explanation | undefined {
    return this.#problem;
  }

  async choose(choice: StoredConventions): Promise<void> {
    this.#chosen = { ...this.#chosen, ...choice };
    try {
      this.#chosen = await changeConventions(this.#database, this.#athleteId, choice);
      this.#problem = undefined;
    } catch (error) {
      this.#problem = explain(error);
    }
  }

  async read(): Promise<void> {
    try {
      this.#chosen = await readConventions(this.#database, this.#athleteId);
    } catch (error) {
      this.#problem = explain(error);
    }
  }
}

/** The conventions of an athlete, read from this device. */
export async function openConventions(database: Database, athleteId: number): Promise<Conventions> {
  const conventions = new Conventions(database, athleteId);
  await conventions.read();
  return conventions;
}

import type { Database } from '#lib/storage/database.ts';
import { changeExclusions, readExclusions } from '#lib/storage/exclusions.ts';
import type { Activity } from '#lib/training/activity.ts';
import { applyExclusions, type Exclusion } from '#lib/training/exclusions.ts';
import type { Explanation } from './explanation.ts';

/** Whether two entries leave out the same. */
const isSameExclusion = (one: Exclusion, other: Exclusion) => JSON.stringify(one) === JSON.stringify(other);

/** Tells the other tabs to read it again. */
interface Told {
  readonly announce: (news: 'left-out-changed') => void;
}

/** What one athlete left out on this device. */
export class LeftOut {
  #list = $state.raw<readonly Exclusion[]>([]);
  #problem = $state.raw<Explanation | undefined>(undefined);
  readonly athleteId: number;
  readonly #database: Database;
  readonly #others: Told;

  constructor(database: Database, athleteId: number, others: Told) {
    this.#database = database;
    this.athleteId = athleteId;
    this.#others = others;
  }

  get list(): readonly Exclusion[] {
    return this.#list;
  }

  /** Set while a change could not be stored; it holds until the page is closed. */
  get problem(): Explanation | undefined {
    return this.#problem;
  }

  /** Those that count; the very same list when nothing is left out. */
  of(activities: readonly Activity[]): readonly Activity[] {
    return applyExclusions(activities, this.#list);
  }

  /** Leaves out what was not yet, at that place of the list; without one, at its end. */
  add(exclusion: Exclusion, place?: number): Promise<void> {
    return this.#change((list) => {
      const others = list.filter((other) => !isSameExclusion(other, exclusion));
      const index = place ?? others.length;
      return [...others.slice(0, index), exclusion, ...others.slice(index)];
    });
  }

  bringBack(exclusion: Exclusion): Promise<void> {
    return this.#change((list) => list.filter((other) => !isSameExclusion(other, exclusion)));
  }

  async #change(change: (list: readonly Exclusion[]) => readonly Exclusion[]): Promise<void> {
    this.#list = change(this.#list);
    try {
      this.#list = await changeExclusions(this.#database, this.athleteId, change);
      this.#problem = undefined;
      this.#others.announce('left-out-changed');
    } catch (error) {
      const { explain } = await import('./explain.ts');
      this.#problem = explain(error);
    }
  }

  /** Throws StorageError. */
  async read(): Promise<void> {
    this.#list = await readExclusions(this.#database, this.athleteId);
  }
}

/** What an athlete left out, as it is stored now: in `known` where that is theirs. Throws StorageError. */
export async function readLeftOut(
  known: LeftOut | undefined,
  database: Database,
  athleteId: number,
  others: Told,
): Promise<LeftOut> {
  const leftOut = known?.athleteId === athleteId ? known : new LeftOut(database, athleteId, others);
  await leftOut.read();
  return leftOut;
}

import { NO_IDS, withChanged } from './picked-ids.ts';

interface Picked {
  readonly id: number;
}

/** Which rows of a list somebody has picked: by id, whatever is shown of the list. */
export class Picking {
  #ids = $state.raw(NO_IDS);
  /** Where a range begins. */
  #anchor: number | undefined;

  constructor(ids: Iterable<number> = []) {
    this.#ids = withChanged(NO_IDS, ids, true);
  }

  get ids(): ReadonlySet<number> {
    return this.#ids;
  }

  has(id: number): boolean {
    return this.#ids.has(id);
  }

  /** Picks one, or not any more; the next range begins here. */
  set(id: number, isPicked: boolean): void {
    this.#change([id], isPicked);
    this.#anchor = id;
  }

  /** The same for all from the one that was last pressed to this one, in the order in which they are shown. */
  setRange(rows: readonly Picked[], id: number, isPicked: boolean): void {
    const places = [this.#anchor ?? id, id].map((end) => rows.findIndex((row) => row.id === end));
    const [first, last] = [Math.min(...places), Math.max(...places)];
    // What was last pressed may not be shown any more.
    if (first < 0) return this.set(id, isPicked);
    this.#change(
      rows.slice(first, last + 1).map((row) => row.id),
      isPicked,
    );
    this.#anchor = id;
  }

  /** Picks all of these as well. */
  add(rows: readonly Picked[]): void {
    this.#change(
      rows.map(({ id }) => id),
      true,
    );
  }

  clear(): void {
    this.#ids = NO_IDS;
    this.#anchor = undefined;
  }

  #change(ids: readonly number[], isPicked: boolean): void {
    this.#ids = withChanged(this.#ids, ids, isPicked);
  }
}

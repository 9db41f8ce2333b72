import type { TabMessage, Tabs } from '#lib/connect/tabs.ts';
import { explain } from './explain.ts';
import type { Explanation } from './explanation.ts';

type Change<Value> = (value: Value) => Value;

/** Where something of an athlete is kept on this device, and how the tabs say that it has changed. */
interface Place<Value> {
  /** What is there until something is read. */
  readonly empty: Value;
  /** Throws StorageError. */
  readonly read: () => Promise<Value>;
  /** Changes what is stored at that moment and gives back what it has become. Throws StorageError. */
  readonly change: (change: Change<Value>) => Promise<Value>;
  readonly tabs: Tabs;
  readonly news: TabMessage;
}

/** Something of an athlete as it is on this device; it follows every tab until the tabs are closed. */
export class Kept<Value> {
  #value: Value = $state.raw() as Value;
  #problem = $state.raw<Explanation | undefined>(undefined);
  /** Changes that are seen and not stored yet, oldest first. */
  #unsaved: readonly Change<Value>[] = [];
  /** What is under way: reading and writing take turns, so that an earlier value never takes the place of a later one. */
  #turn: Promise<void> = Promise.resolve();
  readonly #place: Place<Value>;

  constructor(place: Place<Value>) {
    this.#place = place;
    this.#value = place.empty;
    place.tabs.listen((message) => {
      if (message === place.news) void this.read();
    });
  }

  get value(): Value {
    return this.#value;
  }

  /** Set while a change could not be stored. It is shown all the same, and stored with the next one that can be. */
  get problem(): Explanation | undefined {
    return this.#problem;
  }

  /** Seen at once, stored in turn. */
  change(change: Change<Value>): Promise<void> {
    this.#value = change(this.#value);
    this.#unsaved = [...this.#unsaved, change];
    return this.read();
  }

  /** Reads what is stored, after storing what was not. */
  read(): Promise<void> {
    this.#turn = this.#turn.then(() => this.#store());
    return this.#turn;
  }

  async #store(): Promise<void> {
    const { read, change, tabs, news } = this.#place;
    const unsaved = this.#unsaved;
    try {
      const stored = unsaved.length ? await change((value) => made(unsaved, value)) : await read();
      this.#unsaved = this.#unsaved.slice(unsaved.length);
      const value = made(this.#unsaved, stored);
      // What is seen already is not drawn again.
      if (JSON.stringify(value) !== JSON.stringify(this.#value)) this.#value = value;
      this.#problem = undefined;
      if (unsaved.length) tabs.tell(news);
    } catch (error) {
      this.#problem = explain(error);
    }
  }
}

const made = <Value>(changes: readonly Change<Value>[], value: Value) =>
  changes.reduce((changed, change) => change(changed), value);

/** Where the choices of a gesture go. */
interface Address<Choice> {
  /** Writes a choice, in place of what the address says or as a new entry of the history. */
  write(choice: Choice, replace: boolean): Promise<unknown>;
  /** What the address says now. */
  query(): string;
  /** All that was chosen has been written. */
  done(): void;
}

/**
 * Writes what a gesture chooses into the address, one entry of the history for each gesture. One after the other: an
 * address that is overtaken by the next would leave no entry to go back to; of choices made meanwhile the last counts.
 */
export function gestureWriter<Choice>({ write, query, done }: Address<Choice>) {
  let gesture = '';
  /** What this gesture has written: as long as it still stands, the gesture goes on in the same entry. */
  let written: string | undefined;
  let waiting: { readonly choice: Choice } | undefined;
  let writing = false;

  async function writeAll(): Promise<void> {
    writing = true;
    while (waiting) {
      const { choice } = waiting;
      waiting = undefined;
      await write(choice, query() === written);
      written = query();
    }
    writing = false;
    done();
  }

  return {
    /** A gesture with another name is another entry. */
    begin(name: string): void {
      if (name !== gesture) written = undefined;
      gesture = name;
    },
    async choose(choice: Choice): Promise<void> {
      waiting = { choice };
      if (!writing) await writeAll();
    },
  };
}

/** What the main job needs of a browser, whatever protocol it is driven with. */
export interface Driver {
  /** As in 'Firefox 153.7.0'. */
  readonly name: string;
  go(url: string): Promise<void>;
  /** A click with the mouse on the element at an XPath, as soon as it is there. */
  click(path: string): Promise<void>;
  /** The key that goes left, pressed in the element at an XPath. */
  pressLeft(path: string): Promise<void>;
  /** The value of an expression, or of its promise, in the page; of what JSON can say. */
  evaluate(expression: string): Promise<unknown>;
  /** What pages threw or were refused since the start. */
  troubles(): readonly string[];
  close(): Promise<void>;
}

/** Runs a function in the page, with arguments that JSON can say. */
export async function inPage<Arguments extends unknown[], Result>(
  driver: Driver,
  work: (...given: Arguments) => Result | Promise<Result>,
  ...given: Arguments
): Promise<Result> {
  // The compiler that runs these tests marks functions with their names, by a function that the page does not have.
  const text = `((__name) => (${work.toString()})(...${JSON.stringify(given)}))((named) => named)`;
  return (await driver.evaluate(text)) as Result;
}

const PATIENCE_MS = 20_000;

/** Looks until what it sees is as it should be, and gives that. What it saw last is in the error. */
export async function until<Seen>(
  look: () => Promise<Seen>,
  isSo: (seen: Seen) => boolean,
  what: string,
): Promise<Seen> {
  const end = Date.now() + PATIENCE_MS;
  let seen: Seen | undefined;
  let trouble: unknown;
  while (Date.now() < end) {
    try {
      seen = await look();
      if (isSo(seen)) return seen;
    } catch (error) {
      // Between two pages there is nothing to look at.
      trouble = error;
    }
    await new Promise((waited) => setTimeout(waited, 100));
  }
  throw new Error(`${what}: saw ${JSON.stringify(seen)} at last.`, { cause: trouble });
}

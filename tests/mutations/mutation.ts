/** A mistake that somebody could make, and the tests of which at least one must turn red. */
export interface Mutation {
  /** What is wrong then. */
  readonly name: string;
  readonly file: string;
  /** What stands in the file, exactly once. */
  readonly from: string;
  readonly to: string;
  /** The files of tests to run. */
  readonly tests: readonly string[];
}

/** The source with the mistake in it. Throws a RangeError when it cannot be put there, because the source has changed. */
export function mutated(source: string, { name, file, from, to }: Mutation): string {
  const found = source.split(from).length - 1;
  if (found !== 1) throw new RangeError(`${name}: ${file} holds its text ${found} times instead of once`);
  // As a function: in a text, $ would mean something.
  return source.replace(from, () => to);
}

/** A mistake in a file of src, and the names of the unit tests that are to notice it. */
export const inSource = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation => ({
  name,
  file: `src/${file}.ts`,
  from,
  to,
  tests: tests.map((test) => `tests/unit/${test}.test.ts`),
});

/** A mistake in a file of src/lib/training, and the names of the tests of training that are to notice it. */
export const inTraining = (name: string, file: string, from: string, to: string, ...tests: string[]): Mutation =>
  inSource(name, `lib/training/${file}`, from, to, ...tests.map((test) => `training/${test}`));

/** How dark a day is drawn: 0 is nothing, 4 the most. */
export type Level = 0 | 1 | 2 | 3 | 4;

/**
 * Sorts values into quarters: the smallest quarter of those above zero is level 1, the largest level 4; zero is 0.
 * Quarters, not shares of the maximum, so that one marathon does not make a year of daily runs pale. Equal values have
 * the same level, that of the middle of their ranks: when all are equal, and for a single one, it is 3.
 */
export function levels(values: readonly number[]): Level[] {
  const sorted = values.filter((value) => value > 0).sort((one, other) => one - other);
  const levelOf = new Map<number, Level>();
  for (const value of new Set(sorted)) {
    const [first, last] = [sorted.indexOf(value), sorted.lastIndexOf(value)];
    const middle = (first + last + 1) / 2;
    levelOf.set(value, (1 + Math.floor((4 * middle) / sorted.length)) as Level);
  }
  return values.map((value) => levelOf.get(value) ?? 0);
}

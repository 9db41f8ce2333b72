import list from './oracles.json';

/** Anything that JSON can say. */
export type OracleValue =
  number | string | boolean | undefined | readonly OracleValue[] | { readonly [name: string]: OracleValue };

/** A worked example: what a formula must give. The tests and the page that shows them read the same list. */
export interface Oracle {
  readonly id: string;
  /** The chapter: 1 days, 2 weeks, 3 pace, 10 Eddington, 13 streaks, 14 bests and goals. */
  readonly section: number;
  readonly what: string;
  /** Who published it; 'own' when nobody did, and it was recomputed independently. */
  readonly source: string;
  /** The key of the function that computes it. */
  readonly formula: string;
  readonly input: { readonly [name: string]: OracleValue };
  readonly expected: OracleValue;
  /** How far a number may be from the one expected. */
  readonly tolerance: number;
}

/** Computes an oracle's input. */
export type Formula = (input: Oracle['input']) => OracleValue;

export const ORACLES: readonly Oracle[] = list;

/** Whether a value is the expected one. Of an object only what the expected one names is compared, of a list its beginning. */
export function agrees(actual: OracleValue, expected: OracleValue, tolerance: number): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected) <= tolerance;
  if (typeof actual !== 'object' || typeof expected !== 'object') return actual === expected;
  const values = new Map<string, OracleValue>(Object.entries(actual));
  return Object.entries(expected).every(([name, value]) => agrees(values.get(name), value, tolerance));
}

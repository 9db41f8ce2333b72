import { m } from '#words';
import body from './body.json';
import days from './days-pace-goals.json';
import load from './load.json';
import races from './races.json';

/** Anything that JSON can say. */
export type OracleValue =
  number | string | boolean | undefined | readonly OracleValue[] | { readonly [name: string]: OracleValue };

/** Another number for the same input: who says so, what, and why it is not the one expected. */
export interface Published {
  readonly source: string;
  readonly value: string;
  readonly why: string;
}

/** A worked example: what a formula must give. The tests and the page that shows them read the same list. */
export interface Oracle {
  readonly id: string;
  /** The chapter, by number: 1 days, 2 weeks, 3 pace, …; `CHAPTERS` names them. */
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
  /** Numbers that are known to be wrong. */
  readonly wrong?: readonly Published[];
  /** Numbers that are right by another convention. */
  readonly otherwise?: readonly Published[];
}

/** What the chapters are about, in their order. */
export const CHAPTERS: Readonly<Record<number, string>> = {
  1: m.trust_chapter_days(),
  2: m.trust_chapter_mileage(),
  3: m.trust_chapter_pace(),
  4: m.trust_chapter_banister(),
  5: m.trust_chapter_edwards(),
  6: m.trust_chapter_threshold(),
  7: m.trust_chapter_fitness(),
  8: m.trust_chapter_zones(),
  9: m.trust_chapter_efficiency(),
  10: m.trust_chapter_eddington(),
  11: m.trust_chapter_grade(),
  12: m.trust_chapter_races(),
  13: m.trust_chapter_acute(),
  14: m.trust_chapter_bests(),
};

/** Computes an oracle's input. */
export type Formula = (input: Oracle['input']) => OracleValue;

export const ORACLES: readonly Oracle[] = [...days, ...body, ...load, ...races] as readonly Oracle[];

/** Whether a value is the expected one. Of an object only what the expected one names is compared, of a list its beginning. */
export function agrees(actual: OracleValue, expected: OracleValue, tolerance: number): boolean {
  if (typeof actual === 'number' && typeof expected === 'number') return Math.abs(actual - expected) <= tolerance;
  if (typeof actual !== 'object' || typeof expected !== 'object') return actual === expected;
  const values = new Map<string, OracleValue>(Object.entries(actual));
  return Object.entries(expected).every(([name, value]) => agrees(values.get(name), value, tolerance));
}

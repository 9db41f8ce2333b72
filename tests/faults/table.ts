import { casesOf, type Chapter } from './cases.ts';
import type { Outcome } from './outcomes.ts';

export interface Verdict {
  /** Lines to print. */
  readonly lines: readonly string[];
  /** Whether every case is proven, or says why it cannot be. */
  readonly complete: boolean;
}

/** Cases proven, by letter, out of those listed; and below, every case that is not. */
export function verdictOn(chapters: readonly Chapter[], outcomes: readonly Outcome[]): Verdict {
  const passed = new Map<string, number>();
  const failed = new Set<string>();
  for (const { name, passed: ok } of outcomes) {
    for (const id of casesOf(name)) {
      if (ok) passed.set(id, (passed.get(id) ?? 0) + 1);
      else failed.add(id);
    }
  }
  const isProven = (id: string) => passed.has(id) && !failed.has(id);
  const rows = chapters.map(({ letter, about, cases }) => {
    const proven = cases.filter(({ id }) => isProven(id)).length;
    const tests = cases.reduce((sum, { id }) => sum + (passed.get(id) ?? 0), 0);
    return { letter, about, of: `${proven} of ${cases.length}`, tests: String(tests), proven, listed: cases.length };
  });
  const open = chapters.flatMap(({ cases }) => cases).filter(({ id }) => !isProven(id));
  const sum = (key: 'proven' | 'listed') => rows.reduce((total, row) => total + row[key], 0);
  const width = Math.max(...rows.map(({ about }) => about.length));
  return {
    lines: [
      `   ${'what can go wrong'.padEnd(width)}    proven  tests`,
      ...rows.map(
        ({ letter, about, of, tests }) => `${letter}  ${about.padEnd(width)}  ${of.padStart(8)}  ${tests.padStart(5)}`,
      ),
      `   ${'all'.padEnd(width)}  ${`${sum('proven')} of ${sum('listed')}`.padStart(8)}`,
      ...open.map(
        ({ id, what, unprovable }) => `${id}  ${what}: ${failed.has(id) ? 'FAILED' : (unprovable ?? 'NO TEST')}`,
      ),
    ],
    complete: open.every(({ id, unprovable }) => unprovable !== undefined && !failed.has(id)),
  };
}

import { casesOf, type Chapter } from './cases.ts';
import type { Outcome } from './outcomes.ts';

export interface Verdict {
  /** Lines to print. */
  readonly lines: readonly string[];
  /** Whether every case is proven. */
  readonly complete: boolean;
}

/** Cases proven, by letter, out of those listed; below, the notes, and every case that is not proven. */
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
  const all = chapters.flatMap(({ cases }) => cases);
  const open = all.filter(({ id }) => !isProven(id));
  const sum = (key: 'proven' | 'listed') => rows.reduce((total, row) => total + row[key], 0);
  const width = Math.max(...rows.map(({ about }) => about.length));
  return {
    lines: [
      `   ${'what can go wrong'.padEnd(width)}    proven  tests`,
      ...rows.map(
        ({ letter, about, of, tests }) => `${letter}  ${about.padEnd(width)}  ${of.padStart(8)}  ${tests.padStart(5)}`,
      ),
      `   ${'all'.padEnd(width)}  ${`${sum('proven')} of ${sum('listed')}`.padStart(8)}`,
      ...all.flatMap(({ id, what, note }) => (note === undefined ? [] : `${id}  ${what}: ${note}`)),
      ...open.map(({ id, what }) => `${id}  ${what}: ${failed.has(id) ? 'FAILED' : 'NO TEST'}`),
    ],
    complete: open.length === 0,
  };
}

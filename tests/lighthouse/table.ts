import type { Figures } from './audit.ts';

type Name = Exclude<keyof Figures, 'advice'>;

/** What each score must be at least; the rest is for information. */
export const AT_LEAST: Partial<Record<Name, number>> = { performance: 99, accessibility: 100, bestPractices: 100 };

const whole = (value: number) => value.toFixed(0);
const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
const ROWS: readonly [name: Name, words: string, say: (value: number) => string][] = [
  ['performance', 'performance', whole],
  ['accessibility', 'accessibility', whole],
  ['bestPractices', 'best practices', whole],
  ['seo', 'SEO', whole],
  ['firstPaint', 'first contentful paint', milliseconds],
  ['largestPaint', 'largest contentful paint', milliseconds],
  ['blocking', 'total blocking time', milliseconds],
  ['shift', 'layout shift', (value) => value.toFixed(3)],
  ['speedIndex', 'speed index', milliseconds],
];

export interface Page {
  readonly name: string;
  readonly runs: readonly Figures[];
  /** For comparison only: it may fall short. */
  readonly isExtreme?: boolean;
}

const sorted = ({ runs }: Page, name: Name) => runs.map((figures) => figures[name]).sort((a, b) => a - b);

/** Of an even number the lower one of the two in the middle. */
export const medianOf = (page: Page, name: Name) => sorted(page, name)[Math.floor((page.runs.length - 1) / 2)] ?? NaN;

/** A row for each figure: the median of every page, and how far its runs lay apart. */
export function table(pages: readonly Page[]): string {
  const head = ['', ...pages.map(({ name }) => name)];
  const rows = ROWS.map(([name, words, say]) => {
    const least = AT_LEAST[name];
    return [
      least === undefined ? words : `${words} (at least ${least})`,
      ...pages.map((page) => cell(page, name, say)),
    ];
  });
  return [head, ...rows].map(([first = '', ...cells]) => line(first, cells)).join('\n');
}

function cell(page: Page, name: Name, say: (value: number) => string): string {
  const values = sorted(page, name);
  const [lowest = NaN] = values;
  const highest = values.at(-1) ?? NaN;
  const range = say(lowest) === say(highest) ? '' : ` (${say(lowest)} to ${say(highest)})`;
  return say(medianOf(page, name)) + range;
}

const line = (first: string, cells: readonly string[]) =>
  (first.padEnd(30) + cells.map((text) => text.padEnd(28)).join('')).trimEnd();

/** Every score that is too low by its median, as a sentence. */
export function shortcomings(pages: readonly Page[]): string[] {
  const judged = pages.filter(({ isExtreme }) => !isExtreme);
  return judged.flatMap((page) =>
    ROWS.flatMap(([name, words]) => {
      const least = AT_LEAST[name];
      const median = medianOf(page, name);
      return least === undefined || median >= least ? [] : [`${page.name}: ${words} ${median}, not ${least}`];
    }),
  );
}

/** What Lighthouse had to say, each sentence once with the pages it holds for. */
export function advice(pages: readonly Page[]): string[] {
  const said = new Map<string, Set<string>>();
  for (const { name, runs } of pages)
    for (const line of runs[0]?.advice ?? []) said.set(line, (said.get(line) ?? new Set()).add(name));
  return [...said].map(([line, names]) => `${line} [${[...names].join(', ')}]`);
}

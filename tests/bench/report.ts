/** What was measured, in milliseconds. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly target: number | undefined;
  readonly median: number;
  readonly fastest: number;
  readonly slowest: number;
  readonly runs: number;
}

export function rowOf(id: string, what: string, target: number | undefined, times: readonly number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.round(share * (sorted.length - 1))] ?? NaN);
  return { id, what, target, median: at(0.5), fastest: at(0), slowest: at(1), runs: sorted.length };
}

const rounded = (value: number) => Math.round(value * 100) / 100;

/** One line per row: median and target, and how far the runs lay apart. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ id, what, target, median, fastest, slowest, runs }) => [
    id.padEnd(3),
    what.padEnd(44),
    `${median.toFixed(2)} ms`.padStart(10),
    (target === undefined ? '' : `<= ${target} ms`).padStart(10),
    `  ${fastest.toFixed(2)} to ${slowest.toFixed(2)} in ${runs}`,
  ]);
  const head = ['', ''.padEnd(44), 'median'.padStart(13), 'target'.padStart(10), '  runs'];
  return [head, ...lines].map((line) => line.join(' ').trimEnd()).join('\n');
}

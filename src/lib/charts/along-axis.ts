import type { Axis } from './nice-ticks.ts';

const ROUND = [1, 2, 5].flatMap((n) => [-1, 0, 1, 2, 3].map((power) => n * 10 ** power)).sort((a, b) => a - b);
const MOST_LINES = 3;

/** An axis over all values, however far one is from the others, which begins on a line: at most three lines. */
export function axisOverAll(values: readonly number[], leastSpan: number): Axis | undefined {
  const known = values.filter(Number.isFinite);
  if (known.length === 0) return undefined;
  const low = Math.min(...known);
  const high = Math.max(...known, low + leastSpan);
  const max = high + 0.08 * (high - low);
  for (const step of ROUND) {
    const first = Math.floor(low / step);
    const last = Math.floor(max / step);
    if (last - first + 1 > MOST_LINES) continue;
    const ticks = Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step || 0);
    return { min: first * step || 0, max, ticks, step };
  }
  return { min: low, max, ticks: [], step: max - low };
}

const LENGTHS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500];
const TIMES = [1, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 14_400, 36_000];

/** Where an axis along the way has its figures; `unit` is a kilometre or a mile in metres, undefined where it is time. */
export function alongTicks(from: number, to: number, most: number, unit: number | undefined) {
  const steps = unit === undefined ? TIMES : LENGTHS.map((length) => length * unit);
  const step = steps.find((candidate) => (to - from) / candidate <= most) ?? (to - from) / most;
  const first = Math.ceil(from / step - 1e-9);
  const count = step > 0 ? Math.max(0, Math.floor(to / step + 1e-9) - first + 1) : 0;
  return { step, ticks: Array.from({ length: count }, (_, at) => (first + at) * step || 0) };
}

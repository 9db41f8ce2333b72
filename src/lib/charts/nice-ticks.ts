/** The range of an axis and the places of its gridlines, in the units the reader sees. */
export interface Axis {
  readonly min: number;
  readonly max: number;
  readonly ticks: readonly number[];
  readonly step: number;
}

const ROUND = [1, 2, 5].flatMap((n) => [-1, 0, 1, 2, 3, 4, 5].map((power) => n * 10 ** power)).sort((a, b) => a - b);
const MOST_LINES = 4;

/** Multiples of `step` from `min` to `max`; counted, not summed, so that no rounding error grows. */
function multiples(step: number, min: number, max: number): number[] {
  const first = Math.ceil(min / step - 1e-9);
  const last = Math.floor(max / step + 1e-9);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step || 0);
}

/** An axis that begins at zero, for bars: at most four lines above the baseline, and room for the peak's label. */
export function axisFromZero(peak: number): Axis {
  const top = peak > 0 ? peak : 60;
  const max = top * 1.1;
  const step = ROUND.find((candidate) => max / candidate < MOST_LINES + 1) ?? top;
  return { min: 0, max, ticks: multiples(step, 0, max), step };
}

/**
 * An axis around values, for lines: at most four lines, the smallest of `steps` that allows it. A span below
 * `leastSpan` is widened so that noise does not look like change; the axis begins on a line when `onLine` asks.
 */
export function axisAround(
  values: readonly number[],
  { steps, leastSpan, onLine = false }: { steps: readonly number[]; leastSpan: number; onLine?: boolean },
): Axis | undefined {
  const kept = withoutOutliers(values);
  if (kept.length === 0) return undefined;
  const low = Math.min(...kept);
  const high = Math.max(...kept);
  const widen = Math.max(0, leastSpan - (high - low)) / 2;
  const margin = 0.08 * (high - low + 2 * widen);
  const max = high + widen + margin;
  const lowest = Math.max(0, low - widen - margin);
  for (const step of [...steps, ...ROUND.filter((candidate) => candidate > (steps.at(-1) ?? 0))]) {
    const min = onLine ? Math.floor(lowest / step) * step : lowest;
    const ticks = multiples(step, min, max);
    if (ticks.length <= MOST_LINES) return { min, max, ticks, step };
  }
  return { min: lowest, max, ticks: [], step: max - lowest };
}

/**
 * Values without those far from all others (Tukey's outer fence: three times the middle half beyond it, and never
 * nearer than a quarter of the median), so that one absurd week does not flatten the line.
 */
export function withoutOutliers(values: readonly number[]): number[] {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const at = (part: number) => sorted[Math.round((sorted.length - 1) * part)] ?? 0;
  const room = Math.max(3 * (at(0.75) - at(0.25)), 0.25 * at(0.5));
  return sorted.filter((value) => value >= at(0.25) - room && value <= at(0.75) + room);
}

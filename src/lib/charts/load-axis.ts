import { type Axis, axisFromZero } from './nice-ticks.ts';

const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000];
const MOST_LINES = 4;

/** An axis around zero, which is always on it, for what can be on either side: at most four lines. */
export function axisAcrossZero(values: readonly number[], least: number): Axis {
  let [low, high] = [-least, least];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  const room = 0.06 * (high - low);
  const [min, max] = [low - room, high + room];
  for (const step of STEPS) {
    const [first, last] = [Math.ceil(min / step), Math.floor(max / step)];
    if (last - first + 1 > MOST_LINES) continue;
    return { min, max, step, ticks: Array.from({ length: last - first + 1 }, (_, at) => (first + at) * step || 0) };
  }
  return { min, max, step: max - min, ticks: [0] };
}

/** An axis from zero up to the highest of many values, NaN where there is none. */
export function axisUpTo(values: readonly number[], least: number): Axis {
  let peak = least;
  for (const value of values) if (value > peak) peak = value;
  return axisFromZero(peak);
}

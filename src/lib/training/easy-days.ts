import { type DayNumber, dayNumber } from './day.ts';
import type { EasyRun } from './easy-runs.ts';

/** Over so many days back runs are looked at, today included. */
export const BENCHMARK_DAYS = 42;
/** Sums of squares are of what lies between these and each run: of small numbers, which lose no digits. */
export const MIDDLE_RATE = 140;
export const MIDDLE_SPEED = 3;

/** Easy runs of some days as a regression needs them: x is heart rate beyond `MIDDLE_RATE`, y speed beyond `MIDDLE_SPEED`. */
export interface EasySum {
  readonly runs: number;
  readonly lowest: number;
  readonly highest: number;
  readonly x: number;
  readonly y: number;
  readonly xx: number;
  readonly xy: number;
  readonly yy: number;
}

/** The same in columns, day by day from `first`; where there were no runs, `lowest` and `highest` mean nothing. */
interface EasyDays {
  readonly first: DayNumber;
  readonly columns: Readonly<Record<keyof EasySum, Float64Array>>;
}

/** Runs in any order, added up by day, for all windows of `days` that end from `from` to `to`. */
export function easyDays(
  runs: readonly EasyRun[],
  { from, to, days = BENCHMARK_DAYS }: { from: DayNumber; to: DayNumber; days?: number | undefined },
): EasyDays {
  const first = dayNumber(from - days + 1);
  const column = () => new Float64Array(Math.max(0, to - first + 1));
  const [runCount, lowest, highest] = [column(), column(), column()];
  const [x, y, xx, xy, yy] = [column(), column(), column(), column(), column()];
  for (const { day, distance, movingTime, averageHeartRate: rate } of runs) {
    if (day < first || day > to) continue;
    const at = day - first;
    const beyond = rate - MIDDLE_RATE;
    const faster = distance / movingTime - MIDDLE_SPEED;
    const isFirst = runCount[at] === 0;
    if (isFirst || rate < (lowest[at] ?? 0)) lowest[at] = rate;
    if (isFirst || rate > (highest[at] ?? 0)) highest[at] = rate;
    add(runCount, at, 1);
    add(x, at, beyond);
    add(y, at, faster);
    add(xx, at, beyond * beyond);
    add(xy, at, beyond * faster);
    add(yy, at, faster * faster);
  }
  return { first, columns: { runs: runCount, lowest, highest, x, y, xx, xy, yy } };
}

function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

/** All runs of the `days` that end with `upTo`. */
export function sumOf({ first, columns }: EasyDays, upTo: DayNumber, days = BENCHMARK_DAYS): EasySum {
  let [runs, lowest, highest] = [0, Infinity, -Infinity];
  let [x, y, xx, xy, yy] = [0, 0, 0, 0, 0];
  const end = upTo - first;
  for (let at = end - days + 1; at <= end; at += 1) {
    const count = columns.runs[at] ?? 0;
    if (count === 0) continue;
    runs += count;
    lowest = Math.min(lowest, columns.lowest[at] ?? Infinity);
    highest = Math.max(highest, columns.highest[at] ?? -Infinity);
    x += columns.x[at] ?? 0;
    y += columns.y[at] ?? 0;
    xx += columns.xx[at] ?? 0;
    xy += columns.xy[at] ?? 0;
    yy += columns.yy[at] ?? 0;
  }
  return { runs, lowest, highest, x, y, xx, xy, yy };
}

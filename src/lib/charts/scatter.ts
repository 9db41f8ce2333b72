import type { Activity } from '#lib/training/activity.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import { plausible } from '#lib/training/pace.ts';
import { isIndoor } from '#lib/training/selection.ts';
import { secondsPerMetre } from '#lib/training/units.ts';
import type { PaceKind } from './pace-axis.ts';

/** Activities as points of heart rate and pace, oldest first, in columns. */
export interface ScatterPoints {
  readonly activities: readonly Activity[];
  /** In beats per minute. */
  readonly rates: Float64Array;
  /** In the units of the axis. */
  readonly paces: Float64Array;
  /** 0 for the oldest day, 1 for the newest. */
  readonly ages: Float64Array;
  readonly indoor: Uint8Array;
}

/** Where points lie on the canvas, in CSS pixels; written when they are painted. */
export interface Stage {
  xs: Float32Array;
  ys: Float32Array;
}

export const emptyStage = (): Stage => ({ xs: new Float32Array(), ys: new Float32Array() });

/** Every activity of these days that has a plausible pace and heart rate. */
export function scatterPoints(
  activities: readonly Activity[],
  { from, to }: { from: DayNumber; to: DayNumber },
  kind: Pick<PaceKind, 'valueOf'>,
): ScatterPoints {
  const kept = activities
    .filter((activity) => {
      const { day, averageHeartRate } = activity;
      return day >= from && day <= to && plausibleHeartRate(averageHeartRate) && plausible(activity);
    })
    .sort((one, other) => one.start - other.start);
  const count = kept.length;
  const [first, last] = [kept[0]?.day ?? 0, kept[count - 1]?.day ?? 0];
  const [rates, paces, ages] = [new Float64Array(count), new Float64Array(count), new Float64Array(count)];
  const indoor = new Uint8Array(count);
  for (let at = 0; at < count; at += 1) {
    const activity = kept[at];
    if (!activity) continue;
    rates[at] = activity.averageHeartRate ?? NaN;
    paces[at] = kind.valueOf(secondsPerMetre(activity.movingTime / activity.distance));
    ages[at] = last > first ? (activity.day - first) / (last - first) : 1;
    indoor[at] = Number(isIndoor(activity));
  }
  return { activities: kept, rates, paces, ages, indoor };
}

/** The points within a line that was drawn around them and closes by itself: the even-odd rule. */
export function insideLasso({ xs, ys }: Stage, line: readonly (readonly [x: number, y: number])[]): number[] {
  const [lineX, lineY] = [line.map(([x]) => x), line.map(([, y]) => y)];
  const [left, right] = [Math.min(...lineX), Math.max(...lineX)];
  const found: number[] = [];
  for (let at = 0; at < xs.length; at += 1) {
    const x = xs[at] ?? NaN;
    const y = ys[at] ?? NaN;
    if (x < left || x > right) continue;
    let inside = false;
    for (let here = 0, last = line.length - 1; here < line.length; last = here, here += 1) {
      const y1 = lineY[here] ?? 0;
      const y0 = lineY[last] ?? 0;
      if (y1 > y === y0 > y) continue;
      const x1 = lineX[here] ?? 0;
      if (x < (((lineX[last] ?? 0) - x1) * (y - y1)) / (y0 - y1) + x1) inside = !inside;
    }
    if (inside) found.push(at);
  }
  return found;
}

/** The nearest point within a finger's width; of equals the newest, which is on top. */
export function nearestPoint({ xs, ys }: Stage, x: number, y: number, within = 22): number | undefined {
  let [nearest, least] = [-1, within * within];
  for (let at = 0; at < xs.length; at += 1) {
    const distance = ((xs[at] ?? NaN) - x) ** 2 + ((ys[at] ?? NaN) - y) ** 2;
    if (distance <= least) [nearest, least] = [at, distance];
  }
  return nearest < 0 ? undefined : nearest;
}

/** What heart rates and days are asked for; what is undefined has no end there. */
export interface ScatterRange {
  readonly lowest?: number | undefined;
  readonly highest?: number | undefined;
  readonly first?: DayNumber | undefined;
  readonly last?: DayNumber | undefined;
}

/** The points of a range, both of its ends included. */
export function insideRange({ activities, rates }: ScatterPoints, range: ScatterRange): number[] {
  const { lowest = -Infinity, highest = Infinity, first = -Infinity, last = Infinity } = range;
  return activities.flatMap(({ day }, at) => {
    const rate = rates[at] ?? NaN;
    return rate >= lowest && rate <= highest && day >= first && day <= last ? [at] : [];
  });
}

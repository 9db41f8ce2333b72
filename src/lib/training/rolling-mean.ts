import { type Metres, metres } from './units.ts';
import type { Week } from './weeks.ts';

/**
 * For each week the mean distance of the `length` completed weeks that end with it; undefined for the week in
 * progress (or the line would dive every Monday) and where fewer weeks came before. To have it from the first week
 * of a chart on, compute it over the whole history and cut both lists to the same weeks.
 */
export function rollingMean(weeks: readonly Week[], length = 4): (Metres | undefined)[] {
  return weeks.map((week, index) => {
    if (week.inProgress || index + 1 < length) return undefined;
    const distances = weeks.slice(index + 1 - length, index + 1).map(({ distance }) => distance);
    return metres(distances.reduce((sum, distance) => sum + distance, 0) / length);
  });
}

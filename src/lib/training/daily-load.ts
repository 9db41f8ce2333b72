import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { type LoadAsked, loadMeter } from './load.ts';

/** Load day by day; the value of a day is at `day - first`. */
export interface DailyLoad {
  readonly first: DayNumber;
  readonly values: Float64Array;
  /** The part of each day that was estimated from pace. */
  readonly fromPace: Float64Array;
  /** How many activities have a load from heart rate, or from Strava. */
  readonly measured: number;
  /** How many have one estimated from pace. */
  readonly estimated: number;
  /** How many have none, because nothing is known of them. */
  readonly missing: number;
  /** How many have none, because more came out than anybody holds. */
  readonly tooHigh: number;
}

/**
 * What each day from `first` to `last` comes to on the scale asked for; days of rest are 0, activities of other days are
 * not counted at all. One pass, any order.
 */
export function dailyLoad(
  activities: readonly Activity[],
  asked: LoadAsked,
  { first, last }: { first: DayNumber; last: DayNumber },
): DailyLoad {
  const length = Math.max(0, last - first + 1);
  const values = new Float64Array(length);
  const fromPace = new Float64Array(length);
  const { measured: fromHeart, fromPace: fromSpeed } = loadMeter(asked);
  let [measured, estimated, missing, tooHigh] = [0, 0, 0, 0];
  for (const activity of activities) {
    const index = activity.day - first;
    if (!(index >= 0 && index < length)) continue;
    let load = fromHeart(activity);
    const isEstimate = Number.isNaN(load);
    if (isEstimate) load = fromSpeed(activity);
    if (Number.isNaN(load)) missing += 1;
    else if (load === Infinity) tooHigh += 1;
    else {
      values[index] = (values[index] ?? 0) + load;
      if (isEstimate) {
        estimated += 1;
        fromPace[index] = (fromPace[index] ?? 0) + load;
      } else measured += 1;
    }
  }
  return { first, values, fromPace, measured, estimated, missing, tooHigh };
}

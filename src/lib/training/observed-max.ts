import type { Activity } from './activity.ts';
import { isCredible } from './body.ts';
import { type BeatsPerMinute, beatsPerMinute } from './units.ts';

/** What the highest heart rates of activities say about the highest one of the athlete. */
export interface ObservedMax {
  /** The 99th percentile, in whole beats: one that the sensor made up in a hundred activities does not raise it. */
  readonly rate: BeatsPerMinute;
  readonly highest: BeatsPerMinute;
  /** How many activities have a highest heart rate. */
  readonly count: number;
}

const PERCENTILE = 0.99;

/** The highest heart rate as it was observed, between the two nearest activities; undefined without any. */
export function observedMax(activities: readonly Activity[]): ObservedMax | undefined {
  const rates = activities
    .flatMap(({ maxHeartRate }) => maxHeartRate ?? [])
    .filter((rate) => isCredible('maxHeartRate', rate))
    .sort((one, other) => one - other);
  const highest = rates.at(-1);
  if (highest === undefined) return undefined;
  const place = PERCENTILE * (rates.length - 1);
  const [below = highest, above = highest] = [rates[Math.floor(place)], rates[Math.ceil(place)]];
  const rate = Math.round(below + (above - below) * (place % 1));
  return { rate: beatsPerMinute(rate), highest, count: rates.length };
}

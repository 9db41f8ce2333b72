import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { plausibleHeartRate } from './heart-rate.ts';
import { plausible, SHORTEST_FOR_PACE } from './pace.ts';
import { isCredibleDay } from './range.ts';

/** A figure of an activity that cannot be right, and is therefore left out where it would mislead. */
export type Doubt = 'speed' | 'heart rate' | 'date';

/** What about an activity cannot be right. Short activities and missing figures are no reason for doubt. */
export function doubtsOf(activity: Activity, today: DayNumber): Doubt[] {
  const { distance, movingTime, averageHeartRate, day } = activity;
  const isLongEnough = distance >= SHORTEST_FOR_PACE && movingTime > 0;
  const doubts: [Doubt, boolean][] = [
    ['speed', isLongEnough && !plausible(activity)],
    ['heart rate', averageHeartRate !== undefined && !plausibleHeartRate(averageHeartRate)],
    ['date', !isCredibleDay(day, today)],
  ];
  return doubts.filter(([, isDoubted]) => isDoubted).map(([doubt]) => doubt);
}

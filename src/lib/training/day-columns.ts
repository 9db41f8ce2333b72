import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { historyStart } from './range.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** What every day of a history comes to, in columns: the value of a day is at `day - first`. */
export interface DayColumns {
  readonly first: DayNumber;
  /** The last day that can be right, a week after today. */
  readonly last: DayNumber;
  /** In metres. */
  readonly distance: Float64Array;
  /** In seconds. */
  readonly movingTime: Float64Array;
  /** In metres. */
  readonly climb: Float64Array;
  readonly count: Float64Array;
}

/** The sums of each day from the first credible one on, in one pass; activities of impossible dates are left out. */
export function dayColumns(activities: readonly Activity[], today: DayNumber): DayColumns {
  const last = dayNumber(today + DAYS_PER_WEEK);
  const first = historyStart(activities, today) ?? last;
  const column = () => new Float64Array(last - first + 1);
  const [distance, movingTime, climb, count] = [column(), column(), column(), column()];
  for (const activity of activities) {
    const { day } = activity;
    if (day < first || day > last) continue;
    const index = day - first;
    distance[index] = (distance[index] ?? 0) + activity.distance;
    movingTime[index] = (movingTime[index] ?? 0) + activity.movingTime;
    climb[index] = (climb[index] ?? 0) + activity.climb;
    count[index] = (count[index] ?? 0) + 1;
  }
  return { first, last, distance, movingTime, climb, count };
}

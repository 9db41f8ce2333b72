import type { Activity } from './activity.ts';
import { type DayNumber, weekdayOf } from './day.ts';
import { isCredibleDay } from './range.ts';
import { type Metres, metres, type Seconds, seconds } from './units.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** What began in one hour of one weekday. */
export interface HourCell {
  readonly count: number;
  readonly distance: Metres;
  readonly movingTime: Seconds;
}

/** When an athlete trains. Weekdays are rows, Sunday first. */
export interface HourMatrix {
  /** Seven rows of 24 hours, by the clock where the activity began. */
  readonly hours: readonly (readonly HourCell[])[];
  /** For each weekday what has a hidden start time, and so no hour. */
  readonly hidden: readonly HourCell[];
}

const HOURS_PER_DAY = 24;
const SECONDS_PER_HOUR = 3600;
const SECONDS_PER_DAY = 86_400;
/** A hidden start time is sent as 00:00:01, of the place or of UTC. */
const HIDDEN_CLOCK = 1;

/** Whether the athlete hides when it began, so that its time of day says nothing. */
const hasHiddenStart = ({ start, timeOfDay }: Activity): boolean =>
  timeOfDay === HIDDEN_CLOCK || start % SECONDS_PER_DAY === HIDDEN_CLOCK;

/** Counts, distances and moving times by weekday and hour of the start; impossible dates are left out. */
export function hourMatrix(activities: readonly Activity[], today: DayNumber): HourMatrix {
  const cells = Array.from({ length: DAYS_PER_WEEK * (HOURS_PER_DAY + 1) }, () => ({ ...NOTHING }));
  for (const activity of activities) {
    if (!isCredibleDay(activity.day, today)) continue;
    const column = hasHiddenStart(activity) ? HOURS_PER_DAY : Math.floor(activity.timeOfDay / SECONDS_PER_HOUR);
    const cell = cells[weekdayOf(activity.day) * (HOURS_PER_DAY + 1) + column];
    if (!cell) continue;
    cell.count += 1;
    cell.distance = metres(cell.distance + activity.distance);
    cell.movingTime = seconds(cell.movingTime + activity.movingTime);
  }
  const rows = Array.from({ length: DAYS_PER_WEEK }, (_, weekday) =>
    cells.slice(weekday * (HOURS_PER_DAY + 1), (weekday + 1) * (HOURS_PER_DAY + 1)),
  );
  return {
    hours: rows.map((row) => row.slice(0, HOURS_PER_DAY)),
    hidden: rows.flatMap((row) => row.slice(HOURS_PER_DAY)),
  };
}

const NOTHING: { count: number; distance: Metres; movingTime: Seconds } = {
  count: 0,
  distance: metres(0),
  movingTime: seconds(0),
};

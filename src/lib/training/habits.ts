import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber, type Weekday, weekdayOf } from './day.ts';
import { dayValues } from './day-values.ts';
import { isCredibleDay } from './range.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** A weekday that was not missed, in how many weeks in a row, and the dates of the first and the last of them. */
export interface WeekdayHabit {
  readonly weekday: Weekday;
  readonly weeks: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
}

/** On how many of the days from `first` to `last` there was anything. */
export function activeDaysBetween(activities: readonly Activity[], first: DayNumber, last: DayNumber): number {
  return dayValues(activities, { first, last }, 'activeDays').reduce((sum, value) => sum + value, 0);
}

/**
 * For each weekday in how many weeks in a row, up to now, it had an activity. Today breaks nothing before it is over.
 * Days before `from`, of which not everything is known, end it.
 */
export function weekdayHabits(
  activities: readonly Activity[],
  { from, today }: { from: DayNumber; today: DayNumber },
): WeekdayHabit[] {
  const active = new Set(activities.flatMap(({ day }) => (isCredibleDay(day, today) && day >= from ? day : [])));
  return Array.from({ length: DAYS_PER_WEEK }, (_, back) => {
    const isOpen = back === 0 && !active.has(today);
    const last = dayNumber(today - back - (isOpen ? DAYS_PER_WEEK : 0));
    let first = last;
    while (active.has(dayNumber(first))) first = dayNumber(first - DAYS_PER_WEEK);
    return {
      weekday: weekdayOf(last),
      weeks: (last - first) / DAYS_PER_WEEK,
      first: dayNumber(first + DAYS_PER_WEEK),
      last,
    };
  });
}

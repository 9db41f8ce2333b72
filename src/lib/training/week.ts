import { type DayNumber, dayNumber, type Weekday, weekdayOf } from './day.ts';

/** The day on which the athlete's weeks begin. */
export type WeekStart = 'monday' | 'sunday' | 'saturday';

const WEEKDAY: Record<WeekStart, Weekday> = { sunday: 0, monday: 1, saturday: 6 };

export const DAYS_PER_WEEK = 7;

/** The first day of the week that holds `day`. */
export function weekOf(day: DayNumber, weekStart: WeekStart): DayNumber {
  return dayNumber(day - ((weekdayOf(day) - WEEKDAY[weekStart] + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

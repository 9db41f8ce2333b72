import { type DayNumber, dayNumber, type Weekday, weekdayOf } from './day.ts';

/** A day of the week on which weeks can begin. */
export type CalendarWeekStart = 'monday' | 'sunday' | 'saturday';

/** How the athlete's weeks lie: from a day of the week on, or 'rolling', each seven days of which the last end today. */
export type WeekStart = CalendarWeekStart | 'rolling';

const WEEKDAY: Record<CalendarWeekStart, Weekday> = { sunday: 0, monday: 1, saturday: 6 };

export const DAYS_PER_WEEK = 7;

/** The first day of the week that holds `day`. */
export const weekOf = (day: DayNumber, weekStart: CalendarWeekStart): DayNumber => weekFrom(day, WEEKDAY[weekStart]);

/** The first day of the week that holds `day`, when weeks begin on that day of the week. */
export function weekFrom(day: DayNumber, weekday: Weekday): DayNumber {
  return dayNumber(day - ((weekdayOf(day) - weekday + DAYS_PER_WEEK) % DAYS_PER_WEEK));
}

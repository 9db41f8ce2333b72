import { type DayNumber, dayNumber, weekdayOf } from './day.ts';
import { weekFrom, weekOf, type WeekStart } from './week.ts';

/** How days fall into weeks, each of seven days. */
export interface WeekGrid {
  /** The first day of the week that holds `day`. */
  weekOf(day: DayNumber): DayNumber;
}

/**
 * The athlete's weeks as seen on `today`. Rolling weeks end today, [today - 6, today], [today - 13, today - 7] and so
 * on: they are the weeks that begin on tomorrow's day of the week, and move on by a day with every midnight.
 *
 * The rolling week that ends today is never in progress: it has its seven days, so that it counts in means, and is
 * compared with all seven days of the week before. A day after today is in the next week, in a rolling grid as in others.
 */
export function weekGrid(weekStart: WeekStart, today: DayNumber): WeekGrid {
  if (weekStart !== 'rolling') return { weekOf: (day) => weekOf(day, weekStart) };
  const tomorrow = weekdayOf(dayNumber(today + 1));
  return { weekOf: (day) => weekFrom(day, tomorrow) };
}

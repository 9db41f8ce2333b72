import { dateParts, type DayNumber, dayNumber, dayNumberOf, localDay, weekdayOf } from '#lib/training/day.ts';
import { weekOf } from '#lib/training/week.ts';
import { type CalendarLine, WEEK_STARTS } from './plain-calendar.ts';

/** Every day from 2019 to 2031. */
export function everyDay(): DayNumber[] {
  const first = dayNumberOf(2019, 1, 1);
  return Array.from({ length: dayNumberOf(2032, 1, 1) - first }, (_, index) => dayNumber(first + index));
}

/** The same lines as the counted calendar, from the code under test. */
export function computedCalendar(): CalendarLine[] {
  return everyDay().map((day) => {
    const parts = dateParts(day);
    const weeks = WEEK_STARTS.map((start) => localDay(weekOf(day, start)));
    return [localDay(day), parts.year, parts.month, parts.day, weekdayOf(day), ...weeks].join(' ');
  });
}

import type { CalendarWeekStart } from '#lib/training/week.ts';

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const TUESDAY = 2;
const FIRST_WEEKDAY: Record<CalendarWeekStart, number> = { sunday: 0, monday: 1, saturday: 6 };

export const WEEK_STARTS: readonly CalendarWeekStart[] = ['monday', 'sunday', 'saturday'];

/** A day, its parts, its weekday and the first days of its weeks: '2026-03-01 2026 3 1 0 2026-02-23 …'. */
export type CalendarLine = string;

/**
 * The calendar from 2019 to 2031 by counting on fingers: month lengths, a leap year every fourth year, and the fact
 * that 2019 began on a Tuesday. No Date, so that it can be wrong only where a reader can see it.
 */
export function countedCalendar(): CalendarLine[] {
  const lines: CalendarLine[] = [];
  const weekOf: Record<CalendarWeekStart, string> = {
    monday: '2018-12-31',
    sunday: '2018-12-30',
    saturday: '2018-12-29',
  };
  let weekday = TUESDAY;
  for (let year = 2019; year <= 2031; year += 1) {
    for (const [month, usual] of MONTH_LENGTHS.entries()) {
      const length = month === 1 && year % 4 === 0 ? 29 : usual;
      for (let day = 1; day <= length; day += 1) {
        const text = `${year}-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        for (const start of WEEK_STARTS) if (weekday === FIRST_WEEKDAY[start]) weekOf[start] = text;
        lines.push([text, year, month + 1, day, weekday, ...WEEK_STARTS.map((start) => weekOf[start])].join(' '));
        weekday = (weekday + 1) % 7;
      }
    }
  }
  return lines;
}

import { dateParts, type DayNumber, dayNumber, dayNumberOf, weekdayOf } from './day.ts';
import { DAYS_PER_WEEK, weekFrom } from './week.ts';

/** A week by its number: week 1 is the first that has at least four of its days in the year. */
export interface WeekNumber {
  readonly year: number;
  /** 1 to 52, or 53 in some years. */
  readonly week: number;
}

/**
 * The number of the week that begins on `first`. With weeks from Monday that is ISO 8601; with others it is the same
 * rule: a week belongs to the year that has most of its days, which is the year of its fourth.
 */
export function weekNumberOf(first: DayNumber): WeekNumber {
  const fourth = dayNumber(first + 3);
  const { year } = dateParts(fourth);
  const dayOfYear = fourth - dayNumberOf(year, 1, 1) + 1;
  return { year, week: Math.ceil(dayOfYear / DAYS_PER_WEEK) };
}

/** How many weeks a year has, 52 or 53, when they begin on the same day of the week as the week of `first`. */
export function weeksInYear(year: number, first: DayNumber): number {
  // 28 December is in the last week of every year: its fourth day is at the latest the 31st.
  return weekNumberOf(weekFrom(dayNumberOf(year, 12, 28), weekdayOf(first))).week;
}

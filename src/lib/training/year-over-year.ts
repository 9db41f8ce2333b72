import { weekNumberOf, weeksInYear } from './week-number.ts';
import type { Week } from './weeks.ts';

/** The weeks of one year by their number, to lay years over each other. */
export interface YearOfWeeks {
  readonly year: number;
  /** Week 1 at 0; 52 or 53 places. Undefined where there is no week: before the history, and after today. */
  readonly weeks: readonly (Week | undefined)[];
}

/**
 * The same weeks (of `weeksBetween`, of the whole history) year by year, oldest first, each at its number. The week
 * that holds New Year belongs to the year with more of its days and is in one year only, so that the sums stay the same.
 */
export function yearOverYear(weeks: readonly Week[]): YearOfWeeks[] {
  const years = new Map<number, (Week | undefined)[]>();
  for (const week of weeks) {
    const { year, week: number } = weekNumberOf(week.first);
    const places = years.get(year) ?? Array<undefined>(weeksInYear(year, week.first)).fill(undefined);
    places[number - 1] = week;
    years.set(year, places);
  }
  return [...years].map(([year, places]) => ({ year, weeks: places }));
}

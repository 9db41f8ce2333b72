import type { Activity } from '#lib/training/activity.ts';
import { between } from '#lib/training/between.ts';
import { type CalendarDay, type CalendarYear, calendarYear } from '#lib/training/calendar-year.ts';
import { type DayNumber, dateParts, dayNumber, dayNumberOf, weekdayOf } from '#lib/training/day.ts';
import { type HourMatrix, hourMatrix } from '#lib/training/hour-matrix.ts';
import { historyStart, isCredibleDay } from '#lib/training/range.ts';
import { type Totals, totalsOf } from '#lib/training/totals.ts';
import { DAYS_PER_WEEK, type WeekStart } from '#lib/training/week.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import type { Measure } from './address.ts';

/** What the calendar is asked to show. */
export interface CalendarChoice {
  readonly year: number;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  /** What the colours follow. */
  readonly measure: Measure;
}

/** Everything the calendar shows of one year. */
export interface Calendar extends CalendarYear {
  /** Those of the year whose dates can be right, in the order they came in. */
  readonly activities: readonly Activity[];
  readonly totals: Totals;
  readonly activeDays: number;
  /** Every day of the grid, week by week; those of the neighbouring years are in it, at both ends. */
  readonly days: readonly CalendarDay[];
  /** The places in `days` that can be read: 1 January, and 31 December, or today where the year is not over. */
  readonly first: number;
  readonly last: number;
  /** Where the reading stands at rest: the latest day with an activity, or the last one that can be read. */
  readonly rest: number;
  /** By day of the week in the athlete's order, from the first day of the grid on. */
  readonly hours: HourMatrix;
}

/** The calendar of one year, from the activities that the filter leaves. */
export function deriveCalendar(selected: readonly Activity[], choice: CalendarChoice): Calendar {
  const { year, today, weekStart, measure } = choice;
  const [newYear, newYearsEve] = [dayNumberOf(year, 1, 1), dayNumberOf(year, 12, 31)];
  const activities = between(selected, newYear, newYearsEve).filter(({ day }) => isCredibleDay(day, today));
  const shown = calendarYear(selected, { year, today, grid: weekGrid(weekStart, today), measure });
  const days = shown.weeks.flatMap((week) => week.days);

  const start = days[0]?.day ?? newYear;
  const first = newYear - start;
  const latest = days.findLastIndex(({ inYear, count }) => inYear && count > 0);
  // A watch beyond the date line may be a day ahead of this one.
  const last = Math.max(Math.min(newYearsEve, Math.max(today, newYear)) - start, latest);
  return {
    ...shown,
    activities,
    totals: totalsOf(activities),
    activeDays: days.filter(({ inYear, count }) => inYear && count > 0).length,
    days,
    first,
    last,
    rest: latest < 0 ? last : latest,
    hours: hourMatrix(activities, today),
  };
}

/** The first and the last year that can be shown: that of the first activity, and this one. */
export function yearsOf(activities: readonly Activity[], today: DayNumber): { first: number; last: number } {
  const last = dateParts(today).year;
  return { first: Math.min(last, dateParts(historyStart(activities, today) ?? today).year), last };
}

/** The smallest and the largest value of each level that occurs, from the palest on. */
export function levelRanges(
  days: readonly CalendarDay[],
  measure: Measure,
): { readonly level: CalendarDay['level']; readonly least: number; readonly most: number }[] {
  return ([1, 2, 3, 4] as const).flatMap((level) => {
    const values = days.filter((day) => day.level === level).map((day) => day[measure]);
    return values.length === 0 ? [] : [{ level, least: Math.min(...values), most: Math.max(...values) }];
  });
}

/** The days of one week in the athlete's order, from any week of the grid: what the rows are called after. */
export const weekdays = ({ days }: Pick<Calendar, 'days'>): DayNumber[] =>
  days.slice(0, DAYS_PER_WEEK).map(({ day }) => day);

/** The weeks of a month, and each of their days; undefined for those of the months before and after. */
export function weeksOfMonth({ weeks }: CalendarYear, month: { first: DayNumber; last: DayNumber }) {
  return weeks
    .filter(({ first, last }) => last >= month.first && first <= month.last)
    .map((week) => ({
      week,
      days: week.days.map((day) => (day.day >= month.first && day.day <= month.last ? day : undefined)),
    }));
}

/** What a day of the week comes to in one year. */
export interface WeekdayTotals extends Totals {
  /** Any day of that weekday: what it is called after. */
  readonly day: DayNumber;
}

/** The totals of each weekday in one year, in the order of the days given. */
export function totalsByWeekday(
  activities: readonly Activity[],
  { year, today, order }: { year: number; today: DayNumber; order: readonly DayNumber[] },
): WeekdayTotals[] {
  const own = between(activities, dayNumberOf(year, 1, 1), dayNumberOf(year, 12, 31));
  const credible = own.filter(({ day }) => isCredibleDay(day, today));
  return order.map((day) => ({
    day,
    ...totalsOf(credible.filter((activity) => weekdayOf(activity.day) === weekdayOf(day))),
  }));
}

/** The activities of one day, first to last. */
export const activitiesOn = ({ activities }: Pick<Calendar, 'activities'>, day: DayNumber): readonly Activity[] =>
  activities.filter((activity) => activity.day === day).sort((one, other) => one.start - other.start);

/** The day at a place of the grid. */
export const dayAt = ({ days }: Pick<Calendar, 'days'>, index: number): DayNumber => days[index]?.day ?? dayNumber(0);

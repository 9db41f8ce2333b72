import type { Activity } from './activity.ts';
import { between } from './between.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { historyStart } from './range.ts';
import { rollingMean } from './rolling-mean.ts';
import { totalsOf } from './totals.ts';
import type { Metres, Seconds } from './units.ts';
import { weekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK, type WeekStart } from './week.ts';
import { weeksBetween } from './weeks.ts';
import { endOfYear, startOfYear, yearBefore, type YearToDate, yearToDate } from './year-to-date.ts';

/** One day of a week. */
export interface DayOfWeek {
  readonly day: DayNumber;
  readonly distance: Metres;
  readonly count: number;
  readonly state: 'past' | 'today' | 'to come';
}

/** The current week, and what it can fairly be compared with. */
export interface ThisWeek {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly distance: Metres;
  readonly movingTime: Seconds;
  readonly climb: Metres;
  readonly count: number;
  /** Days with at least one activity. */
  readonly activeDays: number;
  /** Its seven days. */
  readonly days: readonly DayOfWeek[];
  /** Last week's distance up to the same weekday as today, and of all its seven days. */
  readonly lastWeek: { readonly toDate: Metres; readonly whole: Metres };
  /** Distances of up to four completed weeks, oldest first; none from before the week of the first activity. */
  readonly lastFourWeeks: readonly Metres[];
  /** Their mean; undefined as long as there are fewer than four. */
  readonly averageOfFour: Metres | undefined;
  /** This week's distance against that mean: 0.1 is 10 % more. Undefined without a mean above zero. */
  readonly ramp: number | undefined;
  /** From 1 January on, and last year up to the same date as today. */
  readonly yearToDate: YearToDate;
  readonly lastYearToDate: YearToDate;
  /** The newest activity on or before today. */
  readonly latest: Activity | undefined;
}

interface ThisWeekOptions {
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  /** `historyStart` of the activities, from whoever has it already. */
  readonly earliest?: DayNumber | undefined;
}

/**
 * What the top of the dashboard says about the week that holds `today`. An activity dated later in this week (from
 * beyond the date line) counts in the week and in the year.
 *
 * A rolling week ends today: it has no day to come, last week's `toDate` is the whole of it, and an activity dated
 * tomorrow counts tomorrow.
 */
export function thisWeek(
  activities: readonly Activity[],
  { today, weekStart, earliest = historyStart(activities, today) }: ThisWeekOptions,
): ThisWeek {
  const first = weekGrid(weekStart, today).weekOf(today);
  const last = dayNumber(first + DAYS_PER_WEEK - 1);
  const lastYear = yearBefore(today);
  const recent = between(activities, startOfYear(lastYear), last);
  const fiveWeeks = between(recent, dayNumber(first - 4 * DAYS_PER_WEEK), last);
  const ofWeek = between(fiveWeeks, first, last);
  const { distance, movingTime, climb, count } = totalsOf(ofWeek);
  const days = daysOfWeek(ofWeek, first, today);
  const from = Math.max(earliest ?? first, first - 4 * DAYS_PER_WEEK);
  const completed = weeksBetween(fiveWeeks, { from: dayNumber(from), today, weekStart }).slice(0, -1);
  const averageOfFour = rollingMean(completed, 4).at(-1);

  return {
    first,
    last,
    distance,
    movingTime,
    climb,
    count,
    activeDays: days.filter((day) => day.count > 0).length,
    days,
    lastWeek: {
      toDate: totalsOf(between(fiveWeeks, weekBefore(first), weekBefore(today))).distance,
      whole: totalsOf(between(fiveWeeks, weekBefore(first), weekBefore(last))).distance,
    },
    lastFourWeeks: completed.map((week) => week.distance),
    averageOfFour,
    ramp: averageOfFour ? (distance - averageOfFour) / averageOfFour : undefined,
    yearToDate: yearToDate(recent, dayNumber(Math.min(last, endOfYear(today)))),
    lastYearToDate: yearToDate(recent, lastYear),
    latest: newest(recent, today) ?? newest(activities, today),
  };
}

const weekBefore = (day: DayNumber) => dayNumber(day - DAYS_PER_WEEK);

/** The seven days of the week that begins with `first`; `ofWeek` are its activities. */
export function daysOfWeek(ofWeek: readonly Activity[], first: DayNumber, today: DayNumber): DayOfWeek[] {
  return Array.from({ length: DAYS_PER_WEEK }, (_, index) => {
    const day = dayNumber(first + index);
    const { distance, count } = totalsOf(between(ofWeek, day, day));
    return { day, distance, count, state: day < today ? 'past' : day === today ? 'today' : 'to come' };
  });
}

function newest(activities: readonly Activity[], today: DayNumber): Activity | undefined {
  let latest: Activity | undefined;
  for (const activity of activities) {
    if (activity.day <= today && (!latest || activity.start > latest.start)) latest = activity;
  }
  return latest;
}

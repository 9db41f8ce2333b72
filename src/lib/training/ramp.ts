import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { dayValues } from './day-values.ts';
import type { Metric } from './metric.ts';
import { historyStart } from './range.ts';
import { rollingMean } from './rolling-mean.ts';
import { weekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK, type WeekStart } from './week.ts';
import type { Week } from './weeks.ts';

/** This week against a mean of weeks before. */
export interface Change {
  /** The mean, in SI units. */
  readonly mean: number;
  /** (this week - mean) / mean: 0.1 is 10 % more. Undefined when the mean is 0. */
  readonly change: number | undefined;
  /** More than the threshold above the mean. It says that training grew, and nothing about injuries. */
  readonly steep: boolean;
}

/** How much this week differs from the weeks before it. */
export interface Ramp {
  /** This week so far, in SI units. */
  readonly value: number;
  /** Against four whole weeks: once steep, it stays so until the week ends. Undefined until four weeks are completed. */
  readonly whole: Change | undefined;
  /** Against the same four weeks up to the same day of the week. */
  readonly toDate: Change | undefined;
}

export interface RampAsked {
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly metric?: Metric;
  /** From which change on it is steep: 0.1, 0.2 or 0.3. */
  readonly threshold?: number;
}

const WEEKS = 4;

/**
 * This week against the mean of the four weeks before it, whole and up to the same day of the week. The four begin not
 * before the week of the first activity, as there is no habit to compare with until then. In rolling weeks both are
 * the same, as this week is whole.
 */
export function rampOf(
  activities: readonly Activity[],
  { today, weekStart, metric = 'distance', threshold = 0.1 }: RampAsked,
): Ramp {
  const { weekOf } = weekGrid(weekStart, today);
  const thisWeek = weekOf(today);
  const first = dayNumber(thisWeek - WEEKS * DAYS_PER_WEEK);
  const last = dayNumber(thisWeek + DAYS_PER_WEEK - 1);
  const days = dayValues(activities, { first, last }, metric);
  const sum = (week: number, length: number) =>
    days.subarray(week * DAYS_PER_WEEK, week * DAYS_PER_WEEK + length).reduce((total, value) => total + value, 0);
  const mean = (length: number) =>
    Array.from({ length: WEEKS }, (_, week) => sum(week, length)).reduce((total, value) => total + value, 0) / WEEKS;

  const begun = historyStart(activities, today);
  const hasFourWeeks = begun !== undefined && weekOf(begun) <= first;
  const daysGone = today - thisWeek + 1;
  return {
    value: sum(WEEKS, DAYS_PER_WEEK),
    whole: hasFourWeeks ? changeTo(sum(WEEKS, DAYS_PER_WEEK), mean(DAYS_PER_WEEK), threshold) : undefined,
    toDate: hasFourWeeks ? changeTo(sum(WEEKS, daysGone), mean(daysGone), threshold) : undefined,
  };
}

/** Compares a week with a mean. Growth from nothing has no share, and is not called steep. */
function changeTo(value: number, mean: number, threshold: number): Change {
  const change = mean > 0 ? (value - mean) / mean : undefined;
  return { mean, change, steep: change !== undefined && change > threshold };
}

/** For each completed week its change against the mean of the four before it; undefined where there is none. */
export function rampsOf(weeks: readonly Week[], metric: Metric = 'distance'): (number | undefined)[] {
  const means = rollingMean(weeks, WEEKS, metric);
  return weeks.map((week, index) => {
    const mean = means[index - 1];
    return week.inProgress || !mean ? undefined : (week[metric] - mean) / mean;
  });
}

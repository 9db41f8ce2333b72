import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { dayValues } from './day-values.ts';
import { historyStart } from './range.ts';
import { weekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK, type WeekStart } from './week.ts';

/** This week against a mean of weeks before. */
export interface Change {
  /** The mean, in metres. */
  readonly mean: number;
  /** (this week - mean) / mean: 0.1 is 10 % more. Undefined when the mean is 0. */
  readonly change: number | undefined;
  /** More than the threshold above the mean. It says that training grew, and nothing about injuries. */
  readonly steep: boolean;
}

/** How much the distance of this week differs from that of the weeks before it. */
export interface Ramp {
  /** This week so far, in metres. */
  readonly value: number;
  /** Against four whole weeks: once steep, it stays so until the week ends. Undefined until four weeks are completed. */
  readonly whole: Change | undefined;
  /** Against the same four weeks up to the same day of the week. */
  readonly toDate: Change | undefined;
}

export interface RampAsked {
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  /** From which change on it is steep: 0.1, 0.2 or 0.3. */
  readonly threshold?: number;
}

const WEEKS = 4;

/**
 * This week against the mean of the four weeks before it, whole and up to the same day of the week. The four begin not
 * before the week of the first activity, as there is no habit to compare with until then. In rolling weeks both are
 * the same, as this week is whole.
 */
export function rampOf(activities: readonly Activity[], { today, weekStart, threshold = 0.1 }: RampAsked): Ramp {
  const { weekOf } = weekGrid(weekStart, today);
  const thisWeek = weekOf(today);
  const first = dayNumber(thisWeek - WEEKS * DAYS_PER_WEEK);
  const last = dayNumber(thisWeek + DAYS_PER_WEEK - 1);
  const days = dayValues(activities, { first, last }, 'distance');
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

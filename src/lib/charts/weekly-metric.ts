import type { DayNumber } from '#lib/training/day.ts';
import type { Metric } from '#lib/training/metric.ts';
import type { SevenDays } from '#lib/training/rolling-seven.ts';
import type { FamilyWeeks } from '#lib/training/weeks-by-family.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';
import type { Week } from '#lib/training/weeks.ts';
import { type FetchedBackTo, isFetched, isMeanFetched } from './not-fetched.ts';
import type { Weekly } from './weekly-distance.ts';

/** Over how many weeks the average goes. */
export type MeanLength = 4 | 8 | 12;

/** What an athlete wants to do in every week. */
export interface WeekGoal {
  /** In the SI unit of the chart's metric. */
  readonly target: number;
  /** The week that holds this day is the first that counts. */
  readonly from: DayNumber;
}

/** Everything that a chart of one metric by week is about; whatever runs parallel does so to `weeks`. */
export interface MetricWeekly extends Omit<Weekly, 'means'> {
  readonly metric: Metric;
  readonly today: DayNumber;
  readonly means: readonly (number | undefined)[];
  readonly meanLength: MeanLength;
  /** The same weeks by sport, which stand on each other in this order; empty where there is one bar for each week. */
  readonly stack: readonly FamilyWeeks[];
  /** For each day what the seven days that end with it come to; undefined where it is not asked for. */
  readonly seven: readonly SevenDays[] | undefined;
  /** The week of the same number one year before; undefined where it is not asked for, or nothing is known. */
  readonly earlier: readonly (Week | undefined)[] | undefined;
  readonly goal: WeekGoal | undefined;
}

/** The mean that ends with the week at an index, if all its weeks are known. */
export function meanAt({ weeks, means, meanLength, fetchedBackTo }: MetricWeekly, index: number): number | undefined {
  const week = weeks[index];
  return week && isMeanFetched(week, fetchedBackTo, meanLength) ? means[index] : undefined;
}

/** What the week of the same number came to one year before the one at an index, if that is known. */
export function earlierAt({ earlier, metric, fetchedBackTo }: MetricWeekly, index: number): number | undefined {
  const week = earlier?.[index];
  return week && isFetched(week, fetchedBackTo) ? week[metric] : undefined;
}

/** The seven days up to those of the week at an index that are known. */
export function sevenIn({ weeks, seven = [], fetchedBackTo }: MetricWeekly, index: number): SevenDays[] {
  const [week, start] = [weeks[index], seven[0]];
  if (!week || !start) return [];
  // Every day is there, one after the other.
  const days = seven.slice(Math.max(0, week.first - start.day), Math.max(0, week.last - start.day + 1));
  return days.filter((each) => isSevenFetched(each, fetchedBackTo));
}

/** Whether all of the seven days have been fetched. */
export const isSevenFetched = ({ day }: SevenDays, fetchedBackTo: FetchedBackTo) =>
  fetchedBackTo === undefined || day - (DAYS_PER_WEEK - 1) >= fetchedBackTo;

/** Whether a week ends today without being in progress: the newest of rolling weeks, which has its seven days. */
export const isLastSevenDays = ({ inProgress, last }: Week, today: DayNumber) => !inProgress && last === today;

/** Whether the goal counts for a week. */
export const hasGoal = ({ last }: Week, goal: WeekGoal | undefined): goal is WeekGoal =>
  goal !== undefined && last >= goal.from;

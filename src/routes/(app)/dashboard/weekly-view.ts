import type { MetricWeekly, WeekGoal } from '#lib/charts/weekly-metric.ts';
import type { FetchedBackTo } from '#lib/charts/not-fetched.ts';
import type { Format } from '#lib/format/format.ts';
import type { View } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber, parseLocalDay } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { rollingSeven } from '#lib/training/rolling-seven.ts';
import { countByFamily, type Selection } from '#lib/training/selection.ts';
import { weekNumberOf } from '#lib/training/week-number.ts';
import { type FamilyWeeks, weeksByFamily } from '#lib/training/weeks-by-family.ts';
import { type Week, weeksBetween } from '#lib/training/weeks.ts';
import { yearOverYear } from '#lib/training/year-over-year.ts';
import type { Dashboard } from './dashboard.ts';

/** What is chosen besides for the weekly chart. */
export interface WeeklyChoice {
  readonly view: Pick<View, 'metric' | 'mean' | 'seven' | 'earlier' | 'range' | 'from' | 'to'>;
  readonly format: Format;
  readonly fetchedBackTo: FetchedBackTo;
  /** Undefined as long as they are not read. */
  readonly goals: readonly Goal[] | undefined;
  /** All there are: sports stand on each other in the order of the filter bar, most done first. */
  readonly activities: readonly Activity[];
}

/** Everything that the weekly chart draws and says, for the same weeks as the dashboard shows. */
export function weeklyView(shown: Dashboard, choice: WeeklyChoice): MetricWeekly {
  const { view, format, fetchedBackTo, goals = [] } = choice;
  const { metric = 'distance', mean: meanLength = 4 } = view;
  const { weeks, selected, earliest, selection, weekStart, today } = shown;
  const from = weeks[0]?.first ?? today;
  const last = weeks.at(-1)?.last ?? today;
  const asked = { from: dayNumber(Math.min(from, earliest ?? from)), today, weekStart };
  const every = weeksBetween(selected, asked);
  // Before the first activity there was no training to take a mean of, or to look back at.
  const begun = earliest === undefined ? every.length : every.findIndex((week) => week.last >= earliest);
  const history = every.slice(begun);
  const means = new Map(rollingMean(history, meanLength, metric).map((mean, at) => [history[at]?.first, mean]));
  const days = { first: from, last: dayNumber(Math.min(last, today)), metric };
  return {
    weeks,
    format,
    family: selection.families.length === 1 ? selection.families[0] : undefined,
    fetchedBackTo,
    metric,
    today,
    means: weeks.map(({ first }) => means.get(first)),
    meanLength,
    stack: stackOf(shown, from, choice.activities),
    seven: view.seven ? rollingSeven(selected, days) : undefined,
    earlier: view.earlier ? yearEarlier(weeks, history) : undefined,
    goal: goalOf(goals, { metric, selection, last }),
  };
}

/** The weeks shown by sport, in the order of the filter bar; empty where only one sport can be meant. */
function stackOf(dashboard: Dashboard, from: DayNumber, activities: readonly Activity[]): FamilyWeeks[] {
  const { selection, weeks: shown, selected, today, weekStart } = dashboard;
  const { families } = selection;
  if (families.length === 1) return [];
  const found = weeksByFamily(selected, { from, today, weekStart })
    .map(({ family, weeks }) => ({ family, weeks: weeks.slice(0, shown.length) }))
    .filter(({ weeks }) => weeks.some(({ count }) => count > 0));
  const places = [...countByFamily(activities).keys()];
  found.sort((one, other) => places.indexOf(one.family) - places.indexOf(other.family));
  return families.length > 1 || found.length > 1 ? found : [];
}

/** For each of `weeks` the one of the same number a year before, as far as the history goes back. */
export function yearEarlier(weeks: readonly Week[], history: readonly Week[]): (Week | undefined)[] {
  const years = new Map(yearOverYear(history).map(({ year, weeks }) => [year, weeks]));
  return weeks.map(({ first }) => {
    const { year, week } = weekNumberOf(first);
    return years.get(year - 1)?.[week - 1];
  });
}

/** Whether more than sports narrows what is shown: a goal counts every activity of its sports. */
export const isNarrowed = ({ commutes, races, indoor, weekday, text }: Selection): boolean =>
  !commutes || weekday !== undefined || Boolean(text) || [races, indoor].some((kind) => kind && kind !== 'all');

interface Counting {
  readonly metric: MetricWeekly['metric'];
  readonly selection: Selection;
  readonly last: DayNumber;
}

/** The newest weekly goal that counts just what the chart does, and has begun by its end. */
function goalOf(goals: readonly Goal[], { metric, selection, last }: Counting): WeekGoal | undefined {
  if (isNarrowed(selection)) return undefined;
  const { families } = selection;
  const sameSports = (goal: Goal) =>
    goal.families.length === families.length && goal.families.every((family) => families.includes(family));
  return goals
    .filter((goal) => goal.period === 'week' && goal.metric === metric && sameSports(goal))
    .map(({ target, from }): WeekGoal => ({ target, from: parseLocalDay(from) ?? last }))
    .filter(({ from }) => from <= last)
    .reduce<WeekGoal | undefined>((newest, goal) => (newest && newest.from > goal.from ? newest : goal), undefined);
}

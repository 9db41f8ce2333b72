import type { MetricWeekly } from '#lib/charts/weekly-metric.ts';
import type { FetchedBackTo } from '#lib/charts/not-fetched.ts';
import type { Format } from '#lib/format/format.ts';
import type { View } from '#lib/state/view.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, dayNumber, parseLocalDay } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { rollingSeven } from '#lib/training/rolling-seven.ts';
import { countByFamily } from '#lib/training/selection.ts';
import { weekNumberOf } from '#lib/training/week-number.ts';
import { type FamilyWeeks, weeksByFamily } from '#lib/training/weeks-by-family.ts';
import type { Week } from '#lib/training/weeks.ts';
import { yearOverYear } from '#lib/training/year-over-year.ts';
import type { Dashboard } from './dashboard.ts';
import { weeklyGoalOf } from './weekly-goal.ts';

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
  const { weeks, every, selected, earliest, selection, today } = shown;
  const from = weeks[0]?.first ?? today;
  const last = weeks.at(-1)?.last ?? today;
  // Before the first activity there was no training to take a mean of, or to look back at.
  const begun = earliest === undefined ? every.length : every.findIndex((week) => week.last >= earliest);
  const history = every.slice(begun);
  const means = new Map(rollingMean(history, meanLength, metric).map((mean, at) => [history[at]?.first, mean]));
  const goal = weeklyGoalOf(goals, { metric, selection, last });
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
    goal: goal && { target: goal.target, from: parseLocalDay(goal.from) ?? last },
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
function yearEarlier(weeks: readonly Week[], history: readonly Week[]): (Week | undefined)[] {
  const years = new Map(yearOverYear(history).map(({ year, weeks }) => [year, weeks]));
  return weeks.map(({ first }) => {
    const { year, week } = weekNumberOf(first);
    return years.get(year - 1)?.[week - 1];
  });
}

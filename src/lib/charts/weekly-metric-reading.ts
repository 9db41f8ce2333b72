import { m } from '#words';
import { NOT_KNOWN } from '#lib/format/measure.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Week } from '#lib/training/weeks.ts';
import { capitalised, countOf, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { type Figure, heading, missing, NOT_FETCHED, type Reading } from './reading.ts';
import { yearsOf } from './weekly-metric-labels.ts';
import { amountOf, roundAmountOf, termOf } from './metric-units.ts';
import { earlierAt, hasGoal, isLastSevenDays, meanAt, type MetricWeekly, sevenIn } from './weekly-metric.ts';

/** The week at `index`: its amount, how many activities, the rolling mean, and what is left to the goal. */
export function weeklyMetricReading(weekly: MetricWeekly, index: number): Reading | undefined {
  const { weeks, fetchedBackTo, today, goal, meanLength } = weekly;
  const week = weeks[index];
  if (!week) return undefined;
  const head = heading(week, weekly, today);
  const figures = isFetched(week, fetchedBackTo)
    ? [amountFigure(week, weekly), besides(week, weekly)]
    : [missing(termOf(weekly), NOT_FETCHED, colourOf(weekly)), missing(besidesTerm(weekly), NOT_FETCHED)];
  // In progress, the mean of the weeks before it.
  const mean = meanAt(weekly, week.inProgress ? index - 1 : index);
  const term = m.chart_mean({ weeks: meanLength });
  figures.push(mean === undefined ? missing(term, m.first_too_few()) : { term, ...figureOf(mean, weekly) });
  if (goal) figures.push(goalFigure(week, weekly, goal.target));
  return { ...head, ...(isLastSevenDays(week, today) && { state: m.first_seven_days() }), figures };
}

/** Colours of metrics and of sports never meet. */
const colourOf = ({ metric, stack }: MetricWeekly): Figure['metric'] =>
  stack.length === 0 && (metric === 'distance' || metric === 'climb') ? metric : undefined;

function figureOf(value: number, weekly: MetricWeekly) {
  const { value: text, unit } = amountOf(value, weekly);
  // The head of the panel names what is counted.
  return { value: text, unit: weekly.metric === 'count' ? '' : unit };
}

const amountFigure = (week: Week, weekly: MetricWeekly): Figure => ({
  term: termOf(weekly),
  ...figureOf(week[weekly.metric], weekly),
  metric: colourOf(weekly),
});

const besidesTerm = ({ metric, family }: MetricWeekly) =>
  metric === 'count' ? m.chart_moving_time() : capitalised(nounOf(family));

/** What stands beside the amount: how many, and for how long; the distance beside a time. */
function besides(week: Week, weekly: MetricWeekly): Figure {
  const { metric, family, format } = weekly;
  const term = metric === 'count' ? m.chart_moving_time() : capitalised(countOf(week.count, family, format));
  if (week.count === 0) return { term, value: m.first_rest(), missing: true };
  if (metric !== 'movingTime') return { term, value: format.duration(week.movingTime), missing: false };
  const { value, unit } = format.distance(week.distance);
  return { term, value, unit, missing: false };
}

function goalFigure(week: Week, weekly: MetricWeekly, target: number): Figure {
  const term = `${m.chart_goal()}, ${roundAmountOf(target, weekly)}`;
  if (!hasGoal(week, weekly.goal)) return missing(term, m.chart_goal_unset());
  if (!isFetched(week, weekly.fetchedBackTo)) return missing(term, NOT_FETCHED);
  const left = leftOf(week, weekly);
  if (left === undefined) return { term, value: m.chart_goal_met() };
  return { term, value: left, unit: week.inProgress ? m.chart_goal_left() : m.chart_goal_short() };
}

/** What a week lacks to its goal, as a figure without a unit; undefined where it is met. */
export function leftOf(week: Week, weekly: MetricWeekly): string | undefined {
  const { goal, metric } = weekly;
  const left = (goal?.target ?? 0) - week[metric];
  return left > 0 ? amountOf(metric === 'count' ? Math.ceil(left) : left, weekly).value : undefined;
}

/** What the row below the plot says of the week that is read: of one sport, or of one of the lines. */
export interface KeyEntry {
  readonly id: SportFamily | 'earlier' | 'seven';
  readonly name: string;
  readonly text: string;
}

/** Each sport's share of the week at `index`, the same week a year earlier, and the most in any seven days up to it. */
export function weeklyMetricKey(weekly: MetricWeekly, index: number): KeyEntry[] {
  const { stack, metric, fetchedBackTo, earlier, seven, weeks } = weekly;
  const week = weeks[index];
  if (!week) return [];
  const entries = stack.map(({ family, weeks }): KeyEntry => {
    const text = isFetched(week, fetchedBackTo)
      ? amountOf(weeks[index]?.[metric] ?? 0, { ...weekly, family }).text
      : NOT_KNOWN;
    return { id: family, name: capitalised(nounOf(family)), text };
  });
  if (earlier) {
    const value = earlierAt(weekly, index);
    const year = yearsOf({ ...weekly, earlier: [earlier[index]] })[0];
    const text = value === undefined ? m.chart_not_known() : amountOf(value, weekly).text;
    entries.push({ id: 'earlier', name: year ? m.chart_earlier_in({ year }) : m.chart_earlier(), text });
  }
  if (seven) {
    const most = mostInSeven(weekly, index);
    const text = most === undefined ? NOT_FETCHED : amountOf(most, weekly).text;
    entries.push({ id: 'seven', name: m.chart_seven_most(), text });
  }
  return entries;
}

/** The highest point of the line of seven days within the week at `index`, in SI units. */
export function mostInSeven(weekly: MetricWeekly, index: number): number | undefined {
  const values = sevenIn(weekly, index).map(({ value }) => value);
  return values.length > 0 ? Math.max(...values) : undefined;
}

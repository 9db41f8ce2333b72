import { m } from '#words';
import type { Metric } from '#lib/training/metric.ts';
import type { Week } from '#lib/training/weeks.ts';
import { capitalised, nounOf } from './activity-words.ts';
import { cell, type Cell, rowsOf, type WeekRows } from './table.ts';
import { leftOf, mostInSeven } from './weekly-metric-reading.ts';
import { amountOf, roundAmountOf, termOf, unitAfterComma } from './metric-units.ts';
import { earlierAt, hasGoal, isLastSevenDays, meanAt, type MetricWeekly } from './weekly-metric.ts';

/** A column: its head, and its cell of the week at an index. */
interface Column {
  readonly head: string;
  cellOf(week: Week, index: number): Cell;
}

/** The metric that is drawn, count and time, the mean; the same by sport where there are several; each other line. */
export function weeklyMetricRows(weekly: MetricWeekly): WeekRows {
  const { metric } = weekly;
  const besides = (['distance', 'count', 'movingTime'] as const).filter(
    (other) => other !== metric && (other !== 'distance' || metric === 'movingTime'),
  );
  const columns = [
    totalColumn(metric, weekly),
    ...besides.map((other) => totalColumn(other, weekly)),
    meanColumn(weekly),
    ...sportColumns(weekly),
    ...lineColumns(weekly),
  ];
  return {
    heads: columns.map(({ head }) => head),
    rows: rowsOf(
      weekly,
      (week, index) => columns.map(({ cellOf }) => cellOf(week, index)),
      (week) => (isLastSevenDays(week, weekly.today) ? m.chart_seven_remark() : undefined),
    ),
  };
}

function totalColumn(metric: Metric, weekly: MetricWeekly): Column {
  const told = { ...weekly, metric };
  return {
    head: `${termOf(told)}${unitAfterComma(told)}`,
    cellOf: (week) => cell(week[metric], amountOf(week[metric], told).value),
  };
}

function sportColumns(weekly: MetricWeekly): Column[] {
  const { stack, metric } = weekly;
  return stack.map(({ family, weeks }) => ({
    head: `${capitalised(nounOf(family))}${unitAfterComma(weekly)}`,
    cellOf: (_, index) => {
      const value = weeks[index]?.[metric] ?? 0;
      return cell(value, amountOf(value, weekly).value);
    },
  }));
}

function meanColumn(weekly: MetricWeekly): Column {
  const none = ({ inProgress }: Week) => (inProgress ? m.chart_in_progress() : m.first_too_few());
  return lineColumn(m.chart_mean({ weeks: weekly.meanLength }), weekly, (index) => meanAt(weekly, index), none);
}

function lineColumns(weekly: MetricWeekly): Column[] {
  const { earlier, seven, goal } = weekly;
  const columns: Column[] = [];
  if (earlier) {
    columns.push(
      lineColumn(
        m.chart_earlier(),
        weekly,
        (index) => earlierAt(weekly, index),
        () => m.chart_not_known(),
      ),
    );
  }
  if (seven) {
    columns.push(
      lineColumn(
        m.chart_seven_most(),
        weekly,
        (index) => mostInSeven(weekly, index),
        () => m.first_not_fetched(),
      ),
    );
  }
  if (goal) columns.push(goalColumn(weekly, goal.target));
  return columns;
}

function lineColumn(
  head: string,
  weekly: MetricWeekly,
  valueAt: (index: number) => number | undefined,
  none: (week: Week) => string,
): Column {
  return {
    head: `${head}${unitAfterComma(weekly)}`,
    cellOf: (week, index) => {
      const value = valueAt(index);
      return cell(value, value === undefined ? '' : amountOf(value, weekly).value, none(week));
    },
  };
}

/** What is left to the goal; 0 where it is met. */
function goalColumn(weekly: MetricWeekly, target: number): Column {
  return {
    head: `${m.chart_goal()}, ${roundAmountOf(target, weekly)}`,
    cellOf: (week) => {
      if (!hasGoal(week, weekly.goal)) return { text: m.chart_goal_unset() };
      const left = leftOf(week, weekly);
      if (left === undefined) return cell(0, m.chart_goal_met());
      return cell(
        target - week[weekly.metric],
        `${left} ${week.inProgress ? m.chart_goal_left() : m.chart_goal_short()}`,
      );
    },
  };
}

import type { Chart } from 'chart.js';
import { stacked } from './bars.ts';
import { casing } from './casing.ts';
import { directLabels } from './direct-labels.ts';
import {
  baseOptions,
  type Drawing,
  type Layer,
  leftMargin,
  lineWidth,
  type Look,
  rightMargin,
  type Spot,
} from './drawing.ts';
import { hatchedBar } from './hatch.ts';
import { isFetched, notFetchedDots } from './not-fetched.ts';
import { endPoint } from './points.ts';
import { valueScale, weekScale } from './scales.ts';
import { inkOf, type MetricColours } from './weekly-metric-colours.ts';
import { weeklyMetricLabels } from './weekly-metric-labels.ts';
import { earlierLine, goalLine, meanLine, sevenLine } from './weekly-metric-lines.ts';
import { type MetricAxis, metricAxis } from './metric-units.ts';
import type { MetricWeekly } from './weekly-metric.ts';

/** The bars of one sport, or of all that is shown. */
interface Series {
  readonly weeks: MetricWeekly['weeks'];
  readonly colour: string;
}

/**
 * Bars of one metric by week, of one sport upon another where there are several, hatched while the week goes on; over
 * them the rolling mean, and what else was asked for: the goal, the same weeks a year earlier, the seven days up to
 * each day. With nothing of that and in distance it is what `weeklyDistance` draws.
 */
export function weeklyMetric(weekly: MetricWeekly, look: Look, colours: MetricColours): Drawing {
  const { weeks, metric, format, stack, fetchedBackTo } = weekly;
  const { theme, narrow } = look;
  const fetched = weeks.map((week) => isFetched(week, fetchedBackTo));
  const unfetched = fetched.lastIndexOf(false) + 1;
  const lines = [meanLine(weekly), sevenLine(weekly), earlierLine(weekly), goalLine(weekly)];
  const heights = [
    ...weeks.filter((_, at) => fetched[at]).map((week) => week[metric]),
    ...lines.flat().map(({ y }) => y),
  ];
  const scale = metricAxis(
    heights.reduce((top, y) => (y > top ? y : top), 0),
    weekly,
  );
  const [mean = [], seven = [], earlier = [], goal = []] = lines.map((line) => inUnits(line, scale));
  const drawn = weeks.flatMap((week, x) => (fetched[x] && !week.inProgress ? [x] : []));
  const ink = inkOf(metric, theme, colours);
  const series: readonly Series[] =
    stack.length > 0
      ? stack.map(({ family, weeks }) => ({ weeks, colour: colours[family] }))
      : [{ weeks, colour: ink.fill }];
  const valueOf = (of: Series['weeks'], x: number) => (of[x]?.[metric] ?? 0) / scale.size;
  const tops = drawn.map((x): Spot => ({ x, y: valueOf(weeks, x) }));
  const current = weeks.findIndex((week, at) => week.inProgress && fetched[at]);
  const margins = {
    left: leftMargin(scale.axis.ticks.map(scale.figure), theme.fontSize),
    right: rightMargin(narrow),
    top: 34,
    bottom: 34,
  };
  const end = mean.findLast(({ y }) => !Number.isNaN(y));
  const named = {
    bars: tops,
    current: current < 0 ? undefined : { x: current, y: valueOf(weeks, current) },
    ends: { mean: end, seven: lastOf(seven), earlier: lastOf(earlier), goal: lastOf(goal) },
    unfetched,
    colour: stack.length > 0 ? theme.ink : ink.text,
  };
  const isDense = weeks.length > 104;
  const fine = { borderWidth: isDense ? 0.5 : 1 } as const;
  // Of no length and with round ends: dots.
  const dots = { ...fine, borderWidth: isDense ? 1 : 1.25, borderDash: [0, isDense ? 2.5 : 3.5] };
  return {
    data: {
      datasets: [
        { data: mean, borderColor: theme.average, order: 0, borderWidth: lineWidth(weeks.length) },
        ...(weekly.seven ? [{ ...fine, data: seven, borderColor: theme.control, order: 1 }] : []),
        ...(weekly.earlier ? [{ ...dots, data: earlier, borderColor: theme.ink, order: 2 }] : []),
        ...(goal.length > 0 ? [{ ...fine, data: goal, borderColor: theme.axis, borderDash: [7, 5], order: 3 }] : []),
      ],
    },
    bars: stacked(
      drawn,
      series.map(({ weeks: of, colour }) => ({ colour, valueAt: (x) => valueOf(of, x) })),
    ),
    options: {
      ...baseOptions(margins),
      scales: {
        x: weekScale(weeks, format, look, margins, theme.axis),
        y: valueScale(scale.axis, look, margins, scale.figure),
      },
    },
    layers: [
      notFetchedDots(unfetched, look, ({ chartArea }) => [chartArea]),
      ...(current < 0 ? [] : hatchedStack(current, series, valueOf, look)),
      isDense ? casingOfMean(look) : casing(look),
      ...(end ? [endPoint({ index: end.x, value: end.y, radius: 4 }, look)] : []),
      directLabels((chart: Chart) => weeklyMetricLabels(named, scale, weekly, look, chart), look),
    ],
  };
}

const inUnits = (line: readonly Spot[], { size }: MetricAxis) => line.map(({ x, y }): Spot => ({ x, y: y / size }));

const lastOf = (line: readonly Spot[]) => line.findLast(({ y }) => !Number.isNaN(y));

/** Of the mean only: three casings would leave nothing of many thin bars. */
function casingOfMean(look: Look): Layer {
  const { moment, paint } = casing(look);
  return { moment, paint: (chart, meta) => (meta?.order === 0 ? paint(chart, meta) : undefined) };
}

function hatchedStack(
  index: number,
  series: readonly Series[],
  valueOf: (of: Series['weeks'], x: number) => number,
  look: Look,
) {
  let base = 0;
  return series.flatMap(({ weeks, colour }) => {
    const from = base;
    base += valueOf(weeks, index);
    return base > from ? [hatchedBar({ index, base: from, value: base, colour }, look)] : [];
  });
}

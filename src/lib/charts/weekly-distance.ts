import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import { type Metres, metres } from '#lib/training/units.ts';
import type { Week } from '#lib/training/weeks.ts';
import { casing } from './casing.ts';
import { directLabels } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, lineWidth, type Look, rightMargin, type Spot } from './drawing.ts';
import { hatchedBar } from './hatch.ts';
import { axisFromZero } from './nice-ticks.ts';
import { type FetchedBackTo, isFetched, isMeanFetched, notFetchedDots } from './not-fetched.ts';
import { endPoint } from './points.ts';
import { valueScale, weekScale } from './scales.ts';
import { weeklyDistanceLabels } from './weekly-distance-labels.ts';

/** Everything that a chart of weeks is about. `means` runs parallel to `weeks`; no family means several. */
export interface Weekly {
  /** Oldest first, weeks without training included, the last one in progress. */
  readonly weeks: readonly Week[];
  readonly means: readonly (Metres | undefined)[];
  readonly format: Format;
  readonly family: SportFamily | undefined;
  readonly fetchedBackTo: FetchedBackTo;
}

/** Bars of the distance per week, hatched while the week goes on, with the rolling mean as a line over them. */
export function weeklyDistance(weekly: Weekly, look: Look): Drawing {
  const { weeks, format, fetchedBackTo } = weekly;
  const { theme, narrow } = look;
  const { size } = UNIT_SYSTEMS[format.units].distance;
  const fetched = weeks.map((week) => isFetched(week, fetchedBackTo));
  const unfetched = fetched.lastIndexOf(false) + 1;
  const spots: Spot[] = [];
  const line: Spot[] = [];
  weeks.forEach((week, x) => {
    if (fetched[x] && !week.inProgress) spots.push({ x, y: week.distance / size });
    const mean = isMeanFetched(week, fetchedBackTo) ? weekly.means[x] : undefined;
    line.push({ x, y: mean === undefined ? NaN : mean / size });
  });
  const current = weeks.findIndex((week, at) => week.inProgress && fetched[at]);
  const currentValue = (weeks[current]?.distance ?? 0) / size;
  const axis = axisFromZero([...spots, ...line].reduce((top, { y }) => (y > top ? y : top), currentValue));
  const figure = (value: number) => format.distance(metres(value * size), axis.step < 1 ? 1 : 0).value;
  const margins = {
    left: leftMargin(axis.ticks.map(figure), theme.fontSize),
    right: rightMargin(narrow),
    top: 34,
    bottom: 34,
  };
  const end = line.findLast(({ y }) => !Number.isNaN(y));
  const labels = weeklyDistanceLabels(
    { bars: spots, end, current: current < 0 ? undefined : { x: current, y: currentValue }, unfetched },
    weekly,
    look,
  );
  return {
    data: {
      datasets: [{ data: line, borderColor: theme.average, borderWidth: lineWidth(weeks.length) }],
    },
    bars: [{ colour: theme.distanceFill, spots }],
    options: {
      ...baseOptions(margins),
      scales: {
        x: weekScale(weeks, format, look, margins, theme.axis),
        y: valueScale(axis, look, margins, figure),
      },
    },
    layers: [
      notFetchedDots(unfetched, look, ({ chartArea }) => [chartArea]),
      ...(current < 0 ? [] : [hatchedBar({ index: current, value: currentValue }, look)]),
      casing(look),
      ...(end ? [endPoint({ index: end.x, value: end.y, radius: 4 }, look)] : []),
      directLabels(labels, look),
    ],
  };
}

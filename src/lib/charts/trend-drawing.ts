import type { Chart } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import type { Week } from '#lib/training/weeks.ts';
import { bandLayer } from './band-layer.ts';
import { directLabels } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, lineWidth, type Look, rightMargin, type Spot } from './drawing.ts';
import { gapsOf } from './gaps.ts';
import { hatchedBar } from './hatch.ts';
import { type Axis, axisAround, axisFromZero } from './nice-ticks.ts';
import { type FetchedBackTo, isFetched, notFetchedDots } from './not-fetched.ts';
import { type PlacedPoint, points } from './points.ts';
import { valueScale, weekScale } from './scales.ts';
import { trendLabels } from './trend-labels.ts';

/** A line over spans, in the units of its axis; undefined where there is no value. */
export interface DrawnLine {
  readonly label: string;
  readonly values: readonly (number | undefined)[];
  readonly colour: string;
  /** A thinner line without points, which stands behind the first. */
  readonly isSecond?: boolean;
}

/** Lines (or one row of bars) over weeks or months. */
export interface DrawnTrend {
  readonly spans: readonly Week[];
  readonly fetchedBackTo: FetchedBackTo;
  readonly format: Format;
  readonly lines: readonly DrawnLine[];
  /** Around the first line, from and to; undefined where that has no value. */
  readonly band?: readonly (readonly [number, number] | undefined)[];
  /** What stands at the top of the axis. */
  readonly unit: string;
  readonly reversed: boolean;
  readonly isSum: boolean;
  readonly steps: readonly number[];
  readonly leastSpan: number;
  label(value: number): string;
  /** The exact figure of a value, beside its point. */
  figure(value: number): string;
  /** Why there is no value; nothing is written where it is empty. */
  gap(span: Week): string;
}

/** Above so many spans only points without neighbours are drawn. */
const MANY = 120;

/** The lines of a trend with their band, hollow points in progress, gaps where nothing is known, dots where nothing is fetched. */
export function trendDrawing(trend: DrawnTrend, look: Look): Drawing {
  const { spans, fetchedBackTo, format, reversed, isSum, label } = trend;
  const { theme, narrow } = look;
  const fetched = spans.map((span) => isFetched(span, fetchedBackTo));
  const unfetched = fetched.lastIndexOf(false) + 1;
  const lines = trend.lines.map((line) => ({
    ...line,
    spots: line.values.map((value, x): Spot => ({ x, y: (fetched[x] ? value : undefined) ?? NaN })),
  }));
  const axis = axisOf(
    trend,
    lines.map(({ spots }) => spots),
    trend.band?.filter((_, at) => fetched[at]),
  );
  const clipped = lines.map((line) => ({ ...line, spots: line.spots.map((spot) => onEdge(spot, axis)) }));
  const margins = {
    left: leftMargin(axis.ticks.map(label), theme.fontSize),
    right: rightMargin(narrow),
    top: 40,
    bottom: 34,
  };
  const [main] = clipped;
  const bars = isSum && main ? main.spots.filter(({ x, y }) => !Number.isNaN(y) && !spans[x]?.inProgress) : [];
  const current = isSum ? spans.findIndex((span, at) => span.inProgress && fetched[at]) : -1;
  const named = {
    lines: clipped,
    gaps: main && !isSum ? gapsOf(spans, fetched, main.spots) : [],
    unfetched,
    unit: trend.unit,
    axis,
    trend,
  };
  return {
    data: {
      datasets: isSum
        ? []
        : clipped.map(({ spots, colour, isSecond }, order) => ({
            data: spots,
            borderColor: colour,
            borderWidth: isSecond ? 1 : lineWidth(spans.length),
            order,
          })),
    },
    bars: [{ colour: main?.colour ?? theme.ink, spots: bars }],
    options: {
      ...baseOptions(margins),
      scales: {
        x: weekScale(spans, format, look, margins, isSum ? theme.axis : theme.grid),
        y: { ...valueScale(axis, look, margins, label), reverse: reversed },
      },
    },
    layers: [
      notFetchedDots(unfetched, look, ({ chartArea }) => [chartArea]),
      ...(trend.band && main ? [bandLayer(trend.band, axis, main.colour)] : []),
      ...(current >= 0 && main
        ? [hatchedBar({ index: current, value: main.spots[current]?.y ?? 0, colour: main.colour }, look)]
        : []),
      ...(isSum ? [] : clipped.map((line) => points('y', line.colour, pointsOf(line, spans, look), look))),
      directLabels((chart: Chart) => trendLabels(named, look, chart), look),
    ],
  };
}

function axisOf(
  { isSum, steps, leastSpan }: DrawnTrend,
  lines: readonly (readonly Spot[])[],
  band: DrawnTrend['band'] = [],
): Axis {
  const values = lines.flat().map(({ y }) => y);
  if (isSum) return axisFromZero(values.reduce((top, y) => (y > top ? y : top), 0));
  const edges = band.flatMap((edge) => edge ?? []);
  return axisAround([...values, ...edges], { steps, leastSpan }) ?? { min: 0, max: 1, ticks: [], step: 1 };
}

/** A value far off the axis lies on its edge. */
const onEdge = ({ x, y }: Spot, { min, max }: Axis): Spot => ({ x, y: Math.min(max, Math.max(min, y)) });

function pointsOf(
  { spots, isSecond }: { spots: readonly Spot[]; isSecond?: boolean },
  spans: readonly Week[],
  look: Look,
) {
  const known = (at: number) => !Number.isNaN(spots[at]?.y ?? NaN);
  const radius = look.narrow || spans.length > 60 ? 2 : 2.8;
  return spots.flatMap(({ x, y }, at): PlacedPoint[] => {
    const hollow = spans[x]?.inProgress ?? false;
    const isAlone = !known(at - 1) && !known(at + 1);
    const wanted = hollow || isAlone || (!isSecond && spots.length <= MANY);
    return known(at) && wanted ? [{ index: x, value: y, hollow, radius: hollow ? 4 : isSecond ? 1.5 : radius }] : [];
  });
}

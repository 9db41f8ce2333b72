import { m } from '#words';
import type { Chart, Scale } from 'chart.js';
import type { Format } from '#lib/format/format.ts';
import { directLabels, type Label } from './direct-labels.ts';
import { baseOptions, type Drawing, leftMargin, type Look, rightMargin, type Spot } from './drawing.ts';
import { metricAxis, yearAmountOf } from './metric-units.ts';
import { points } from './points.ts';
import { axisFigures, bottomAxis, valueScale } from './scales.ts';
import { monthPlaces, type YearLine, type Years } from './years.ts';
import type { YearsSaid } from './years-words.ts';

/** So many years are named; all are drawn. */
const NAMED = 6;
const LINE_HEIGHT = 16;

/** One line for each year: this year in green and thick, last year in ink, earlier ones quieter. */
export function yearsDrawing(said: YearsSaid, look: Look): Drawing {
  const { years, format } = said;
  const { theme, narrow } = look;
  const peak = years.years.reduce(
    (top, { values }) => values.reduce<number>((most, y = 0) => Math.max(most, y), top),
    0,
  );
  const { axis, unit, size, figure } = metricAxis(peak, said);
  const lines = years.years.map((line) => ({ line, spots: spotsOf(line, years, size) }));
  const margins = {
    left: leftMargin(axis.ticks.map(figure), theme.fontSize),
    right: rightMargin(narrow),
    top: 34,
    bottom: 34,
  };
  const newestFirst = [...lines].reverse();
  const colour = (age: number) => (age === 0 ? theme.distance : age === 1 ? theme.average : theme.control);
  const width = (age: number) => (age === 0 ? 3 : age === 1 ? 1.75 : 1);
  const end = lines.at(-1)?.spots.at(-1);
  return {
    data: {
      datasets: newestFirst.map(({ spots }, age) => ({
        data: spots,
        borderColor: colour(age),
        borderWidth: width(age),
        order: age,
      })),
    },
    options: {
      ...baseOptions(margins),
      scales: { x: monthScale(years, format, look, margins.bottom), y: valueScale(axis, look, margins, figure) },
    },
    layers: [
      ...(end
        ? [points('y', theme.distance, [{ index: end.x, value: end.y, radius: 4, hollow: years.nowGoesOn }], look)]
        : []),
      directLabels((chart) => [unitLabel(chart), ...yearLabels(chart)], look),
    ],
  };

  function unitLabel({ chartArea }: Chart): Label {
    const text = years.kind === 'added' ? m.chart_years_since_january({ unit }) : m.first_per_week({ unit });
    return { texts: [[text]], x: 0, y: chartArea.top - 10, align: 'left', colour: theme.axis };
  }

  /** This year beside the end of its line, the others at the right edge, pushed apart where they would touch. */
  function yearLabels({ chartArea, scales }: Chart): Label[] {
    const { x, y } = scales;
    if (!x || !y) return [];
    const named = newestFirst.slice(0, NAMED).flatMap(({ line, spots }, age) => {
      const last = spots.findLast((spot) => !Number.isNaN(spot.y));
      const name = String(line.year);
      // Weeks at New Year belong to one year only, so that they do not add up to what the calendar says.
      const texts = years.kind === 'added' ? [[`${name} ${yearAmountOf(line.total, said, 0)}`], [name]] : [[name]];
      return last ? [{ age, last, at: y.getPixelForValue(last.y) + 4, texts }] : [];
    });
    const current = named.find(({ age }) => age === 0);
    const others = apart(
      named.filter(({ age }) => age > 0),
      chartArea,
    );
    const atTheEdge = current !== undefined && x.getPixelForValue(current.last.x) > chartArea.right - 120;
    const placed = atTheEdge && current ? apart([current, ...named.filter(({ age }) => age > 0)], chartArea) : others;
    const right = chartArea.right + (narrow ? 6 : 10);
    const labels = placed.map(({ age, at, texts }): Label => ({
      texts,
      x: right,
      y: at,
      align: 'left',
      colour: age === 0 ? theme.distance : age === 1 ? theme.ink : theme.axis,
      bold: age < 2,
    }));
    if (!current || atTheEdge) return labels;
    const place = { x: x.getPixelForValue(current.last.x) + 10, y: current.at, align: 'left' } as const;
    return [{ texts: current.texts, ...place, colour: theme.distance, bold: true }, ...labels];
  }
}

const spotsOf = ({ values }: YearLine, { places }: Years, size: number): Spot[] =>
  values.slice(0, places).map((value, x) => ({ x, y: value === undefined ? NaN : value / size }));

/** Labels at their heights, moved by as little as keeps a line of text between each two. */
export function apart<Placed extends { readonly at: number }>(
  labels: readonly Placed[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): Placed[] {
  const sorted = [...labels].sort((a, b) => a.at - b.at);
  let free = top;
  const pushed = sorted.map((label) => {
    const at = Math.max(label.at, free);
    free = at + LINE_HEIGHT;
    return { ...label, at };
  });
  let limit = bottom + 4;
  return pushed
    .reverse()
    .map((label) => {
      const at = Math.min(label.at, limit);
      limit = at - LINE_HEIGHT;
      return { ...label, at };
    })
    .sort((a, b) => a.at - b.at);
}

function monthScale(years: Years, format: Format, look: Look, bottom: number) {
  const months = monthPlaces(years).filter((_, month) => !look.narrow || month % 3 === 0);
  return {
    ...bottomAxis(look, bottom),
    min: -0.5,
    max: years.places - 0.5,
    afterBuildTicks: (scale: Scale) => {
      scale.ticks = months.map(({ place }) => ({ value: place - 0.5 }));
    },
    ticks: {
      ...axisFigures(look),
      callback: (_: unknown, at: number) => {
        const month = months[at];
        return month ? format.month(month.day, false) : '';
      },
      align: 'start',
      labelOffset: 3,
    },
  } as const;
}

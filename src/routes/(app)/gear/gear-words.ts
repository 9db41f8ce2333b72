import type { Reading } from '#lib/charts/reading.ts';
import { cell, type Figures } from '#lib/charts/table.ts';
import { metricAxis } from '#lib/charts/metric-units.ts';
import type { DrawnTrend } from '#lib/charts/trend-drawing.ts';
import type { Cell } from '#lib/export/csv.ts';
import { rounded, tableOf } from '#lib/export/columns.ts';
import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { type DayNumber, localDay } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';
import { type Metres, metres } from '#lib/training/units.ts';
import type { Week } from '#lib/training/weeks.ts';
import { m } from '#words';
import type { Piece } from './gear.ts';

/** 'Pebble Daily blue', 'Shoes g123' as long as only its number is known */
export const nameOf = ({ name, kind, id }: Pick<Piece, 'name' | 'kind' | 'id'>): string =>
  name === '' ? m.gear_unnamed({ kind, id }) : name;

/** '388 km left, at the present rate until about Mar 2026' */
export function forecastInWords({ forecast, rate }: Piece, format: Format): string {
  if (!forecast) return m.gear_no_limit();
  const { left, on } = forecast;
  if (left <= 0) return m.gear_passed({ distance: format.distance(metres(-left), 0).text });
  const distance = format.distance(left, 0).text;
  if (on !== undefined) return m.gear_left_until({ distance, month: format.month(on, true) });
  return rate === 0 ? m.gear_left_resting({ distance }) : m.gear_left_long({ distance });
}

/** Months with one piece of gear as bars from zero. */
export function drawnMonths(
  months: readonly Week[],
  colour: string,
  format: Format,
  fetchedBackTo?: DayNumber,
): DrawnTrend {
  const peak = months.reduce((most, { distance }) => Math.max(most, distance), 0);
  const { size, unit, figure } = metricAxis(peak, { metric: 'distance', format, family: undefined });
  return {
    spans: months,
    fetchedBackTo,
    format,
    lines: [{ label: '', values: months.map(({ distance }) => distance / size), colour }],
    unit: m.gear_months_unit({ unit }),
    reversed: false,
    isSum: true,
    steps: [],
    leastSpan: 0,
    label: figure,
    figure: (value) => format.distance(metres(value * size)).text,
    gap: () => '',
  };
}

export function monthReading({ first, distance, count, inProgress }: Week, format: Format): Reading {
  const { value, unit } = format.distance(distance);
  return {
    state: inProgress ? m.chart_in_progress() : m.chart_month(),
    when: format.month(first, true),
    figures: [
      { term: m.first_distance(), value, unit, metric: 'distance' },
      { term: m.chart_activities(), value: format.count(count) },
    ],
  };
}

export const spokenMonth = ({ first, distance, count }: Week, format: Format): string =>
  m.gear_months_spoken({
    month: format.month(first, true),
    distance: format.distance(distance).text,
    activities: counted(count, SPORT_WORDS.all, format),
  });

/** One row a month, newest first, one column for each piece of gear. */
export function monthsTable(
  months: readonly Span[],
  distances: ReadonlyMap<string, readonly Metres[]>,
  pieces: readonly Piece[],
  format: Format,
): Figures {
  const unit = UNIT_SYSTEMS[format.units].distance.name;
  return {
    first: m.chart_month(),
    heads: pieces.map((piece) => `${nameOf(piece)}, ${unit}`),
    rows: months
      .map(({ first }, at) => ({
        day: localDay(first),
        label: format.month(first, true),
        cells: pieces.map(({ id }) => {
          const distance = distances.get(id)?.[at] ?? metres(0);
          return cell(distance, format.distance(distance).value);
        }),
      }))
      .reverse(),
  };
}

/** The pieces as rows of a file, in SI units and those that the athlete reads. Headings are the same in every language. */
export function pieceRows(pieces: readonly Piece[], format: Format): Cell[][] {
  const { name: unit, size } = UNIT_SYSTEMS[format.units].distance;
  const day = (at: DayNumber | undefined) => (at === undefined ? undefined : localDay(at));
  return tableOf<Piece>(
    [
      ['gear_id', ({ id }) => id],
      ['kind', ({ kind }) => kind],
      ['name', ({ name }) => name],
      ['retired', ({ retired }) => retired],
      ['total_source', ({ source }) => source],
      ['total_m', ({ distance }) => rounded(distance, 1)],
      [`total_${unit}`, ({ distance }) => rounded(distance / size, 3)],
      ['shown_m', ({ use }) => rounded(use?.distance ?? 0, 1)],
      ['shown_activities', ({ use }) => use?.count ?? 0],
      ['first_used', ({ use }) => day(use?.first)],
      ['last_used', ({ use }) => day(use?.last)],
      ['limit_m', ({ limit }) => rounded(limit, 1)],
      ['left_m', ({ forecast }) => rounded(forecast?.left, 1)],
      ['limit_reached', ({ forecast }) => day(forecast?.on)],
    ],
    pieces,
  );
}

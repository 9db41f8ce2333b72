import { m } from '#words';
import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import type { Cell } from './csv.ts';

/** A column of an export: its heading, with the unit, and what it takes from a row. */
export type ExportColumn<Row> = readonly [heading: string, cell: (row: Row) => Cell];

/** A table of these rows, the headings first. */
export function tableOf<Row>(columns: readonly ExportColumn<Row>[], rows: readonly Row[]): Cell[][] {
  return [columns.map(([heading]) => heading), ...rows.map((row) => columns.map(([, cell]) => cell(row)))];
}

/** A number with at most so many decimals; undefined stays undefined. */
export function rounded(value: number | undefined, digits: 0 | 1 | 2 | 3 | 4): number | undefined {
  if (value === undefined) return undefined;
  const power = 10 ** digits;
  return Math.round(value * power) / power;
}

/** The columns in the units that the athlete reads, each rounded to what it is read in: 'distance_mi', 'pace_s_per_mi'. */
export function athletesColumns<Row extends { readonly distance: number; readonly climb: number }>(
  units: Units,
  paceOf: (row: Row) => number | undefined,
): ExportColumn<Row>[] {
  const { distance, climb } = UNIT_SYSTEMS[units];
  // Metres of climb are among the SI units already.
  const climbs: ExportColumn<Row>[] =
    climb.name === 'm' ? [] : [[m.format_csv_climb({ unit: climb.name }), (row) => rounded(row.climb / climb.size, 0)]];
  return [
    [m.format_csv_distance({ unit: distance.name }), (row) => rounded(row.distance / distance.size, 3)],
    ...climbs,
    [
      m.format_csv_pace({ unit: distance.name }),
      (row) => {
        const pace = paceOf(row);
        return pace === undefined ? undefined : rounded(pace * distance.size, 1);
      },
    ],
  ];
}

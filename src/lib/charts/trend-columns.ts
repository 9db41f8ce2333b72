import { m } from '#words';
import type { LocalDay } from '#lib/training/day.ts';
import { cell, type Cell, type Figures } from './table.ts';

/** One figure of many rows: how it is headed and said in a table, and how it is called in a file. */
export interface FigureColumn<Row> {
  /** 'Pace, min per km' */
  readonly head: string;
  /** 'speed_m_per_s' */
  readonly name: string;
  /** In SI units. */
  value(row: Row): number | undefined;
  text(value: number, row: Row): string;
  /** What stands where there is none. */
  none?(row: Row): string;
}

/** What a row is called: by its day, or by words. */
export interface RowName<Row> {
  readonly head: string;
  day?(row: Row): LocalDay | undefined;
  label(row: Row): string;
  /** Said in every cell, in place of its figure. */
  silence?(row: Row): string | undefined;
}

/** Rows as a table. */
export function figuresOf<Row>(
  rows: readonly Row[],
  name: RowName<Row>,
  columns: readonly FigureColumn<Row>[],
): Figures {
  return {
    first: name.head,
    heads: columns.map(({ head }) => head),
    rows: rows.map((row) => {
      const day = name.day?.(row);
      const silence = name.silence?.(row);
      const cells = columns.map((column): Cell => {
        if (silence !== undefined) return { text: silence };
        const value = column.value(row);
        return cell(value, value === undefined ? '' : column.text(value, row), column.none?.(row));
      });
      return { ...(day !== undefined && { day }), label: name.label(row), cells };
    }),
  };
}

/** The same rows for a file: the first day or the words, then SI values; empty where there is none. */
export function fileRows<Row>(
  rows: readonly Row[],
  name: RowName<Row>,
  columns: readonly FigureColumn<Row>[],
): (string | number | undefined)[][] {
  return [
    [name.day ? m.format_csv_first_day() : m.format_csv_name(), ...columns.map((column) => column.name)],
    ...rows
      .filter((row) => name.silence?.(row) === undefined)
      .map((row) => [
        name.day?.(row) ?? name.label(row),
        ...columns.map((column) => {
          const value = column.value(row);
          return value === undefined ? undefined : Number(value.toPrecision(10));
        }),
      ]),
  ];
}

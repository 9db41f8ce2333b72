import { m } from '#words';
import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import { dateParts, dayNumber, dayNumberOf } from '#lib/training/day.ts';
import type { Metric } from '#lib/training/metric.ts';
import { type ExportColumn, rounded, tableOf } from './columns.ts';
import type { Cell } from './csv.ts';

/** Years over each other: their values in SI units by place, one of the 366 dates of a leap year or a week. */
interface YearsShown {
  readonly kind: 'added' | 'weeks';
  readonly places: number;
  readonly years: readonly { readonly year: number; readonly values: readonly (number | undefined)[] }[];
}

/** One row per date (added up since 1 January) or week, one column per year; in SI units and in those the athlete reads. */
export function yearRows({ kind, places, years }: YearsShown, metric: Metric, units: Units): Cell[][] {
  const columns: ExportColumn<number>[] = [
    ...(kind === 'added' ? DATE : WEEK),
    ...unitsOf(metric, units).flatMap(([name, size, digits]) =>
      years.map(({ year, values }): ExportColumn<number> => [
        `${name}_${year}`,
        (place) => rounded(scaled(values[place], size), digits),
      ]),
    ),
  ];
  return tableOf(
    columns,
    Array.from({ length: places }, (_, place) => place),
  );
}

const dateOf = (place: number) => dateParts(dayNumber(dayNumberOf(2024, 1, 1) + place));

const DATE: readonly ExportColumn<number>[] = [
  [m.format_csv_month(), (place) => dateOf(place).month],
  [m.format_csv_day(), (place) => dateOf(place).day],
];
const WEEK: readonly ExportColumn<number>[] = [[m.format_csv_week(), (place) => place + 1]];

const scaled = (value: number | undefined, size: number) => (value === undefined ? undefined : value / size);

/** A column's name with its unit, the size of that, and its decimals: SI first, then another that the athlete reads. */
function unitsOf(metric: Metric, units: Units): [name: string, size: number, digits: 0 | 1 | 3][] {
  if (metric === 'count') return [[m.format_csv_activities(), 1, 0]];
  if (metric === 'movingTime') return [[m.format_csv_moving_time(), 1, 0]];
  const { name, size } = UNIT_SYSTEMS[units][metric];
  const heading = metric === 'distance' ? m.format_csv_distance : m.format_csv_climb;
  const si: [string, number, 1] = [heading({ unit: 'm' }), 1, 1];
  return name === 'm' ? [si] : [si, [heading({ unit: name }), size, metric === 'distance' ? 3 : 0]];
}

import { m } from '#words';
import type { Column } from '#lib/training/activity-table.ts';

/** How a list is sorted. */
export interface Order {
  readonly column: Column;
  readonly descending: boolean;
}

export const NEWEST_FIRST: Order = { column: 'when', descending: true };

/** What a list can be sorted by, in the words of the select. */
export const COLUMNS: readonly { readonly column: Column; readonly label: string }[] = [
  { column: 'when', label: m.activities_column_date() },
  { column: 'name', label: m.activities_column_name() },
  { column: 'sport', label: m.activities_column_sport() },
  { column: 'distance', label: m.first_distance() },
  { column: 'movingTime', label: m.chart_moving_time() },
  { column: 'elapsedTime', label: m.activities_column_elapsed_time() },
  { column: 'pace', label: m.chart_pace() },
  { column: 'averageHeartRate', label: m.chart_heart_rate() },
  { column: 'maxHeartRate', label: m.activities_column_max_heart_rate() },
  { column: 'climb', label: m.chart_climb() },
  { column: 'relativeEffort', label: m.activities_column_relative_effort() },
];

/** The order a column is first sorted in: names from A, the fastest pace, and otherwise the most first. */
const ASCENDING: readonly Column[] = ['name', 'sport', 'pace'];

export const firstOrder = (column: Column): Order => ({ column, descending: !ASCENDING.includes(column) });

/** What pressing the heading of a column leads to: the first order of it, and then back and forth. */
export const nextOrder = (order: Order, column: Column): Order =>
  order.column === column ? { column, descending: !order.descending } : firstOrder(column);

/** Reads 'sort=distance', or 'sort=-distance' from the most down; anything else is newest first. */
export function readOrder(query: URLSearchParams): Order {
  const [, minus, name] = /^(-?)(\w+)$/.exec(query.get('sort') ?? '') ?? [];
  const known = COLUMNS.find(({ column }) => column === name);
  return known ? { column: known.column, descending: minus === '-' } : NEWEST_FIRST;
}

/** The query with this order written into it; whatever else it holds stays. */
export function writeOrder(query: URLSearchParams, { column, descending }: Order): URLSearchParams {
  const written = new URLSearchParams(query);
  if (column === NEWEST_FIRST.column && descending) written.delete('sort');
  else written.set('sort', `${descending ? '-' : ''}${column}`);
  return written;
}

/** What stands for the activities that somebody picked; undefined when nobody did. */
export const readToken = (query: URLSearchParams): string | undefined => query.get('chosen') ?? undefined;

/** The query with this token in it, or without any; whatever else it holds stays. */
export function writeToken(query: URLSearchParams, token: string | undefined): URLSearchParams {
  const written = new URLSearchParams(query);
  if (token === undefined) written.delete('chosen');
  else written.set('chosen', token);
  return written;
}

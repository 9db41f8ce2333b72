import type { Activity } from './activity.ts';
import { foldedNames, holdsWords, wordsOf } from './fold-text.ts';
import { paceOf } from './pace.ts';
import { type Totals, totalsOf } from './totals.ts';

/** What a table of activities can be sorted by. */
export type Column =
  | 'when'
  | 'name'
  | 'sport'
  | 'distance'
  | 'movingTime'
  | 'elapsedTime'
  | 'pace'
  | 'averageHeartRate'
  | 'maxHeartRate'
  | 'climb'
  | 'relativeEffort';

export interface TableAsked {
  /** Words that the name must hold, whatever their case, accents and order; empty for all. */
  readonly text: string;
  readonly column: Column;
  readonly descending: boolean;
}

/** The rows of a table, and what they come to. */
export interface TableShown {
  readonly rows: readonly Activity[];
  readonly totals: Totals;
}

const SECONDS_PER_DAY = 86_400;

const NUMBERS: Record<Exclude<Column, 'name' | 'sport'>, (activity: Activity) => number | undefined> = {
  /** By the calendar and the clock on the wall, as it is shown. */
  when: ({ day, timeOfDay }) => day * SECONDS_PER_DAY + timeOfDay,
  distance: ({ distance }) => distance,
  movingTime: ({ movingTime }) => movingTime,
  elapsedTime: ({ elapsedTime }) => elapsedTime,
  pace: paceOf,
  averageHeartRate: ({ averageHeartRate }) => averageHeartRate,
  maxHeartRate: ({ maxHeartRate }) => maxHeartRate,
  climb: ({ climb }) => climb,
  relativeEffort: ({ relativeEffort }) => relativeEffort,
};

/**
 * A table over these activities. It keeps the order they were last sorted in, and their names once they are searched, so
 * that each letter typed costs one pass; make another when the activities change.
 *
 * Sorting is stable (equal rows stay in the order of the list, whichever the direction) and puts rows without a value
 * last. Names are in the order of their letters without capitals and accents.
 */
export function activityTable(activities: readonly Activity[]): (asked: TableAsked) => TableShown {
  const keys = new Map<Column, Float64Array>();
  let sorted = { column: '', descending: false, order: new Uint32Array() };

  return ({ text, column, descending }) => {
    if (sorted.column !== column || sorted.descending !== descending) {
      const ofColumn = keys.get(column) ?? keysOf(activities, column);
      keys.set(column, ofColumn);
      sorted = { column, descending, order: orderBy(ofColumn, descending) };
    }
    const words = wordsOf(text);
    // Names are read as soon as somebody searches in them, and not before.
    const names = words.length > 0 ? foldedNames(activities) : [];
    const rows: Activity[] = [];
    for (const index of sorted.order) {
      const activity = activities[index];
      if (activity && (words.length === 0 || holdsWords(names[index] ?? '', words))) rows.push(activity);
    }
    return { rows, totals: totalsOf(rows) };
  };
}

/** A number for each row by which it is sorted; NaN where there is no value. */
function keysOf(activities: readonly Activity[], column: Column): Float64Array {
  if (column === 'name') return ranksOf(foldedNames(activities));
  if (column === 'sport') return ranksOf(activities.map(({ sport }) => sport));
  return Float64Array.from(activities, (activity) => NUMBERS[column](activity) ?? NaN);
}

/** The place of each text among all different texts in order; NaN for an empty one. */
function ranksOf(texts: readonly string[]): Float64Array {
  const ranks = new Map([...new Set(texts)].sort().map((text, rank) => [text, rank]));
  return Float64Array.from(texts, (text) => (text === '' ? NaN : (ranks.get(text) ?? NaN)));
}

/** The places of the rows in the order of their keys; equal ones as they were, those without one last. */
function orderBy(keys: Float64Array, descending: boolean): Uint32Array<ArrayBuffer> {
  const signed = keys.map((key) => (Number.isNaN(key) ? Infinity : descending ? -key : key));
  const at = (index: number) => signed[index] ?? Infinity;
  // Infinity minus itself is not a number, and as good as 0 here.
  return Uint32Array.from(signed.keys()).sort((one, other) => at(one) - at(other) || one - other);
}

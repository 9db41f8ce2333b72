import { fields } from './fields.ts';

/** Numbers that every activity has. */
export const REQUIRED = [
  'id',
  'day',
  'timeOfDay',
  'start',
  'distance',
  'movingTime',
  'elapsedTime',
  'climb',
  'readAt',
] as const;

/** Numbers that may be missing: NaN stands for a missing one. */
export const OPTIONAL = ['maxSpeed', 'averageHeartRate', 'maxHeartRate', 'averageCadence', 'relativeEffort'] as const;

/** Texts that repeat: each is kept once, undefined included. */
export const REPEATED = ['sport', 'effort', 'gearId', 'device'] as const;

export interface Dictionary {
  readonly values: readonly (string | undefined)[];
  readonly indexes: Uint32Array;
}

/** Activities as columns, one entry per activity. Float64 holds Strava's ids, which passed 2^31 long ago. */
export interface Columns {
  readonly version: number;
  readonly numbers: Readonly<Record<(typeof REQUIRED)[number] | (typeof OPTIONAL)[number], Float64Array>>;
  readonly texts: Readonly<Record<(typeof REPEATED)[number], Dictionary>>;
  readonly names: readonly string[];
  readonly flags: Uint8Array;
}

/** The value as columns that are all there and equally long, or undefined; single entries may still be wrong. */
export function parseColumns(value: unknown): Columns | undefined {
  const columns = fields<keyof Columns>(value);
  const numbers = fields<string>(columns?.numbers);
  const texts = fields<string>(columns?.texts);
  if (!columns || !numbers || !texts || !Array.isArray(columns.names)) return undefined;
  const { length } = columns.names;
  const whole =
    columns.flags instanceof Uint8Array &&
    columns.flags.length === length &&
    [...REQUIRED, ...OPTIONAL].every((name) => isColumn(numbers[name], length)) &&
    REPEATED.every((name) => isDictionary(texts[name], length));
  return whole ? (columns as Columns) : undefined;
}

const isColumn = (value: unknown, length: number) => value instanceof Float64Array && value.length === length;

function isDictionary(value: unknown, length: number): boolean {
  const dictionary = fields<keyof Dictionary>(value);
  return (
    Array.isArray(dictionary?.values) &&
    dictionary.values.every((text) => text === undefined || typeof text === 'string') &&
    dictionary.indexes instanceof Uint32Array &&
    dictionary.indexes.length === length
  );
}

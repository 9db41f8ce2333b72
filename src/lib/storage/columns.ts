import type { Activity, Effort } from '#lib/training/activity.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { type Sport, sportNamed } from '#lib/training/sport.ts';
import type { Quantity } from '#lib/training/units.ts';
import { type Columns, type Dictionary, parseColumns } from './column-shape.ts';
import { StorageError } from './errors.ts';
import { fields, isId, isInstant } from './fields.ts';

/** To raise it, append a step to migrations.ts, so that an older tab stops writing. */
export const VERSION = 1;
const SECONDS_PER_DAY = 86_400;
const EFFORTS: readonly unknown[] = ['default', 'race', 'long', 'workout'] satisfies Effort[];
export const COMMUTE = 1;
export const INDOOR = 2;
export const MANUAL = 4;
export const ONLY_ME = 8;

export interface Decoded {
  /** Newest first. */
  readonly activities: readonly Activity[];
  /** How many rows were unusable, and must be read from Strava again. */
  readonly setAside: number;
}

/**
 * The activities in a stored value; undefined when it holds none at all. Throws StorageError 'newer' when a later
 * version of the app wrote it: such a value must not be written over.
 */
export function decode(value: unknown): Decoded | undefined {
  const version = fields<'version'>(value)?.version;
  if (typeof version === 'number' && version > VERSION) throw new StorageError('newer');
  const columns = version === VERSION ? parseColumns(value) : undefined;
  if (!columns) return undefined;
  const sports = columns.texts.sport.values.map((name) => sportNamed(name ?? ''));
  const activities: Activity[] = [];
  const ids = new Set<number>();
  for (let row = 0; row < columns.names.length; row++) {
    const activity = activityAt(columns, row, sports);
    if (!isSound(activity) || ids.has(activity.id)) continue;
    ids.add(activity.id);
    activities.push(activity);
  }
  activities.sort((a, b) => b.start - a.start);
  return { activities, setAside: columns.names.length - activities.length };
}

function activityAt({ numbers, texts, names, flags }: Columns, row: number, sports: readonly Sport[]): Activity {
  const flag = flags[row] ?? 0;
  return {
    id: numbers.id[row] as number,
    name: names[row] as string,
    sport: sports[texts.sport.indexes[row] ?? NaN] as Sport,
    day: numbers.day[row] as DayNumber,
    timeOfDay: required(numbers.timeOfDay, row),
    start: required(numbers.start, row),
    distance: required(numbers.distance, row),
    movingTime: required(numbers.movingTime, row),
    elapsedTime: required(numbers.elapsedTime, row),
    climb: required(numbers.climb, row),
    maxSpeed: optional(numbers.maxSpeed, row),
    averageHeartRate: optional(numbers.averageHeartRate, row),
    maxHeartRate: optional(numbers.maxHeartRate, row),
    averageCadence: optional(numbers.averageCadence, row),
    relativeEffort: optional(numbers.relativeEffort, row),
    effort: textAt(texts.effort, row) as Effort,
    commute: (flag & COMMUTE) !== 0,
    indoor: (flag & INDOOR) !== 0,
    manual: (flag & MANUAL) !== 0,
    onlyMe: (flag & ONLY_ME) !== 0,
    gearId: textAt(texts.gearId, row),
    device: textAt(texts.device, row),
    readAt: required(numbers.readAt, row),
  };
}

const textAt = ({ values, indexes }: Dictionary, row: number) => values[indexes[row] ?? NaN];

const required = <Unit extends string>(column: Float64Array, row: number) => column[row] as Quantity<Unit>;

function optional<Unit extends string>(column: Float64Array, row: number): Quantity<Unit> | undefined {
  const value = column[row] as Quantity<Unit>;
  return Number.isNaN(value) ? undefined : value;
}

/** Whether a row read back is one that could have been written; storage can be edited by hand. */
function isSound(activity: Activity): boolean {
  return (
    isId(activity.id) &&
    typeof activity.name === 'string' &&
    EFFORTS.includes(activity.effort) &&
    typeof activity.sport === 'string' &&
    Number.isInteger(activity.day) &&
    isInstant(activity.day * SECONDS_PER_DAY) &&
    isInstant(activity.start) &&
    isInstant(activity.readAt) &&
    activity.timeOfDay < SECONDS_PER_DAY &&
    isAmount(activity.timeOfDay) &&
    isAmount(activity.distance) &&
    isAmount(activity.movingTime) &&
    isAmount(activity.elapsedTime) &&
    isAmount(activity.climb) &&
    isAmount(activity.maxSpeed ?? 0) &&
    isAmount(activity.averageHeartRate ?? 0) &&
    isAmount(activity.maxHeartRate ?? 0) &&
    isAmount(activity.averageCadence ?? 0) &&
    isAmount(activity.relativeEffort ?? 0)
  );
}

const isAmount = (value: number) => value >= 0 && value < Infinity;

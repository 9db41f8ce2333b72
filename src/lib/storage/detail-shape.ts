import type { ActivityDetail, RecordedLap, StravaEffort } from '#lib/training/activity-detail.ts';
import { fields, isId, isInstant, isNumber, isText } from './fields.ts';

type Check = (value: unknown) => boolean;

const isString: Check = (value) => typeof value === 'string';
const isFlag: Check = (value) => typeof value === 'boolean';
const isPlace: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isAmount: Check = (value) => isNumber(value) && value >= 0;
const orNothing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const listOf =
  (shape: Readonly<Record<string, Check>>): Check =>
  (value) =>
    Array.isArray(value) && value.every((entry) => fits(shape, entry));

const STRETCH = {
  name: isString,
  startIndex: isPlace,
  endIndex: isPlace,
  distance: isAmount,
  elapsedTime: isAmount,
  movingTime: isAmount,
};

const LAP: Record<keyof RecordedLap, Check> = {
  ...STRETCH,
  climb: orNothing(isNumber),
  maxSpeed: orNothing(isAmount),
  averageHeartRate: orNothing(isAmount),
  maxHeartRate: orNothing(isAmount),
  averageCadence: orNothing(isAmount),
  averagePower: orNothing(isAmount),
};

const EFFORT: Record<keyof StravaEffort, Check> = { ...STRETCH, prRank: orNothing(isPlace) };

const DETAIL: Record<keyof ActivityDetail, Check> = {
  id: isId,
  description: orNothing(isText),
  calories: orNothing(isAmount),
  gear: orNothing((value) => fits({ id: isText, name: isString }, value)),
  device: orNothing(isText),
  hideFromHome: isFlag,
  manual: isFlag,
  lowest: orNothing(isNumber),
  highest: orNothing(isNumber),
  averagePower: orNothing(isAmount),
  powerMeasured: isFlag,
  laps: listOf(LAP),
  efforts: listOf(EFFORT),
  readAt: isInstant,
};

/** A stored value as the detail of an activity; undefined when any of it is something else. */
export const parseStoredDetail = (value: unknown): ActivityDetail | undefined =>
  fits(DETAIL, value) ? (value as ActivityDetail) : undefined;

function fits(shape: Readonly<Record<string, Check>>, value: unknown): boolean {
  const stored = fields<string>(value);
  return stored !== undefined && Object.entries(shape).every(([key, check]) => check(stored[key]));
}

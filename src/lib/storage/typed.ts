import { dayNumber } from '#lib/training/day.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { sportNamed } from '#lib/training/sport.ts';
import { metres, seconds } from '#lib/training/units.ts';
import type { Database } from './database.ts';
import { fields, isInstant, isNumber, isText } from './fields.ts';
import { athleteKey } from './log.ts';
import { stillOf } from './session.ts';

/** An activity that somebody typed in, as long as it is not known to be at Strava. */
export interface Typed {
  readonly activity: ManualActivity;
  /** Whether it has left this device, and may be there. */
  readonly hasLeft: boolean;
}

const keyOf = (athleteId: number) => athleteKey('typed', athleteId);

/** What was typed in last, and is not done. Throws StorageError. */
export async function readTyped(database: Database, athleteId: number): Promise<Typed | undefined> {
  return parseTyped(await database.get(keyOf(athleteId)));
}

/** Keeps it in place of what was typed before. Nothing is kept once somebody else is connected. Throws StorageError. */
export async function writeTyped(database: Database, athleteId: number, typed: Typed): Promise<void> {
  await database.set([[keyOf(athleteId), typed]], stillOf(athleteId));
}

/** Throws StorageError. */
export const removeTyped = (database: Database, athleteId: number): Promise<void> =>
  database.remove([keyOf(athleteId)]);

const isDay = (value: unknown): value is number => Number.isInteger(value) && isInstant(Number(value) * 86_400);

function parseTyped(value: unknown): Typed | undefined {
  const { activity, hasLeft } = fields<keyof Typed>(value) ?? {};
  const typed = fields<keyof ManualActivity>(activity);
  if (!typed || typeof hasLeft !== 'boolean') return undefined;
  const { name, sport, day, timeOfDay, utcOffset, elapsedTime, distance, description, commute, trainer } = typed;
  if (!isText(name) || !isText(sport) || typeof description !== 'string') return undefined;
  if (!isDay(day) || !isNumber(timeOfDay) || !isNumber(utcOffset) || !isNumber(elapsedTime)) return undefined;
  if (distance !== undefined && !isNumber(distance)) return undefined;
  return {
    activity: {
      name,
      sport: sportNamed(sport),
      day: dayNumber(day),
      timeOfDay: seconds(timeOfDay),
      utcOffset,
      elapsedTime: seconds(elapsedTime),
      distance: distance === undefined ? undefined : metres(distance),
      description,
      commute: commute === true,
      trainer: trainer === true,
    },
    hasLeft,
  };
}

import type { Gear } from '#lib/training/gear.ts';
import { type GearLimit, parseGearLimit } from '#lib/training/gear-limit.ts';
import type { EpochSeconds, Metres } from '#lib/training/units.ts';
import { type AthleteList, changeList, readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { fields, isInstant, isNumber, isText } from './fields.ts';
import { athleteKey } from './log.ts';

const gearOf = (athleteId: number): AthleteList<Gear> => ({
  athleteId,
  key: athleteKey('gear', athleteId),
  parse: parseStoredGear,
});

const limitsOf = (athleteId: number): AthleteList<GearLimit> => ({
  athleteId,
  key: athleteKey('gear-limits', athleteId),
  parse: parseGearLimit,
});

/** The gear that Strava sent since an instant. Throws StorageError. */
export async function readGear(database: Database, athleteId: number, readSince: EpochSeconds): Promise<Gear[]> {
  return (await readList(database, gearOf(athleteId))).filter(({ readAt }) => readAt >= readSince);
}

/** Keeps gear in place of what was kept of the same; what was sent before an instant goes. Throws StorageError. */
export function keepGear(
  database: Database,
  athleteId: number,
  came: readonly Gear[],
  readSince: EpochSeconds,
): Promise<readonly Gear[]> {
  const ids = new Set(came.map(({ id }) => id));
  return changeList(database, gearOf(athleteId), (all) => [
    ...all.filter(({ id, readAt }) => !ids.has(id) && readAt >= readSince),
    ...came,
  ]);
}

/** Removes gear that was sent before an instant, of every athlete. Throws StorageError. */
export async function removeOldGear(database: Database, readBefore: EpochSeconds): Promise<void> {
  const keys = (await database.keys()).filter((key) => /^gear:\d+$/.test(key));
  for (const key of keys) {
    const stored = await database.get(key);
    const values: readonly unknown[] = Array.isArray(stored) ? stored : [];
    const kept = values.filter((value) => (parseStoredGear(value)?.readAt ?? -Infinity) >= readBefore);
    if (Array.isArray(stored) && kept.length === values.length) continue;
    const isSame = { key, holds: (value: unknown) => JSON.stringify(value) === JSON.stringify(stored) };
    if (kept.length > 0) await database.set([[key, kept]], isSame);
    else await database.remove([key]);
  }
}

/** How far each piece of gear is to go, where the athlete said so. Throws StorageError. */
export function readGearLimits(database: Database, athleteId: number): Promise<GearLimit[]> {
  return readList(database, limitsOf(athleteId));
}

/** Changes the limits as `changeList` does, and gives back what they have become. Throws StorageError. */
export function changeGearLimits(
  database: Database,
  athleteId: number,
  change: (limits: readonly GearLimit[]) => readonly GearLimit[],
): Promise<readonly GearLimit[]> {
  return changeList(database, limitsOf(athleteId), change);
}

function parseStoredGear(value: unknown): Gear | undefined {
  const { id, kind, name, distance, retired, primary, brand, model, readAt } = fields<keyof Gear>(value) ?? {};
  if (!isText(id) || (kind !== 'shoe' && kind !== 'bike') || typeof name !== 'string') return undefined;
  if (!isNumber(distance) || distance < 0 || !isInstant(readAt)) return undefined;
  return {
    id,
    kind,
    name,
    distance: distance as Metres,
    retired: retired === true,
    primary: primary === true,
    brand: isText(brand) ? brand : undefined,
    model: isText(model) ? model : undefined,
    readAt: readAt as EpochSeconds,
  };
}

import { type BeatsPerMinute, type EpochSeconds, epochSeconds } from '#lib/training/units.ts';
import { changeStored } from './athlete-list.ts';
import type { Database } from './database.ts';
import { fields, isInstant, isNumber } from './fields.ts';
import { athleteKey } from './log.ts';

/** An athlete's heart rate zones at Strava: where each begins, and when Strava sent them. */
export interface StravaZones {
  readonly lower: readonly BeatsPerMinute[];
  readonly readAt: EpochSeconds;
}

const zonesKey = (athleteId: number) => athleteKey('strava-zones', athleteId);

/** The zones as they are on this device; undefined when there are none that can be used. Throws StorageError. */
export async function readStravaZones(database: Database, athleteId: number): Promise<StravaZones | undefined> {
  return parseStravaZones(await database.get(zonesKey(athleteId)));
}

/** Keeps zones, or with undefined none; nothing is written once somebody else is connected. Throws StorageError. */
export async function writeStravaZones(
  database: Database,
  athleteId: number,
  zones: StravaZones | undefined,
): Promise<void> {
  if (zones) await changeStored(database, { athleteId, key: zonesKey(athleteId) }, () => zones);
  else await database.remove([zonesKey(athleteId)]);
}

/** A stored value as zones; undefined when it is none. */
function parseStravaZones(value: unknown): StravaZones | undefined {
  const { lower, readAt } = fields<keyof StravaZones>(value) ?? {};
  if (!Array.isArray(lower) || lower.length === 0 || !lower.every(isNumber) || !isInstant(readAt)) return undefined;
  const isAscending = lower.every((bound, at) => at === 0 || bound > (lower[at - 1] ?? 0));
  return isAscending
    ? { lower: lower as readonly number[] as readonly BeatsPerMinute[], readAt: epochSeconds(readAt) }
    : undefined;
}

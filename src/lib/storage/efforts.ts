import type { DayNumber } from '#lib/training/day.ts';
import type { FoundEffort, FoundEfforts } from '#lib/training/stream/found-efforts.ts';
import type { EpochSeconds, Seconds } from '#lib/training/units.ts';
import { type AthleteList, changeList, readList } from './athlete-list.ts';
import type { Database } from './database.ts';
import { fields, isId, isInstant, isNumber, isText } from './fields.ts';
import { athleteKey } from './log.ts';

const effortsOf = (athleteId: number): AthleteList<FoundEfforts> => ({
  athleteId,
  key: athleteKey('efforts', athleteId),
  parse: parseFound,
});

const sinceOf = (readBefore: EpochSeconds) => (found: FoundEfforts) => found.readAt >= readBefore;

/** The best efforts found in what was read since an instant; at most one entry for each activity and source. Throws StorageError. */
export async function readEfforts(
  database: Database,
  athleteId: number,
  readSince: EpochSeconds,
): Promise<readonly FoundEfforts[]> {
  return (await readList(database, effortsOf(athleteId))).filter(sinceOf(readSince));
}

/**
 * Keeps what was found in an activity, in place of what was found there before, and gives back everything that is kept.
 * Nothing is written once somebody else is connected. Throws StorageError.
 */
export function keepEfforts(
  database: Database,
  athleteId: number,
  found: FoundEfforts,
): Promise<readonly FoundEfforts[]> {
  const isOther = (other: FoundEfforts) => other.activityId !== found.activityId || other.source !== found.source;
  return changeList(database, effortsOf(athleteId), (all) => [...all.filter(isOther), found]);
}

/** Drops the efforts of activities that are not there any more. Throws StorageError. */
export function dropEfforts(
  database: Database,
  athleteId: number,
  isThere: (activityId: number) => boolean,
): Promise<readonly FoundEfforts[]> {
  return changeList(database, effortsOf(athleteId), (all) => all.filter(({ activityId }) => isThere(activityId)));
}

/** Removes what was found in anything read before an instant, of every athlete. Throws StorageError. */
export async function removeOldEfforts(database: Database, readBefore: EpochSeconds): Promise<void> {
  const keys = (await database.keys()).filter((key) => /^efforts:\d+$/.test(key));
  for (const key of keys) {
    const stored = await database.get(key);
    const kept = (Array.isArray(stored) ? stored : []).filter((value) => {
      const found = parseFound(value);
      return found !== undefined && sinceOf(readBefore)(found);
    });
    if (Array.isArray(stored) && kept.length === stored.length) continue;
    const isSame = { key, holds: (value: unknown) => JSON.stringify(value) === JSON.stringify(stored) };
    if (kept.length > 0) await database.set([[key, kept]], isSame);
    else await database.remove([key]);
  }
}

function parseFound(value: unknown): FoundEfforts | undefined {
  const { activityId, day, source, readAt, efforts } = fields<keyof FoundEfforts>(value) ?? {};
  if (!isId(activityId) || !Number.isSafeInteger(day) || !isInstant(readAt)) return undefined;
  if ((source !== 'stream' && source !== 'strava') || !Array.isArray(efforts) || !efforts.every(isEffort)) {
    return undefined;
  }
  return { activityId, day: day as DayNumber, source, readAt: readAt as EpochSeconds, efforts };
}

function isEffort(value: unknown): value is FoundEffort & { time: Seconds } {
  const { distanceId, time, from } = fields<keyof FoundEffort>(value) ?? {};
  return isText(distanceId) && isNumber(time) && time > 0 && isNumber(from) && from >= 0;
}

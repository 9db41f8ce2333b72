import type { ActivityDetail } from '#lib/training/activity-detail.ts';
import { KEPT_FOR } from '#lib/training/log.ts';
import type { Recorded } from '#lib/training/stream/recording.ts';
import { type EpochSeconds, epochSeconds } from '#lib/training/units.ts';
import type { Database } from './database.ts';
import { changeIndex, detailKey, type Indexed } from './detail-index.ts';
import { parseStoredDetail } from './detail-shape.ts';
import { StorageError } from './errors.ts';
import { fields, isInstant } from './fields.ts';
import { bytesOf, decodeRecorded, encodeRecorded } from './recorded.ts';
import { stillOf } from './session.ts';

/** What is known of one activity besides the list; each part may be there without the other. */
export interface Known {
  readonly detail: ActivityDetail | undefined;
  readonly recorded: Recorded | undefined;
  /** When Strava sent the streams. */
  readonly recordedAt: EpochSeconds | undefined;
}

export const NOTHING_KNOWN: Known = { detail: undefined, recorded: undefined, recordedAt: undefined };

/**
 * How many bytes may be kept of one athlete. About 480 hours with every sensor: more than anybody records in the seven days
 * that anything is kept, and small beside what a browser grants a site.
 */
const LIMIT = 40_000_000;

/** What an entry takes besides its lists; a text takes two bytes for each character. */
const sizeOf = (recorded: object | undefined, detail: ActivityDetail | undefined) =>
  200 + 2 * (JSON.stringify(detail)?.length ?? 0) + (recorded ? bytesOf(recorded) : 0);

/** What is on this device of an activity, as long as it may be kept. Throws StorageError. */
export async function readKnown(
  database: Database,
  athleteId: number,
  activityId: number,
  now: EpochSeconds,
): Promise<Known> {
  const stored = fields<keyof Known>(await database.get(detailKey(athleteId, activityId)));
  if (!stored) return NOTHING_KNOWN;
  const isFresh = (readAt: unknown) => isInstant(readAt) && now - readAt <= KEPT_FOR;
  const detail = parseStoredDetail(stored.detail);
  const recorded = isFresh(stored.recordedAt) ? decodeRecorded(stored.recorded) : undefined;
  const isDetailFresh = detail?.id === activityId && isFresh(detail.readAt);
  return {
    detail: isDetailFresh ? detail : undefined,
    recorded,
    recordedAt: recorded && (stored.recordedAt as EpochSeconds),
  };
}

/** Notes that an activity was looked at: what was looked at least recently leaves first. Throws StorageError. */
export async function noteUse(
  database: Database,
  athleteId: number,
  activityId: number,
  now: EpochSeconds,
): Promise<void> {
  const used = (entry: Indexed) => (entry.id === activityId ? { ...entry, usedAt: now } : entry);
  await changeIndex(database, athleteId, (index) => index.map(used), [], stillOf(athleteId));
}

/**
 * Keeps what is known of an activity, without where it went, in place of what was kept. What was looked at least recently
 * leaves when there is too much of it, or no room. Whether it is kept: not without room, nor once somebody else is connected.
 * Throws StorageError, but never 'full'.
 */
export async function writeKnown(
  database: Database,
  athleteId: number,
  activityId: number,
  { detail, recorded, recordedAt }: Known,
  now: EpochSeconds,
  limit = LIMIT,
): Promise<boolean> {
  const encoded = recorded && encodeRecorded(recorded);
  const readAt = epochSeconds(Math.min(detail?.readAt ?? Infinity, recordedAt ?? Infinity));
  if (!Number.isFinite(readAt)) return false;
  const entry: Indexed = { id: activityId, bytes: sizeOf(encoded, detail), readAt, usedAt: now };
  if (entry.bytes > limit) return false;
  const write = (most: number) =>
    changeIndex(
      database,
      athleteId,
      (index) => fitting(entry, index, most),
      [[detailKey(athleteId, activityId), { detail, recorded: encoded, recordedAt }]],
      stillOf(athleteId),
    );
  try {
    return await write(limit);
  } catch (error) {
    if (!isFull(error)) throw error;
  }
  try {
    // Half of what is kept makes room first: a transaction that has none could not remove anything either.
    const makeRoom = (index: readonly Indexed[]) => within(index, sum(index) / 2);
    await changeIndex(database, athleteId, makeRoom, [], stillOf(athleteId));
    return await write(limit);
  } catch (error) {
    if (isFull(error)) return false;
    throw error;
  }
}

/** Forgets one activity: it was deleted, or changed at Strava. Throws StorageError. */
export async function removeKnown(database: Database, athleteId: number, activityId: number): Promise<void> {
  const others = (index: readonly Indexed[]) => index.filter(({ id }) => id !== activityId);
  await changeIndex(database, athleteId, others, [], stillOf(athleteId));
}

const isFull = (error: unknown) => error instanceof StorageError && error.code === 'full';

const sum = (index: readonly Indexed[]) => index.reduce((bytes, entry) => bytes + entry.bytes, 0);

/** The newly kept entry, and of the others what was looked at most recently, up to that many bytes. */
const fitting = (entry: Indexed, index: readonly Indexed[], most: number) => [
  entry,
  ...within(
    index.filter(({ id }) => id !== entry.id),
    most - entry.bytes,
  ),
];

function within(index: readonly Indexed[], most: number): Indexed[] {
  let left = most;
  return index.toSorted((a, b) => b.usedAt - a.usedAt).filter(({ bytes }) => (left -= bytes) >= 0);
}

import { type Coverage, EMPTY_LOG, type Log } from '#lib/training/log.ts';
import type { EpochSeconds } from '#lib/training/units.ts';
import { decode } from './columns.ts';
import type { Database } from './database.ts';
import { fields, isInstant } from './fields.ts';

/** Keys that end with an athlete's id belong to that athlete, and go when the athlete goes. */
export const athleteKey = (name: string, athleteId: number) => `${name}:${athleteId}`;

export const logKey = (athleteId: number) => athleteKey('log', athleteId);

/**
 * What is stored of an athlete's training, or undefined when there is nothing usable. If rows had to be set aside,
 * the coverage is that of an empty log, so that the history is read again. Throws StorageError; 'newer' when a later
 * version of the app wrote it.
 */
export async function readLog(database: Database, athleteId: number): Promise<Log | undefined> {
  const stored = fields<'columns' | 'coverage'>(await database.get(logKey(athleteId)));
  const decoded = decode(stored?.columns);
  if (!decoded) return undefined;
  const { activities, setAside } = decoded;
  return { activities, coverage: setAside > 0 ? EMPTY_LOG.coverage : parseCoverage(stored?.coverage) };
}

/** A coverage in doubt claims nothing, which costs a second reading but never a hole. */
function parseCoverage(value: unknown): Coverage {
  const stored = fields<keyof Coverage>(value);
  const valid =
    stored &&
    [stored.readBackTo, stored.newestReadAt, stored.fullReadStartedAt, stored.removedAt].every(
      (instant) => instant === undefined || isInstant(instant),
    ) &&
    typeof stored.complete === 'boolean' &&
    Number.isInteger(stored.setAside) &&
    Number(stored.setAside) >= 0;
  if (!valid) return EMPTY_LOG.coverage;
  return {
    readBackTo: stored.readBackTo as EpochSeconds | undefined,
    complete: stored.complete as boolean,
    newestReadAt: stored.newestReadAt as EpochSeconds | undefined,
    fullReadStartedAt: stored.fullReadStartedAt as EpochSeconds | undefined,
    setAside: stored.setAside as number,
    removedAt: stored.removedAt as EpochSeconds | undefined,
  };
}

import { type Closure, NO_READS, type Reads } from '#lib/strava/read-budget.ts';
import type { Database } from './database.ts';
import { fields, isNumber } from './fields.ts';
import { athleteKey } from './log.ts';
import { readAthlete } from './session.ts';

const readsKey = (athleteId: number) => athleteKey('reads', athleteId);

/** What this device has read for an athlete; what cannot be understood counts nothing. Throws StorageError. */
export async function readReads(database: Database, athleteId: number): Promise<Reads> {
  return parseReads(await database.get(readsKey(athleteId)));
}

/**
 * Changes the count, again when another tab has changed it meanwhile, so that tabs that count at once lose nothing. After
 * a wipe nothing is written. Throws StorageError.
 */
export async function changeReads(
  database: Database,
  athleteId: number,
  change: (reads: Reads) => Reads,
): Promise<Reads> {
  const key = readsKey(athleteId);
  for (;;) {
    const stored = await database.get(key);
    const reads = change(parseReads(stored));
    if ((await readAthlete(database))?.id !== athleteId) return reads;
    const same = (value: unknown) => JSON.stringify(value) === JSON.stringify(stored);
    if (await database.set([[key, reads]], { key, holds: same })) return reads;
  }
}

function parseReads(value: unknown): Reads {
  const stored = fields<keyof Reads>(value);
  const { quarterHour, inQuarterHour, day, inDay, newestIn } = stored ?? {};
  const isCount = (number: unknown): number is number => Number.isSafeInteger(number) && Number(number) >= 0;
  if (!isCount(quarterHour) || !isCount(inQuarterHour) || !isCount(day) || !isCount(inDay)) return NO_READS;
  const closed = parseClosure(stored?.closed);
  const why = fields<'why'>(stored?.closed)?.why;
  return {
    quarterHour,
    inQuarterHour,
    day,
    inDay,
    newestIn: isCount(newestIn) ? newestIn : undefined,
    closed: closed && (why === 'rate_limited' || why === 'unreachable') ? { ...closed, why } : undefined,
    crowded: parseClosure(stored?.crowded),
  };
}

function parseClosure(value: unknown): Closure | undefined {
  const stored = fields<keyof Closure>(value);
  if (!stored || !isNumber(stored.since) || !isNumber(stored.until)) return undefined;
  return { since: stored.since, until: stored.until };
}

import type { Database } from '#lib/storage/database.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { changeReads, readReads } from '#lib/storage/read-budget.ts';
import { EdgeError, StravaError } from '#lib/strava/errors.ts';
import { crowdedUntil, nextWindow, QUARTER_HOUR } from '#lib/strava/rate-limit.ts';
import {
  countRead,
  jitterOf,
  LEAST_SHARE,
  NO_READS,
  type Reads,
  type ReadShare,
  waitFor,
} from '#lib/strava/read-budget.ts';
import type { ReadGate } from '#lib/strava/request.ts';

interface World {
  readonly database: Database;
  readonly athleteId: number;
  readonly share: ReadShare;
  readonly now: () => Date;
  /** Asks the site's own function for anything; throws EdgeError when that does not answer either. */
  readonly askSite: () => Promise<unknown>;
  /** The count or a wait is another one now. */
  readonly onChange?: () => void;
}

/**
 * Keeps one athlete within their share, and away from Strava while its limit is used up. What it knows is on this
 * device, so that it holds in every tab and after a reload; where storage fails, in memory.
 */
export function createReadGate({ database, athleteId, now, askSite, onChange, ...world }: World): ReadGate {
  const share = {
    perQuarterHour: Math.max(LEAST_SHARE, world.share.perQuarterHour),
    perDay: Math.max(LEAST_SHARE, world.share.perDay),
  };
  let known: Reads = NO_READS;

  async function change(step: (reads: Reads) => Reads): Promise<void> {
    try {
      known = await changeReads(database, athleteId, step);
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      known = step(known);
    }
    onChange?.();
  }

  const later = (until: Date) => new Date(until.getTime() + jitterOf(athleteId));
  const closure = (until: Date) => ({ since: now().getTime(), until: until.getTime() });

  return {
    async admit(isNewest) {
      known = await readReads(database, athleteId).catch(() => known);
      const wait = waitFor(known, share, now(), isNewest);
      if (!wait) return;
      // A closure was lengthened when it was written; a window was not.
      const retryAt = wait.why === 'share_used' ? later(wait.until) : wait.until;
      throw new StravaError(wait.why, 'Strava is not asked now', { retryAt });
    },
    count: (isNewest) => change((reads) => countRead(reads, now(), isNewest)),
    async heard(headers) {
      const until = crowdedUntil(headers, now());
      if (until) await change((reads) => ({ ...reads, crowded: closure(later(until)) }));
    },
    async failed(error, path) {
      const limited = await asLimit(error, now, askSite);
      if (!limited) return error;
      const { why, message, cause } = limited;
      // Strava's streams come without CORS at times. What else is asked there is none the worse for it.
      if (why === 'unreachable' && path.includes('/streams'))
        return new StravaError('streams_blocked', message, { cause });
      const retryAt = later(limited.until);
      await change((reads) => ({ ...reads, closed: { ...closure(retryAt), why } }));
      return new StravaError(why, message, { cause, retryAt });
    },
  };
}

/**
 * A failure that means "wait", or undefined. Strava's 429 may come without CORS, and then a browser reports what it
 * reports without a network. When the site's own function answers at that moment, the network is fine.
 *
 * @throws EdgeError when that function does not answer either
 */
async function asLimit(error: unknown, now: () => Date, askSite: () => Promise<unknown>) {
  if (!(error instanceof StravaError || error instanceof EdgeError)) return undefined;
  const { code, message, cause, retryAt: until = nextWindow(QUARTER_HOUR, now()) } = error;
  if (code === 'rate_limited') return { why: code, message, cause, until };
  if (error instanceof EdgeError || code !== 'unreachable' || !(cause instanceof TypeError)) return undefined;
  await askSite();
  return { why: code, message, cause, until };
}

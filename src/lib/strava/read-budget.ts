import type { StravaErrorCode } from './errors.ts';
import { DAY, nextWindow, QUARTER_HOUR, windowOf } from './rate-limit.ts';

/** How many reads one athlete may use of the budget that everybody on this link shares. */
export interface ReadShare {
  readonly perQuarterHour: number;
  readonly perDay: number;
}

/** A time in which something is not asked; milliseconds since 1970, by this device's clock. */
export interface Closure {
  readonly since: number;
  readonly until: number;
}

/** Why nothing is asked until a known instant. */
export type WaitReason = Extract<StravaErrorCode, 'rate_limited' | 'unreachable' | 'share_used' | 'crowded'>;

/** What this device knows of an athlete's reads. The windows are numbers since 1970, as `windowOf` counts them. */
export interface Reads {
  readonly quarterHour: number;
  readonly inQuarterHour: number;
  readonly day: number;
  readonly inDay: number;
  /** The quarter hour in which the newest page was last asked for. */
  readonly newestIn: number | undefined;
  /** Strava asked us to wait, or seems to have: nothing is asked. */
  readonly closed: (Closure & { readonly why: 'rate_limited' | 'unreachable' }) | undefined;
  /** The others on this link need what is left: only the newest page is asked. */
  readonly crowded: Closure | undefined;
}

export const NO_READS: Reads = {
  quarterHour: 0,
  inQuarterHour: 0,
  day: 0,
  inDay: 0,
  newestIn: undefined,
  closed: undefined,
  crowded: undefined,
};

/** With a single read in a window, the newest page would use it up each time and nothing older would ever arrive. */
export const LEAST_SHARE = 2;

/** Kept back in each window for the newest page: what was run today matters more than the year before last. */
const RESERVE = 2;

/** The most that is added to a wait. */
const MAX_JITTER = 30_000;

/** A clock that is corrected by less than this has not been set back. */
const TOLERANCE = 60_000;

/**
 * Milliseconds, 0 to 30,000, that an athlete waits longer than Strava asks, always the same ones: friends who were all
 * turned away knock one after the other when the window opens, and every tab of one athlete says the same instant.
 */
export const jitterOf = (athleteId: number): number => (athleteId % 31) * 1000;

/** What was used of the current windows. A window of another time, whichever way the clock moved, counts nothing. */
export function usedAt(reads: Reads, now: Date): { quarterHour: number; day: number } {
  return {
    quarterHour: reads.quarterHour === windowOf(QUARTER_HOUR, now) ? reads.inQuarterHour : 0,
    day: reads.day === windowOf(DAY, now) ? reads.inDay : 0,
  };
}

/** One more read. */
export function countRead(reads: Reads, now: Date, isNewest: boolean): Reads {
  const used = usedAt(reads, now);
  const quarterHour = windowOf(QUARTER_HOUR, now);
  return {
    ...reads,
    quarterHour,
    inQuarterHour: used.quarterHour + 1,
    day: windowOf(DAY, now),
    inDay: used.day + 1,
    newestIn: isNewest ? quarterHour : reads.newestIn,
  };
}

/**
 * Why the next read must wait and until when, or undefined when it may go. The newest page, once in a quarter hour, may
 * use the reserve and need not wait for the others on this link.
 */
export function waitFor(
  reads: Reads,
  share: ReadShare,
  now: Date,
  isNewest: boolean,
): { readonly why: WaitReason; readonly until: Date } | undefined {
  const { closed, crowded, newestIn } = reads;
  if (isShut(closed, now)) return { why: closed.why, until: new Date(closed.until) };
  const isDue = isNewest && newestIn !== windowOf(QUARTER_HOUR, now);
  if (!isDue && isShut(crowded, now)) return { why: 'crowded', until: new Date(crowded.until) };
  const used = usedAt(reads, now);
  const isUsedUp = (usage: number, limit: number) => usage >= (isDue ? limit : limit - reserveOf(limit));
  if (isUsedUp(used.day, share.perDay)) return { why: 'share_used', until: nextWindow(DAY, now) };
  if (isUsedUp(used.quarterHour, share.perQuarterHour))
    return { why: 'share_used', until: nextWindow(QUARTER_HOUR, now) };
  return undefined;
}

/** A small share has a small reserve, or none. */
export const reserveOf = (limit: number) => Math.min(RESERVE, Math.floor(limit / 5));

/** A closure of the future was written before the clock was set back, and one of more than a day is no closure of ours. */
function isShut<Kind extends Closure>(closure: Kind | undefined, now: Date): closure is Kind {
  if (!closure || closure.until - closure.since > DAY + MAX_JITTER) return false;
  const at = now.getTime();
  return closure.since - TOLERANCE <= at && at < closure.until;
}

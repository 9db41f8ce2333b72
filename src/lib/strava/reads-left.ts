import { DAY, nextWindow, QUARTER_HOUR, windowOf } from './rate-limit.ts';
import { LEAST_SHARE, type Reads, type ReadShare, reserveOf, usedAt, waitFor, type WaitReason } from './read-budget.ts';

/** How many reads may go now, apart from what is kept back for the newest page. */
export interface ReadsLeft {
  readonly left: number;
  /** When there are more. */
  readonly until: Date;
  /** Why there is none; undefined while there is. */
  readonly why: WaitReason | undefined;
}

/** What is left to an athlete of the windows of now; none while Strava must not be asked. */
export function readsLeft(reads: Reads, share: ReadShare, now: Date): ReadsLeft {
  const limits = atLeast(share);
  const wait = waitFor(reads, limits, now, false);
  if (wait) return { left: 0, ...wait };
  const used = usedAt(reads, now);
  const rest = (limit: number, usage: number) => limit - reserveOf(limit) - usage;
  const [inQuarterHour, inDay] = [rest(limits.perQuarterHour, used.quarterHour), rest(limits.perDay, used.day)];
  const until = nextWindow(inDay < inQuarterHour ? DAY : QUARTER_HOUR, now);
  return { left: Math.min(inQuarterHour, inDay), until, why: undefined };
}

/**
 * When that many reads are done, one after the other, if nothing else is read meanwhile.
 *
 * @param each milliseconds that one takes, with the pause after it
 */
export function doneAt(count: number, each: number, reads: Reads, share: ReadShare, now: Date): Date {
  let [at, known, open] = [now, reads, count];
  while (open > 0) {
    const { left, until } = readsLeft(known, share, at);
    const going = Math.min(left, open);
    known = withMore(known, at, going);
    open -= going;
    at = left === 0 ? until : new Date(at.getTime() + going * each);
  }
  return at;
}

function withMore(reads: Reads, at: Date, more: number): Reads {
  const used = usedAt(reads, at);
  return {
    ...reads,
    quarterHour: windowOf(QUARTER_HOUR, at),
    inQuarterHour: used.quarterHour + more,
    day: windowOf(DAY, at),
    inDay: used.day + more,
  };
}

const atLeast = ({ perQuarterHour, perDay }: ReadShare): ReadShare => ({
  perQuarterHour: Math.max(LEAST_SHARE, perQuarterHour),
  perDay: Math.max(LEAST_SHARE, perDay),
});

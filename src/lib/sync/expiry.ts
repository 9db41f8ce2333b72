import { EMPTY_LOG, KEPT_FOR, type Log } from '#lib/training/log.ts';
import { type EpochSeconds, epochSeconds } from '#lib/training/units.ts';

/**
 * The log without the rows that were read from Strava more than seven days ago; the same log when there are none.
 *
 * What remains is known from just after the newest row that went: the next visit reads all below. When nothing remains
 * it reads like an athlete's first. `removedAt` is what the athlete is told, until everything is back.
 */
export function withoutExpired(log: Log, now: EpochSeconds): Log {
  const { coverage } = log;
  const newest = log.activities.find((activity) => isExpired(activity.readAt, now));
  if (!newest) return log;
  const activities = log.activities.filter(({ readAt }) => !isExpired(readAt, now));
  const removed = { complete: false, removedAt: now };
  if (activities.length === 0) return { activities, coverage: { ...EMPTY_LOG.coverage, ...removed } };
  const { readBackTo } = coverage;
  const known = readBackTo === undefined ? undefined : epochSeconds(Math.max(readBackTo, newest.start + 1));
  return { activities, coverage: { ...coverage, ...removed, readBackTo: known } };
}

const isExpired = (readAt: EpochSeconds, now: EpochSeconds) => now - readAt > KEPT_FOR;

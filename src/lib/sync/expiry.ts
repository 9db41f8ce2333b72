import { EMPTY_LOG, type Log } from '#lib/training/log.ts';
import type { EpochSeconds } from '#lib/training/units.ts';

/** Strava's API policy, section 6.2. */
const KEEP = 7 * 86_400;

/**
 * The log without rows that were read from Strava more than seven days ago. When there were any, the next visit reads
 * everything again; the same log comes back when there were none.
 */
export function withoutExpired(log: Log, now: EpochSeconds): Log {
  const activities = log.activities.filter(({ readAt }) => now - readAt <= KEEP);
  return activities.length === log.activities.length ? log : { activities, coverage: EMPTY_LOG.coverage };
}

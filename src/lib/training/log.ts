import type { Activity } from './activity.ts';
import type { EpochSeconds } from './units.ts';

/** How much of an athlete's history is in the log, so that reading can go on where it stopped. */
export interface Coverage {
  /** Everything that began at this instant or later has been read; undefined before the first page. */
  readonly readBackTo: EpochSeconds | undefined;
  /** Whether the beginning of the history has been reached. */
  readonly complete: boolean;
  /** When the newest page was last read. */
  readonly newestReadAt: EpochSeconds | undefined;
  /** When the last full reading of the history began; rows read before it are older than that reading. */
  readonly fullReadStartedAt: EpochSeconds | undefined;
  /** How many objects Strava sent that are no activities we can show (no id, a negative distance). */
  readonly setAside: number;
  /**
   * When rows were removed because Strava's data may be kept for seven days only; undefined when none were, or when the
   * history has been complete again since.
   */
  readonly removedAt?: EpochSeconds | undefined;
}

/** Everything known of one athlete's training: activities newest first, without two of the same id. */
export interface Log {
  readonly activities: readonly Activity[];
  readonly coverage: Coverage;
}

/** For how long Strava lets an app keep what it read (API policy, section 6.2); in seconds. */
export const KEPT_FOR = 7 * 86_400;

export const EMPTY_LOG: Log = {
  activities: [],
  coverage: {
    readBackTo: undefined,
    complete: false,
    newestReadAt: undefined,
    fullReadStartedAt: undefined,
    setAside: 0,
  },
};

import type { DayNumber } from '#lib/training/day.ts';
import type { EpochSeconds, Seconds } from '#lib/training/units.ts';

/** The best effort over one standard distance within an activity. */
export interface FoundEffort {
  /** Which standard distance, as `efforts.ts` names it. */
  readonly distanceId: string;
  readonly time: Seconds;
  /** Seconds since the start of the activity at which it begins. */
  readonly from: Seconds;
}

/** The best efforts within one activity, and where they come from. One without any was too short for all. */
export interface FoundEfforts {
  readonly activityId: number;
  readonly day: DayNumber;
  readonly source: 'stream' | 'strava';
  /** When Strava sent what they were found in; they go with it after seven days. */
  readonly readAt: EpochSeconds;
  readonly efforts: readonly FoundEffort[];
}

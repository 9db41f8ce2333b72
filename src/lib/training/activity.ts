import type { DayNumber } from './day.ts';
import type { Sport } from './sport.ts';
import type { BeatsPerMinute, EpochSeconds, Metres, MetresPerSecond, RevolutionsPerMinute, Seconds } from './units.ts';

/** What the athlete said about a run or ride. */
export type Effort = 'default' | 'race' | 'long' | 'workout';

/**
 * One activity, without where it took place: no coordinate and no route ever gets here. A value that was not
 * recorded is undefined, never 0.
 */
export interface Activity {
  /** Strava's id: above 2^31, below 2^53. */
  readonly id: number;
  readonly name: string;
  readonly sport: Sport;
  /** The calendar day on which it began, where it began. */
  readonly day: DayNumber;
  /** Wall-clock time of day at which it began, seconds since local midnight. */
  readonly timeOfDay: Seconds;
  /** The instant at which it began; order and paging follow it. */
  readonly start: EpochSeconds;
  readonly distance: Metres;
  readonly movingTime: Seconds;
  readonly elapsedTime: Seconds;
  readonly climb: Metres;
  readonly maxSpeed: MetresPerSecond | undefined;
  readonly averageHeartRate: BeatsPerMinute | undefined;
  readonly maxHeartRate: BeatsPerMinute | undefined;
  /** For runs: steps of one leg. */
  readonly averageCadence: RevolutionsPerMinute | undefined;
  /** Strava's Relative Effort, shown as it is and never mixed with another scale. */
  readonly relativeEffort: number | undefined;
  readonly effort: Effort;
  readonly commute: boolean;
  /** On a treadmill, turntable or trainer. */
  readonly indoor: boolean;
  /** Typed in by hand, not recorded. */
  readonly manual: boolean;
  /** Visible to the athlete alone. */
  readonly onlyMe: boolean;
  readonly gearId: string | undefined;
  /** What recorded it, in Strava's words; 'Garmin …' must be named where its data is shown. */
  readonly device: string | undefined;
  /** When this row was last read from Strava; API data may be kept for seven days. */
  readonly readAt: EpochSeconds;
}

import type { BeatsPerMinute, EpochSeconds, Metres, MetresPerSecond, RevolutionsPerMinute, Seconds } from './units.ts';

/** A stretch as the device recorded it: pressed by hand, or by itself at each kilometre. */
export interface RecordedLap {
  /** In Strava's words; '' where there are none. */
  readonly name: string;
  /** Its first sample in the streams. */
  readonly startIndex: number;
  /** Its last sample in the streams. */
  readonly endIndex: number;
  readonly distance: Metres;
  readonly elapsedTime: Seconds;
  readonly movingTime: Seconds;
  readonly climb: Metres | undefined;
  readonly maxSpeed: MetresPerSecond | undefined;
  readonly averageHeartRate: BeatsPerMinute | undefined;
  readonly maxHeartRate: BeatsPerMinute | undefined;
  /** For runs: steps of one leg. */
  readonly averageCadence: RevolutionsPerMinute | undefined;
  /** Watts. */
  readonly averagePower: number | undefined;
}

/** A best effort as Strava found it. */
export interface StravaEffort {
  /** As Strava spells it: '400m', '1/2 mile', '5K', 'Half-Marathon'. */
  readonly name: string;
  readonly distance: Metres;
  readonly elapsedTime: Seconds;
  readonly movingTime: Seconds;
  /** 1 to 3 where it was one of the athlete's best at that time. */
  readonly prRank: number | undefined;
  readonly startIndex: number;
  readonly endIndex: number;
}

/**
 * What only the page of one activity needs, and only `GET /activities/{id}` tells. No coordinates, no photos, no names of
 * people. What is not told is undefined; lists are empty then.
 */
export interface ActivityDetail {
  readonly id: number;
  /** What the athlete wrote below the title. */
  readonly description: string | undefined;
  /** Kilocalories, as Strava estimates them; undefined where it says 0. */
  readonly calories: number | undefined;
  readonly gear: { readonly id: string; readonly name: string } | undefined;
  /** What recorded it, in Strava's words; 'Garmin …' must be named where its data is shown. */
  readonly device: string | undefined;
  /** Not shown in the feeds of others. */
  readonly hideFromHome: boolean;
  /** Typed in by hand: there are no streams, and none need be asked for. */
  readonly manual: boolean;
  /** Metres above the sea. */
  readonly lowest: Metres | undefined;
  readonly highest: Metres | undefined;
  /** Watts; `powerMeasured` says whether a sensor or an estimate. */
  readonly averagePower: number | undefined;
  readonly powerMeasured: boolean;
  /** In the order in which they were recorded. */
  readonly laps: readonly RecordedLap[];
  readonly efforts: readonly StravaEffort[];
  /** When Strava sent it; it may be kept for seven days. */
  readonly readAt: EpochSeconds;
}

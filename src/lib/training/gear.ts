import type { EpochSeconds, Metres } from './units.ts';

/** A pair of shoes or a bike, as the athlete keeps it at Strava. */
export interface Gear {
  /** 'g…' for shoes, 'b…' for bikes. */
  readonly id: string;
  readonly kind: 'shoe' | 'bike';
  /** Brand, model and nickname as Strava puts them together; '' where the athlete gave none. */
  readonly name: string;
  /** Everything that Strava counts for it, what was covered before the first activity included. */
  readonly distance: Metres;
  /** Out of use, as the athlete said at Strava. */
  readonly retired: boolean;
  /** What new activities get. */
  readonly primary: boolean;
  readonly brand: string | undefined;
  readonly model: string | undefined;
  /** When Strava sent it; it may be kept for seven days. */
  readonly readAt: EpochSeconds;
}

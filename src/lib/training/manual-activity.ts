import type { DayNumber } from './day.ts';
import type { Sport } from './sport.ts';
import type { Metres, Seconds } from './units.ts';

/** An activity that nothing recorded. */
export interface ManualActivity {
  readonly name: string;
  readonly sport: Sport;
  readonly day: DayNumber;
  /** On the clock on the wall, seconds since midnight. */
  readonly timeOfDay: Seconds;
  /** Minutes that this clock is ahead of UTC. */
  readonly utcOffset: number;
  readonly elapsedTime: Seconds;
  readonly distance: Metres | undefined;
  readonly description: string;
  readonly commute: boolean;
  readonly trainer: boolean;
}

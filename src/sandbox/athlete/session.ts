import type { Place } from './places.ts';

export type RunKind = 'easy' | 'recovery' | 'long' | 'tempo' | 'intervals' | 'race';

/** One thing the athlete sets out to do. */
export interface PlannedSession {
  sport: string;
  kind: RunKind;
  /** Whole days since 1970-01-01, wall clock of the place. */
  day: number;
  secondOfDay: number;
  place: Place;
  /** Metres; 0 for strength and yoga. */
  distance: number;
  /** How fit the athlete is that week; see season.ts. */
  fitness: number;
  weeksAgo: number;
  name?: string;
  commute?: boolean;
  /** On a treadmill, a trainer, in a pool or a gym: no satellite in sight. */
  indoor?: boolean;
}

/** The same thing, done. Seconds, metres, m/s and beats per minute. */
export interface DoneSession extends PlannedSession {
  start: number;
  movingTime: number;
  elapsedTime: number;
  climb: number;
  temperature: number;
  /** Undefined when no heart rate was recorded. */
  averageHeartRate: number | undefined;
  maxHeartRate: number | undefined;
  manual: boolean;
  hiddenStart: boolean;
}

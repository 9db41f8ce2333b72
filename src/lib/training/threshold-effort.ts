import type { Activity } from './activity.ts';
import type { DayNumber } from './day.ts';
import { plausible } from './pace.ts';
import { sportFamily } from './sport.ts';
import { type MetresPerSecond, metresPerSecond } from './units.ts';

/** The run that says most of the speed at threshold, and what it says. */
export interface ThresholdEffort {
  readonly run: Activity;
  /** What could be held for an hour. */
  readonly speed: MetresPerSecond;
}

const HOUR = 3600;
/** Shorter efforts say little about an hour, and much longer ones are run far below the threshold. */
const SHORTEST = 20 * 60;
const LONGEST = 4 * HOUR;
/** Fitness of more than a year ago says nothing about today's. */
const DAYS = 365;
/** Riegel's exponent: over a distance twice as long the time grows by 2^1.06. */
const RIEGEL = 1.06;

/**
 * The run of the last year that makes the fastest hour when it is stretched or cut to one by Riegel's formula, over its
 * moving time. Runs on belts, typed in or not plausible say nothing. Undefined without a run of 20 minutes.
 */
export function thresholdEffort(activities: readonly Activity[], today: DayNumber): ThresholdEffort | undefined {
  let best: ThresholdEffort | undefined;
  for (const run of activities) {
    const { day, movingTime, distance } = run;
    if (day > today || day <= today - DAYS || movingTime < SHORTEST || movingTime > LONGEST) continue;
    if (sportFamily(run.sport) !== 'run' || run.indoor || run.manual || !plausible(run)) continue;
    const speed = (distance / movingTime) * (HOUR / movingTime) ** (1 / RIEGEL - 1);
    if (!best || speed > best.speed) best = { run, speed: metresPerSecond(speed) };
  }
  return best;
}

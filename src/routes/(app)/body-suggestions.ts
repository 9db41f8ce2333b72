import type { Format } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Body, BodyName } from '#lib/training/body.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { THRESHOLD_SHARE, thresholdOf } from '#lib/training/hr-tss.ts';
import { observedMax } from '#lib/training/observed-max.ts';
import { thresholdEffort } from '#lib/training/threshold-effort.ts';
import { type BeatsPerMinute, beatsPerMinute, type Kilograms, type MetresPerSecond } from '#lib/training/units.ts';

/** Something that can be taken for a value that nobody has measured, and where it comes from. */
export interface Suggestion {
  readonly value: BeatsPerMinute | MetresPerSecond | Kilograms;
  /** 'from 214 activities: 99 of 100 stay below it' */
  readonly from: string;
}

export interface SuggestionAsked {
  readonly activities: readonly Activity[];
  readonly today: DayNumber;
  readonly format: Format;
}

/** What the activities honestly suggest, whatever else is known. */
export function suggestionsFrom({ activities, today, format }: SuggestionAsked) {
  const observed = observedMax(activities);
  const effort = thresholdEffort(activities, today);
  return {
    maxHeartRate: observed && {
      value: observed.rate,
      from:
        observed.count === 1
          ? 'the highest of the only activity with a heart rate'
          : `from ${format.count(observed.count)} activities: in 99 of 100 of them your heart went no faster`,
    },
    thresholdSpeed: effort && {
      value: effort.speed,
      from: `from your run of ${format.day(effort.run.day, true)}: ${format.distance(effort.run.distance).text} in ${format.clock(effort.run.movingTime)}, which makes this pace for an hour by Riegel’s formula`,
    },
  } satisfies Partial<Record<BodyName, Suggestion | undefined>>;
}

/** What the other heart rates suggest for the threshold. */
export function thresholdFrom({ maxHeartRate, restingHeartRate }: Body): Suggestion | undefined {
  if (!maxHeartRate || !restingHeartRate || restingHeartRate >= maxHeartRate) return undefined;
  const value = thresholdOf({ maxHeartRate, restingHeartRate, thresholdHeartRate: undefined });
  return {
    value: beatsPerMinute(Math.round(value * 10) / 10),
    from: `from your highest and resting heart rate: ${Math.round(100 * THRESHOLD_SHARE)}\u00a0% of the way between them`,
  };
}

/** What the athlete told Strava. */
export const weightFrom = (value: Kilograms): Suggestion => ({ value, from: 'as it stands in your profile at Strava' });

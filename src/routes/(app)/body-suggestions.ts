import type { Format } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Body, BodyName } from '#lib/training/body.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { THRESHOLD_SHARE, thresholdOf } from '#lib/training/hr-tss.ts';
import { observedMax } from '#lib/training/observed-max.ts';
import { thresholdEffort } from '#lib/training/threshold-effort.ts';
import { type BeatsPerMinute, beatsPerMinute, type Kilograms, type MetresPerSecond } from '#lib/training/units.ts';
import { m } from '#words';

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
      from: m.app_suggested_max({ count: observed.count, shown: format.count(observed.count) }),
    },
    thresholdSpeed: effort && {
      value: effort.speed,
      from: m.app_suggested_pace({
        day: format.day(effort.run.day, true),
        distance: format.distance(effort.run.distance).text,
        time: format.clock(effort.run.movingTime),
      }),
    },
  } satisfies Partial<Record<BodyName, Suggestion | undefined>>;
}

/** What the other heart rates suggest for the threshold. */
export function thresholdFrom({ maxHeartRate, restingHeartRate }: Body): Suggestion | undefined {
  if (!maxHeartRate || !restingHeartRate || restingHeartRate >= maxHeartRate) return undefined;
  const value = thresholdOf({ maxHeartRate, restingHeartRate, thresholdHeartRate: undefined });
  return {
    value: beatsPerMinute(Math.round(value * 10) / 10),
    from: m.app_suggested_threshold({ share: Math.round(100 * THRESHOLD_SHARE) }),
  };
}

/** What the athlete told Strava. */
export const weightFrom = (value: Kilograms): Suggestion => ({ value, from: m.app_suggested_weight() });

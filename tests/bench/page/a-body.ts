import type { BodyValue } from '#lib/training/body.ts';
import { type DayNumber, dayNumber, localDay } from '#lib/training/day.ts';
import { beatsPerMinute, metresPerSecond } from '#lib/training/units.ts';
import { WEEKS } from '#tests/bench/many-activities.ts';

/** A body whose thresholds have changed twice, as of somebody who looks after them. */
export function aBody(today: DayNumber): readonly BodyValue[] {
  const halfway = localDay(dayNumber(today - WEEKS * 3));
  const always = { from: undefined, source: 'athlete' } as const;
  return [
    { ...always, id: 'a', name: 'maxHeartRate', value: beatsPerMinute(190) },
    { ...always, id: 'b', name: 'restingHeartRate', value: beatsPerMinute(50) },
    { ...always, id: 'c', name: 'sex', value: 'female' },
    { ...always, id: 'd', name: 'thresholdSpeed', value: metresPerSecond(3.6) },
    { ...always, id: 'e', name: 'thresholdSpeed', value: metresPerSecond(3.8), from: halfway },
    { ...always, id: 'f', name: 'restingHeartRate', value: beatsPerMinute(48), from: halfway },
  ];
}

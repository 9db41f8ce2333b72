import type { Activity } from '#lib/training/activity.ts';
import { type BodyValue, bodyOn } from '#lib/training/body.ts';
import type { LoadScale } from '#lib/training/conventions.ts';
import { dailyLoad } from '#lib/training/daily-load.ts';
import { type DayNumber, dayNumber, localDay } from '#lib/training/day.ts';
import { fitnessOf } from '#lib/training/fitness.ts';
import { loadRatio } from '#lib/training/load-ratio.ts';
import { select, type Selection } from '#lib/training/selection.ts';
import { beatsPerMinute, metresPerSecond } from '#lib/training/units.ts';
import { WEEKS } from '#tests/bench/many-activities.ts';

const SCALES: readonly LoadScale[] = ['hrtss', 'banister', 'edwards', 'relative-effort'];

/** A body whose thresholds have changed twice, as of somebody who looks after them. */
function aBody(today: DayNumber): readonly BodyValue[] {
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

/** What the page of fitness computes anew when a filter or the scale changes: load by day, fitness, the load ratio. */
export function fitnessClock(activities: readonly Activity[], today: DayNumber) {
  const body = bodyOn(aBody(today));
  const range = { first: dayNumber(today - WEEKS * 7), last: today };
  return (selection: Selection, change: number) => {
    const scale = SCALES[change % SCALES.length] ?? 'hrtss';
    const load = dailyLoad(select(activities, selection), { scale, bodyOn: body, womensFactor: 0.86 }, range);
    const days = fitnessOf(load, { smoothing: 'exponential', form: 'previous-day', seed: 'zero' });
    return { days, ratios: loadRatio(load.values, 'coupled') };
  };
}

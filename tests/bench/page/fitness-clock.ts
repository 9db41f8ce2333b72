import type { Activity } from '#lib/training/activity.ts';
import { bodyOn } from '#lib/training/body.ts';
import type { LoadScale } from '#lib/training/conventions.ts';
import { dailyLoad } from '#lib/training/daily-load.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { fitnessOf } from '#lib/training/fitness.ts';
import { loadRatio } from '#lib/training/load-ratio.ts';
import { select, type Selection } from '#lib/training/selection.ts';
import { WEEKS } from '#tests/bench/many-activities.ts';
import { aBody } from './a-body.ts';

const SCALES: readonly LoadScale[] = ['hrtss', 'banister', 'edwards', 'relative-effort'];

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

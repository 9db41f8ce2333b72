import type { Activity } from '#lib/training/activity.ts';
import { benchmarkSeries } from '#lib/training/benchmark.ts';
import { bodyOn } from '#lib/training/body.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { easyRuns } from '#lib/training/easy-runs.ts';
import { select, type Selection } from '#lib/training/selection.ts';
import { timeInZones } from '#lib/training/time-in-zones.ts';
import { trendsBetween } from '#lib/training/trend.ts';
import { beatsPerMinute } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { createZonesOn } from '#lib/training/zones.ts';
import { WEEKS } from '#tests/bench/many-activities.ts';
import { aBody } from './a-body.ts';

/** What the page of trends computes anew when a filter changes: all weeks, time in zones, pace at 140 bpm week by week. */
export function trendsClock(activities: readonly Activity[], today: DayNumber) {
  const body = bodyOn(aBody(today));
  const zonesOn = createZonesOn('max', body, {});
  const asked = { by: 'week', to: today, today, grid: weekGrid('monday', today), weekStart: 'monday' } as const;
  return (selection: Selection) => {
    const selected = select(activities, selection);
    const weeks = trendsBetween(selected, { ...asked, from: dayNumber(today - WEEKS * 7), bodyOn: body });
    const zones = timeInZones(selected, weeks, zonesOn);
    const upTo = weeks.map(({ last }) => last);
    return { weeks, zones, paces: benchmarkSeries(easyRuns(selected, body), { upTo, rate: beatsPerMinute(140) }) };
  };
}

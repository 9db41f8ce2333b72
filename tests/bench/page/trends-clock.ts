import type { Activity } from '#lib/training/activity.ts';
import { benchmarkSeries } from '#lib/training/benchmark.ts';
import { bodyOn } from '#lib/training/body.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import { easyRuns } from '#lib/training/easy-runs.ts';
import { select, type Selection } from '#lib/training/selection.ts';
import { weekSpans } from '#lib/training/spans.ts';
import { timeInZones } from '#lib/training/time-in-zones.ts';
import { trendsBetween } from '#lib/training/trend.ts';
import { beatsPerMinute } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { createZonesOn } from '#lib/training/zones.ts';
import { WEEKS } from '#tests/bench/many-activities.ts';
import { aBody } from './a-body.ts';

/** What the page of trends computes anew when a filter changes, part by part: each is one figure set of its own. */
export function trendsClock(activities: readonly Activity[], today: DayNumber) {
  const body = bodyOn(aBody(today));
  const zonesOn = createZonesOn('max', body, {});
  const from = dayNumber(today - WEEKS * 7);
  const grid = weekGrid('monday', today);
  const asked = { by: 'week', from, to: today, today, grid, weekStart: 'monday', bodyOn: body } as const;
  const upTo = weekSpans(from, today, grid).map(({ last }) => last);
  let weeks = trendsBetween(activities, asked);
  return {
    /** All weeks. */
    weeks: (selection: Selection) => (weeks = trendsBetween(select(activities, selection), asked)),
    /** Time in zones, week by week. */
    zones: (selection: Selection) => timeInZones(select(activities, selection), weeks, zonesOn),
    /** Pace at 140 bpm, week by week. */
    pace: (selection: Selection) =>
      benchmarkSeries(easyRuns(select(activities, selection), body), { upTo, rate: beatsPerMinute(140) }),
  };
}

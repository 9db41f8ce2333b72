import fc from 'fast-check';
import { expect, test } from 'vitest';
import { zoneColumns, zoneCoverage, zoneRows } from '#lib/charts/zone-words.ts';
import { zoneParts, type ZonesSaid } from '#lib/charts/zone.ts';
import { createFormat } from '#lib/format/format.ts';
import { timeInZones } from '#lib/training/time-in-zones.ts';
import { trendsBetween } from '#lib/training/trend.ts';
import { beatsPerMinute, seconds } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import type { Zones } from '#lib/training/zones.ts';
import type { Activity } from '#lib/training/activity.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities, TODAY } from '#tests/unit/training/arbitraries.ts';

const zones: Zones = { model: 'custom', lower: [100, 140, 160].map(beatsPerMinute), names: ['1', '2', '3'] };
const format = createFormat({ locale: 'en-IE', units: 'metric' });

function said(activities: readonly Activity[], from = TODAY): ZonesSaid {
  const grid = weekGrid('monday', TODAY);
  const asked = { by: 'week', from, to: TODAY, today: TODAY, grid, weekStart: 'monday', bodyOn: () => ({}) } as const;
  const trends = trendsBetween(activities, asked);
  const times = timeInZones(activities, trends, () => zones);
  return { trends, times, zones, by: 'week', format, family: 'run', fetchedBackTo: undefined };
}
const run = (rate: number | undefined, time: number) =>
  anActivity({
    day: TODAY,
    movingTime: seconds(time),
    averageHeartRate: rate === undefined ? undefined : beatsPerMinute(rate),
  });

test('a bar has a part for each zone with its bounds, and one without heart rate', () => {
  const parts = zoneParts(said([run(150, 600)]));
  expect(parts.map(({ name, bounds, strength }) => [name, bounds, strength])).toEqual([
    ['Zone 1', '100 to 140 bpm', 0],
    ['Zone 2', '140 to 160 bpm', 0.5],
    ['Zone 3', 'from 160 bpm', 1],
    ['No heart rate', '', undefined],
  ]);
});

test('below the zones there is a part where something was, and the table holds its seconds', () => {
  const week = said([run(99.9, 300), run(100, 1000), run(139.9, 10), run(160, 500), run(undefined, 690)]);
  const [row] = zoneRows(week);
  const columns = zoneColumns(week);
  expect(columns.map(({ head }) => head)[0]).toBe('Below, under 100 bpm');
  expect(columns.map((column) => row && column.value(row))).toEqual([
    300,
    1010,
    0,
    500,
    690,
    expect.closeTo(1810 / 2500, 12),
  ]);
  expect(zoneCoverage(week)).toBeCloseTo(1810 / 2500, 12);
});

test('a heart rate that nobody has is none, rather than in the hardest zone', () => {
  const week = said([run(251, 600), run(150, 600)]);
  expect(week.times[0]).toEqual({ below: 0, zones: [0, 600, 0], without: 600 });
});

test('the parts of every week are all of its moving time, to the second', () => {
  fc.assert(
    fc.property(someActivities, (activities) => {
      const weeks = said(activities, aDay('2025-12-01'));
      const parts = zoneParts(weeks);
      weeks.times.forEach((time, at) => {
        expect(parts.reduce((sum, part) => sum + part.of(time), 0)).toBe(weeks.trends[at]?.movingTime);
      });
    }),
  );
});

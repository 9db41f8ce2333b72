import { describe, expect, test } from 'vitest';
import { activityRows } from '#lib/export/activity-rows.ts';
import type { Cell } from '#lib/export/csv.ts';
import { fileName } from '#lib/export/file-name.ts';
import { weekRows } from '#lib/export/week-rows.ts';
import { yearRows } from '#lib/export/year-rows.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { aDay, anActivity } from '#tests/builders.ts';

/** The first row under its headings. */
function firstRow(rows: readonly (readonly Cell[])[]): Record<string, Cell> {
  expect(new Set(rows[0]).size).toBe(rows[0]?.length);
  expect(rows.every((row) => row.length === rows[0]?.length)).toBe(true);
  return Object.fromEntries((rows[0] ?? []).map((heading, index) => [heading, rows[1]?.[index]]));
}

const run = anActivity({
  id: 20_000_000_777,
  name: 'River loop',
  timeOfDay: seconds(7 * 3600 + 5 * 60 + 9),
  distance: metres(12_345.67),
  movingTime: seconds(3600),
  averageHeartRate: beatsPerMinute(151.26),
  climb: metres(57),
  device: 'Garmin Forerunner 965',
});

describe('the rows of activities', () => {
  test('have SI units, then kilometres', () => {
    expect(firstRow(activityRows([run], 'metric'))).toEqual({
      id: 20_000_000_777,
      date: '2026-05-18',
      time_of_day: '07:05:09',
      name: 'River loop',
      sport: 'Run',
      family: 'run',
      distance_m: 12_345.7,
      moving_time_s: 3600,
      elapsed_time_s: 3600,
      climb_m: 57,
      speed_m_per_s: 3.4294,
      max_speed_m_per_s: undefined,
      average_heart_rate_bpm: 151.3,
      max_heart_rate_bpm: undefined,
      average_cadence_rpm: undefined,
      relative_effort: undefined,
      effort: 'default',
      commute: false,
      indoor: false,
      manual: false,
      only_me: false,
      gear_id: undefined,
      device: 'Garmin Forerunner 965',
      link: 'https://www.strava.com/activities/20000000777',
      distance_km: 12.346,
      pace_s_per_km: 291.6,
    });
  });

  test('have miles and feet for who reads those', () => {
    const row = firstRow(activityRows([run], 'imperial'));
    expect([row['distance_mi'], row['climb_ft'], row['pace_s_per_mi']]).toEqual([7.671, 187, 469.3]);
    expect(row).toMatchObject({ distance_m: 12_345.7, climb_m: 57 });
  });

  test('have no speed where none is plausible', () => {
    const row = firstRow(activityRows([anActivity({ distance: metres(60_000), movingTime: seconds(3600) })], 'metric'));
    expect([row['speed_m_per_s'], row['pace_s_per_km'], row['distance_m']]).toEqual([undefined, undefined, 60_000]);
  });

  test('are only the headings without activities', () => {
    expect(activityRows([], 'metric')).toHaveLength(1);
  });
});

describe('the rows of weeks', () => {
  const asked = { from: aDay('2026-05-11'), today: aDay('2026-05-21'), weekStart: 'monday' } as const;
  const rows = weekRows(weeksBetween([run], asked), 'imperial');

  test('have a week without training too', () => {
    expect(rows).toHaveLength(3);
    expect(firstRow(rows)).toMatchObject({
      first_day: '2026-05-11',
      last_day: '2026-05-17',
      activities: 0,
      distance_m: 0,
    });
    expect(firstRow(rows)['pace_s_per_mi']).toBeUndefined();
  });

  test('say what was done and that the last one goes on', () => {
    expect(firstRow([rows[0] ?? [], rows[2] ?? []])).toMatchObject({
      in_progress: true,
      activities: 1,
      distance_m: 12_345.7,
      moving_time_s: 3600,
      average_heart_rate_bpm: 151.3,
      distance_mi: 7.671,
      climb_ft: 187,
      pace_s_per_mi: 469.3,
    });
  });
});

test('the name of a file says what it holds and of which days', () => {
  const last = aDay('2026-05-24');
  expect(fileName('activities', { last }, 'csv')).toBe('milepost-activities-2026-05-24.csv');
  expect(fileName('weeks', { first: aDay('2026-03-02'), last }, 'csv')).toBe(
    'milepost-weeks-2026-03-02-to-2026-05-24.csv',
  );
  expect(fileName('everything', { last }, 'json')).toBe('milepost-everything-2026-05-24.json');
});

describe('the rows of years', () => {
  const years = [
    { year: 2025, values: [1000, 2000, 2000.04] },
    { year: 2026, values: [500, undefined, undefined] },
  ];

  test('are dates with one column for each year, empty where a day is to come', () => {
    const rows = yearRows({ kind: 'added', places: 60, years }, 'distance', 'metric');
    expect(rows[0]).toEqual([
      'month',
      'day',
      'distance_m_2025',
      'distance_m_2026',
      'distance_km_2025',
      'distance_km_2026',
    ]);
    expect(rows[1]).toEqual([1, 1, 1000, 500, 1, 0.5]);
    expect(rows[3]).toEqual([1, 3, 2000, undefined, 2, undefined]);
    expect(rows[60]?.slice(0, 2)).toEqual([2, 29]);
  });

  test('are weeks, in feet beside metres where the athlete reads feet', () => {
    const rows = yearRows({ kind: 'weeks', places: 3, years }, 'climb', 'imperial');
    expect(rows[0]).toEqual(['week', 'climb_m_2025', 'climb_m_2026', 'climb_ft_2025', 'climb_ft_2026']);
    expect(rows[1]).toEqual([1, 1000, 500, 3281, 1640]);
    expect(yearRows({ kind: 'weeks', places: 3, years }, 'climb', 'metric')[0]).toHaveLength(3);
    expect(yearRows({ kind: 'weeks', places: 3, years }, 'count', 'metric')[0]?.[1]).toBe('activities_2025');
  });
});

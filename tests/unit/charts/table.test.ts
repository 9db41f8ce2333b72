import { describe, expect, test } from 'vitest';
import { paceAndHeartRateRows } from '#lib/charts/table.ts';
import { weeklyMetricRows } from '#lib/charts/weekly-metric-table.ts';
import { createFormat } from '#lib/format/format.ts';
import { aDay } from '#tests/builders.ts';
import { metricWeeklyOf, weeklyOf } from './weeks.ts';

const runs = [20, 30, undefined, { km: 40.0124, secondsPerKm: 320, heartRate: 151 }, { km: 12, secondsPerKm: 310 }];

describe('the table of weekly distances', () => {
  test('has the newest week first, with figures in SI and words in the units of the reader', () => {
    const { heads, rows } = weeklyMetricRows(metricWeeklyOf(runs));
    expect(heads).toEqual(['Distance, km', 'Runs', 'Moving time', '4-week average, km']);
    expect(rows.map(({ day }) => day)).toEqual(['2026-05-18', '2026-05-11', '2026-05-04', '2026-04-27', '2026-04-20']);
    expect(rows[1]).toEqual({
      day: '2026-05-11',
      label: '11 to 17 May',
      cells: [
        { text: '40.0', value: '40012.4' },
        { text: '1', value: '1' },
        { text: '3\u00a0h\u00a033', value: '12803.968' },
        { text: '22.5', value: '22503.1' },
      ],
    });
  });

  test('has a true zero for a week without runs, and no value where there is none', () => {
    const { rows } = weeklyMetricRows(metricWeeklyOf(runs));
    expect(rows[2]?.cells[0]).toEqual({ text: '0.0', value: '0' });
    expect(rows[0]?.label).toBe('18 to 24 May (in progress)');
    expect(rows[0]?.cells[3]).toEqual({ text: 'in progress' });
    expect(rows[3]?.cells[3]).toEqual({ text: 'too few weeks' });
  });

  test('keeps SI values when the reader reads miles', () => {
    const format = createFormat({ locale: 'en-US', units: 'imperial' });
    const { heads, rows } = weeklyMetricRows(metricWeeklyOf(runs, { format }));
    expect([heads[0], rows[1]?.cells[0]]).toEqual(['Distance, mi', { text: '24.9', value: '40012.4' }]);
  });

  test('does not give a figure for a week that has not been fetched', () => {
    const { rows } = weeklyMetricRows(metricWeeklyOf(runs, { fetchedBackTo: aDay('2026-05-11') }));
    expect(rows[2]?.cells).toEqual(Array.from({ length: 4 }, () => ({ text: 'not fetched yet' })));
  });

  test('names the years when there is more than one', () => {
    const { rows } = weeklyMetricRows(metricWeeklyOf(Array.from({ length: 60 }, () => 10)));
    expect(rows[1]?.label).toBe('11 to 17 May 2026');
  });
});

test('the table of pace and heart rate has speeds in metres per second, and says why a value is missing', () => {
  const { heads, rows } = paceAndHeartRateRows(weeklyOf(runs));
  expect(heads).toEqual(['Pace, min per km', 'Heart rate, bpm']);
  expect(rows.map(({ cells }) => cells)).toEqual([
    [{ text: '5:10', value: expect.stringMatching(/^3\.2258/) }, { text: 'not recorded' }],
    [
      { text: '5:20', value: '3.125' },
      { text: '151', value: '151' },
    ],
    [{ text: 'no runs' }, { text: 'no runs' }],
    [{ text: '5:30', value: expect.stringMatching(/^3\.0303/) }, { text: 'not recorded' }],
    [{ text: '5:30', value: expect.stringMatching(/^3\.0303/) }, { text: 'not recorded' }],
  ]);
});

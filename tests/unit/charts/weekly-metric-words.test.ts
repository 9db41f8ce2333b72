import { describe, expect, test } from 'vitest';
import { weeklyMetricKey, weeklyMetricReading } from '#lib/charts/weekly-metric-reading.ts';
import { weeklyMetricRows } from '#lib/charts/weekly-metric-table.ts';
import { spokenMetric } from '#lib/charts/weekly-metric-words.ts';
import { weekNotes } from '#lib/components/week-notes.ts';
import { dayNumber } from '#lib/training/day.ts';
import { aDay } from '#tests/builders.ts';
import { metricWeeklyOf, TODAY, weeksOf } from './weeks.ts';

const runs = [20, 30, undefined, { km: 40, secondsPerKm: 360 }, 12];
const goal = { target: 45_000, from: aDay('2026-05-04') };
const stack = [
  { family: 'run' as const, weeks: weeksOf([20, 10, undefined, 25, 12]) },
  { family: 'ride' as const, weeks: weeksOf([undefined, 20, undefined, 15, undefined]) },
];
const several = { stack, family: undefined };

describe('the reading panel of a metric', () => {
  const read = (overrides: Parameters<typeof metricWeeklyOf>[1], index = 3) =>
    weeklyMetricReading(metricWeeklyOf(runs, overrides), index)?.figures.map(({ term, value, unit = '' }) =>
      `${term}: ${value} ${unit}`.replace(/\u00a0/g, ' ').trim(),
    );

  test('names the metric, what was done besides, and its own mean', () => {
    expect(read({ metric: 'movingTime' })).toEqual(['Moving time: 4 h 00', '1 run: 40.0 km', '4-week average: 2 h 09']);
    expect(read({ metric: 'climb' })).toEqual(['Climb: 40 m', '1 run: 4 h 00', '4-week average: 30 m']);
    expect(read({ metric: 'count' })).toEqual(['Runs: 1', 'Moving time: 4 h 00', '4-week average: 0.8']);
    expect(read({ meanLength: 8 })?.[2]).toBe('8-week average: too few weeks');
  });

  test('says what is left to the goal, what a past week lacked, and where the goal was not set yet', () => {
    const line = (index: number, target = 45_000) => read({ goal: { ...goal, target } }, index)?.[3];
    expect(line(4)).toBe('Goal, 45 km: 33.0 left');
    expect(line(3)).toBe('Goal, 45 km: 5.0 short');
    expect(line(3, 40_000)).toBe('Goal, 40 km: met');
    expect(line(1)).toBe('Goal, 45 km: not set yet');
  });

  test('keeps colours of metrics and of sports apart', () => {
    const colour = (overrides: Parameters<typeof metricWeeklyOf>[1]) =>
      weeklyMetricReading(metricWeeklyOf(runs, overrides), 3)?.figures[0]?.metric;
    expect([colour({}), colour({ metric: 'climb' }), colour({ metric: 'count' }), colour(several)]).toEqual([
      'distance',
      'climb',
      undefined,
      undefined,
    ]);
  });

  test('calls the newest rolling week the last seven days', () => {
    const weeks = weeksOf([10, 20]).map((week, at) =>
      at === 1 ? { ...week, first: dayNumber(TODAY - 6), last: TODAY, inProgress: false } : week,
    );
    const weekly = metricWeeklyOf([10, 20], { weeks });
    expect(weeklyMetricReading(weekly, 1)?.state).toBe('Last 7 days');
    expect(spokenMetric(weekly, 1)).toBe('Last 7 days, 15 to 21 May: 20.0 kilometres in 1 run');
    expect(weeklyMetricRows(weekly).rows[0]?.label).toBe('15 to 21 May (last 7 days)');
    expect(weekNotes(weekly)).toEqual(['The last bar is the last 7 days up to today, whole and part of the average.']);
  });
});

test('the row below the plot names each sport and each line with its value of the week', () => {
  const earlier = metricWeeklyOf([7, 7, 7, 8, 9]).weeks.map((week) => ({
    ...week,
    first: dayNumber(week.first - 364),
  }));
  const seven = [
    { day: aDay('2026-05-13'), value: 31_000 },
    { day: aDay('2026-05-14'), value: 52_000 },
    ...['15', '16', '17'].map((day) => ({ day: aDay(`2026-05-${day}`), value: 20_000 })),
    { day: aDay('2026-05-18'), value: 60_000 },
  ];
  const entries = weeklyMetricKey(metricWeeklyOf(runs, { ...several, earlier, seven }), 3);
  expect(entries.map(({ id, name, text }) => [id, name, text.replace('\u00a0', ' ')])).toEqual([
    ['run', 'Runs', '25.0 km'],
    ['ride', 'Rides', '15.0 km'],
    ['earlier', 'This week in 2025', '8.0 km'],
    ['seven', 'Most in 7 days', '52.0 km'],
  ]);
});

describe('a voice', () => {
  const says = (overrides: Parameters<typeof metricWeeklyOf>[1], index = 3) =>
    spokenMetric(metricWeeklyOf(runs, overrides), index).replace(/\u00a0/g, ' ');

  test('says the amount in whole words', () => {
    expect(says({ metric: 'movingTime' })).toBe('Week 11 to 17 May: 4 hours in 1 run');
    expect(says({ metric: 'movingTime' }, 4)).toBe('Week 18 to 24 May, in progress: 1 hour 6 minutes in 1 run');
    expect(says({ metric: 'climb' })).toBe('Week 11 to 17 May: 40 metres of climb in 1 run');
    expect(says({ metric: 'count' })).toBe('Week 11 to 17 May: 1 run');
  });

  test('goes on with the sports and the goal', () => {
    expect(says(several)).toBe(
      'Week 11 to 17 May: 40.0 kilometres in 1 activity; 25.0 kilometres in runs and 15.0 kilometres in rides',
    );
    expect(says({ goal }, 4)).toBe(
      'Week 18 to 24 May, in progress: 12.0 kilometres in 1 run; 33.0 kilometres left to the goal',
    );
    expect(says({ goal: { ...goal, target: 40_000 } })).toBe('Week 11 to 17 May: 40.0 kilometres in 1 run; goal met');
  });
});

describe('the table of a metric', () => {
  test('has a column for each sport, and their sum', () => {
    const { heads, rows } = weeklyMetricRows(metricWeeklyOf(runs, several));
    expect(heads).toEqual(['Distance, km', 'Activities', 'Moving time', '4-week average, km', 'Runs, km', 'Rides, km']);
    const values = rows[1]?.cells.map(({ value }) => value);
    expect([values?.[0], values?.[4], values?.[5]]).toEqual(['40000', '25000', '15000']);
  });

  test('has the metric first, then what it is seen beside, then the mean', () => {
    const heads = (metric: 'movingTime' | 'climb' | 'count') =>
      weeklyMetricRows(metricWeeklyOf(runs, { metric })).heads;
    expect(heads('movingTime')).toEqual(['Moving time', 'Distance, km', 'Runs', '4-week average']);
    expect(heads('climb')).toEqual(['Climb, m', 'Runs', 'Moving time', '4-week average, m']);
    expect(heads('count')).toEqual(['Runs', 'Moving time', '4-week average']);
  });

  test('has a column for each line, in SI, and the goal as what is left of it', () => {
    const earlier = [undefined, undefined, undefined, weeksOf([8, 1])[0], undefined];
    const seven = [{ day: aDay('2026-05-14'), value: 52_000 }];
    const { heads, rows } = weeklyMetricRows(metricWeeklyOf(runs, { earlier, seven, goal }));
    expect(heads.slice(4)).toEqual(['A year earlier, km', 'Most in 7 days, km', 'Goal, 45\u00a0km']);
    expect(rows[1]?.cells.slice(4)).toEqual([
      { text: '8.0', value: '8000' },
      { text: '52.0', value: '52000' },
      { text: '5.0 short', value: '5000' },
    ]);
    expect(rows[3]?.cells.slice(4).map(({ text }) => text)).toEqual(['not known', 'not fetched yet', 'not set yet']);
  });
});

test('the note tells how often the goal was met', () => {
  const notes = weekNotes(metricWeeklyOf(runs, { goal: { ...goal, target: 40_000 } }));
  expect(notes).toEqual(['Dashed: your goal of 40\u00a0km a week, met in 1 of 2 completed weeks shown.']);
});

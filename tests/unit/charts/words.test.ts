import { describe, expect, test } from 'vitest';
import { paceAndHeartRateReading, spokenPaceAndHeartRate } from '#lib/charts/pace-and-heart-rate-reading.ts';
import { paceAndHeartRateSentence } from '#lib/charts/sentence.ts';
import { weeklyDistanceReading } from '#lib/charts/weekly-distance-reading.ts';
import { spokenMetric, weeklyMetricSentence } from '#lib/charts/weekly-metric-words.ts';
import { createFormat } from '#lib/format/format.ts';
import { dayNumber } from '#lib/training/day.ts';
import { aDay } from '#tests/builders.ts';
import { metricWeeklyOf, TODAY, weeklyOf } from './weeks.ts';

const runs = [20, 30, undefined, { km: 40, secondsPerKm: 320, heartRate: 151 }, { km: 12, secondsPerKm: 310 }];

describe('the reading panel', () => {
  test('reads the week in progress with the mean of the weeks before it', () => {
    expect(weeklyDistanceReading(weeklyOf(runs), 4, TODAY)).toEqual({
      state: 'In progress, 3 days left',
      when: '18 to 24 May',
      figures: [
        { term: 'Distance', value: '12.0', unit: 'km', metric: 'distance' },
        { term: '1 run', value: '1\u00a0h\u00a002', missing: false },
        { term: '4-week average', value: '22.5', unit: 'km' },
      ],
    });
  });

  test('counts the days that are left', () => {
    const state = (day: number) => weeklyDistanceReading(weeklyOf(runs), 4, dayNumber(TODAY + day))?.state;
    expect([state(2), state(3)]).toEqual(['In progress, 1 day left', 'In progress, last day']);
  });

  test('says in words what is missing, without a unit', () => {
    const week = (index: number) => paceAndHeartRateReading(weeklyOf(runs), index, TODAY)?.figures;
    expect(week(1)?.[1]).toEqual({ term: 'Heart rate', value: 'not recorded', missing: true, metric: 'heart' });
    expect(week(2)?.[0]).toEqual({ term: 'Pace', value: 'no runs', missing: true, metric: 'pace' });
    expect(weeklyDistanceReading(weeklyOf(runs), 2, TODAY)?.figures[0]?.value).toBe('0.0');
    expect(weeklyDistanceReading(weeklyOf(runs), 1, TODAY)?.figures[2]?.value).toBe('too few weeks');
  });

  test('does not call a week empty that has not been fetched', () => {
    const weekly = weeklyOf(runs, { fetchedBackTo: aDay('2026-05-11') });
    expect(weeklyDistanceReading(weekly, 2, TODAY)?.figures.map(({ value }) => value)).toEqual([
      'not fetched yet',
      'not fetched yet',
      'too few weeks',
    ]);
    const { fetchedBackTo } = weekly;
    expect(spokenMetric(metricWeeklyOf(runs, { fetchedBackTo }), 2)).toBe('Week 4 to 10 May: not fetched yet');
  });

  test('is not there for a week that is not', () => {
    expect(weeklyDistanceReading(weeklyOf(runs), 9, TODAY)).toBeUndefined();
  });
});

test('a voice hears the week, its distance and its runs', () => {
  const weekly = metricWeeklyOf(runs);
  const paced = weeklyOf(runs);
  expect(spokenMetric(weekly, 3)).toBe('Week 11 to 17 May: 40.0 kilometres in 1 run');
  expect(spokenMetric(weekly, 2)).toBe('Week 4 to 10 May: no runs');
  expect(spokenMetric(weekly, 4)).toBe('Week 18 to 24 May, in progress: 12.0 kilometres in 1 run');
  expect(spokenPaceAndHeartRate(paced, 3)).toBe('Week 11 to 17 May: 5:20 per kilometre, 151 beats per minute');
  expect(spokenPaceAndHeartRate(paced, 1)).toBe('Week 27 Apr to 3 May: 5:30 per kilometre, heart rate not recorded');
});

test('a voice hears miles, speeds and several sports by their own names', () => {
  const format = createFormat({ locale: 'en-US', units: 'imperial' });
  const ride = metricWeeklyOf([{ km: 16.09344, secondsPerKm: 150 }, 5], { format, family: 'ride' });
  expect(spokenMetric(ride, 0)).toBe('Week May 11 to 17: 10.0 miles in 1 ride');
  const paced = weeklyOf([{ km: 16.09344, secondsPerKm: 150 }, 5], { format, family: 'ride' });
  expect(spokenPaceAndHeartRate(paced, 0)).toBe('Week May 11 to 17: 14.9 miles per hour, heart rate not recorded');
  expect(spokenMetric(metricWeeklyOf([undefined, 5], { family: undefined }), 0)).toBe(
    'Week 11 to 17 May: no activities',
  );
});

describe('the sentence for who does not see the chart', () => {
  test('tells span, mean, most, empty weeks and this week', () => {
    expect(weeklyMetricSentence(metricWeeklyOf(runs))).toBe(
      'Runs in 5 weeks from 20 Apr to 24 May. On average 22.5 kilometres a week, and at most 40.0 kilometres, in the ' +
        'week 11 to 17 May. 1 week without runs. Week 18 to 24 May, in progress: 12.0 kilometres in 1 run.',
    );
  });

  test('says how much is still to be fetched, and does not average it', () => {
    expect(weeklyMetricSentence(metricWeeklyOf(runs, { fetchedBackTo: aDay('2026-05-11') }))).toContain(
      'from 20 Apr to 24 May, 3 of them not fetched yet. On average 40.0 kilometres a week',
    );
  });

  test('tells the range of pace and heart rate', () => {
    expect(paceAndHeartRateSentence(weeklyOf(runs))).toContain(
      'Pace between 5:30 and 5:20 per kilometre. Heart rate between 151 and 151 beats per minute.',
    );
  });

  test('makes do without any training', () => {
    expect(weeklyMetricSentence(metricWeeklyOf([undefined, undefined]))).toBe(
      'Runs in 2 weeks from 11 to 24 May. 1 week without runs. Week 18 to 24 May, in progress: no runs.',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { fitnessPanels, fitnessShown, unfetchedOf } from '#lib/charts/fitness.ts';
import { fitnessReading, fitnessTable, spokenFitness } from '#lib/charts/fitness-words.ts';
import { fitnessRows } from '#lib/export/fitness-rows.ts';
import { createFormat } from '#lib/format/format.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Body } from '#lib/training/body.ts';
import type { LoadScale } from '#lib/training/conventions.ts';
import { dayNumber } from '#lib/training/day.ts';
import { fitnessOf, forecast } from '#lib/training/fitness.ts';
import { beatsPerMinute, metresPerSecond } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { raceInWords } from '#routes/(app)/fitness/ahead-words.ts';
import { eachSpan, historyOf, shownFrom, sumsOf, usualLoad, weeksOf } from '#routes/(app)/fitness/fitness.ts';
import {
  coverageInWords,
  formInWords,
  freshInWords,
  sourceInWords,
  standings,
} from '#routes/(app)/fitness/fitness-words.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const today = aDay('2026-05-21');
const convention = { smoothing: 'exponential', form: 'previous-day', seed: 'zero' } as const;
const BODY: Body = { maxHeartRate: beatsPerMinute(190), restingHeartRate: beatsPerMinute(60), sex: 'male' };
const askedOf = (scale: LoadScale, body: Body = BODY) => ({ scale, bodyOn: () => body, womensFactor: 0.86 }) as const;
const effort = (day: string, relativeEffort: number | undefined, rest: Partial<Activity> = {}) =>
  anActivity({ day: aDay(day), relativeEffort, ...rest });

describe('the history of load', () => {
  const activities = [effort('2026-05-21', 30), effort('2026-05-19', 70), effort('1970-01-01', 500)];
  const asked = askedOf('relative-effort');

  it('goes from the first credible day to today', () => {
    const history = historyOf(activities, asked, { today, knownSince: undefined });
    expect(history).toMatchObject({ first: aDay('2026-05-19'), measured: 2, missing: 0 });
    expect([...(history?.values ?? [])]).toEqual([70, 0, 30]);
    expect(usualLoad(history ?? { values: new Float64Array() })).toBeCloseTo(100 / 3, 10);
  });

  it('has a usual load: the mean of the last four weeks, days of rest among them', () => {
    const values = Float64Array.from([
      ...Array<number>(12).fill(500),
      ...Array<number>(21).fill(40),
      ...Array<number>(7).fill(0),
    ]);
    expect(usualLoad({ values })).toBe(30);
    expect(usualLoad({ values: new Float64Array() })).toBe(0);
  });

  it('begins where everything is fetched', () => {
    const history = historyOf(activities, asked, { today, knownSince: aDay('2026-05-20') });
    expect(history?.first).toBe(aDay('2026-05-20'));
    expect([...(history?.values ?? [])]).toEqual([0, 30]);
    expect(historyOf(activities, asked, { today, knownSince: aDay('2026-05-22') })).toBeUndefined();
    expect(historyOf([], asked, { today, knownSince: undefined })).toBeUndefined();
  });

  it('is shown for 26 weeks unless another range is chosen, by week where it is longer than twelve', () => {
    const from = shownFrom({ range: undefined, today, weekStart: 'monday', activities });
    expect(from).toBe(aDay('2025-11-24'));
    expect(weeksOf(from, today, weekGrid('monday', today))).toHaveLength(26);
    const short = shownFrom({ range: '12w', today, weekStart: 'monday', activities });
    expect(weeksOf(short, today, weekGrid('monday', today))).toBeUndefined();
  });

  it('is added up in weeks, of which only whole ones say how alike their days are', () => {
    const week = [{ first: dayNumber(10), last: dayNumber(16) }];
    const values = Float64Array.from([1, 2, 3, 4, 5, 6, 7]);
    expect(sumsOf(dayNumber(10), values, week)).toEqual([28]);
    expect(sumsOf(dayNumber(12), values, week)).toEqual([15]);
    const count = (days: Float64Array) => days.length;
    expect(eachSpan({ first: dayNumber(10), values }, week, count)).toEqual([7]);
    expect(eachSpan({ first: dayNumber(11), values }, week, count)).toEqual([undefined]);
    expect(eachSpan({ first: dayNumber(9), values }, week, count)).toEqual([undefined]);
  });
});

describe('the words', () => {
  it('say from what load is known', () => {
    const counts = { measured: 412, estimated: 31, missing: 12, tooHigh: 0 };
    expect(coverageInWords(counts, 'hrtss', format)).toBe(
      'Load from heart rate for 412 activities, estimated from pace for 31, not known for 12.',
    );
    expect(coverageInWords({ ...counts, measured: 1, estimated: 0, missing: 0, tooHigh: 2 }, 'banister', format)).toBe(
      'Load from heart rate for 1 activity, left out of 2, where more came out than anybody holds.',
    );
    expect(coverageInWords({ ...counts, measured: 0 }, 'hrtss', format)).toBe(
      'Load estimated from pace for 31, not known for 12.',
    );
    expect(coverageInWords({ ...counts, estimated: 0 }, 'relative-effort', format)).toBe(
      'Strava’s Relative Effort for 412 activities, not known for 12.',
    );
  });

  it('say where you stand, and what it was seven days ago', () => {
    const days = fitnessOf({ first: today, values: Array<number>(42).fill(100) }, convention);
    const said = standings(days, { form: 'previous-day', hour: 100 }, format);
    expect(said.map(({ text }) => text)).toEqual(['63', '100', '\u221237']);
    expect(said[0]?.change).toBe('6.7 more than seven days ago.');
    expect(said[2]?.change).toBe('6.3 more than seven days ago.');
    expect(said[2]?.meaning).toContain('as of last night. Lately you did more than you are used to.');
    expect(standings(days.slice(0, 3), { form: 'same-day', hour: 100 }, format)[0]?.change).toBe(
      'Seven days ago there was nothing yet.',
    );
  });

  it('say what a form is called and its share of fitness, by the hour of the scale, once fitness is warm', () => {
    const day = { form: -8, fitness: 40, warmingUp: false };
    const words = (change: Partial<typeof day>, hour: number | undefined) =>
      formInWords({ ...day, ...change }, hour, format);
    expect(words({}, 100)).toBe('Lately you did more than you are used to: neutral, \u221220\u00a0% of your fitness.');
    expect(words({ form: 6 }, 100)).toBe(
      'Lately you did less than you are used to: fresh, +15\u00a0% of your fitness.',
    );
    expect(words({ form: 6 }, 200)).toBe(
      'Lately you did less than you are used to: neutral, +15\u00a0% of your fitness.',
    );
    expect(words({ form: 0.1 }, undefined)).toBe(
      'Lately you did as much as you are used to: 0\u00a0% of your fitness.',
    );
    expect(words({ warmingUp: true }, 100)).toBe('Lately you did more than you are used to.');
    expect(words({ fitness: 0, form: 0 }, 100)).toBe('Lately you did as much as you are used to.');
  });

  it('say when rest brings form above zero', () => {
    expect(freshInWords(6, today, format)).toBe('After 6 days of rest your form is above zero: Wed 27 May.');
    expect(freshInWords(1, today, format)).toBe('After 1 day of rest your form is above zero: Fri 22 May.');
    expect(freshInWords(0, today, format)).toBe('Your form is above zero today.');
    expect(freshInWords(undefined, today, format)).toContain('too little is known');
  });

  it('say where the load of an activity comes from, or why there is none', () => {
    const heart = anActivity({ averageHeartRate: beatsPerMinute(150) });
    const without = anActivity();
    const ride = anActivity({ sport: 'Ride' });
    const fast = { ...BODY, thresholdSpeed: metresPerSecond(4) };
    expect(sourceInWords(heart, askedOf('hrtss'))).toBe('from heart rate');
    expect(sourceInWords(heart, askedOf('hrtss', { sex: 'male' }))).toBe(
      'not known: your highest heart rate and resting heart rate of then',
    );
    expect(sourceInWords(without, askedOf('hrtss'))).toBe('not known: no heart rate, and no threshold pace');
    expect(sourceInWords(without, askedOf('hrtss', fast))).toBe('estimated from pace');
    expect(sourceInWords(ride, askedOf('hrtss', fast))).toBe('not known: no heart rate');
    expect(sourceInWords(effort('2026-05-21', 12), askedOf('relative-effort'))).toBe('as Strava gives it');
    expect(sourceInWords(heart, askedOf('relative-effort'))).toBe('not known: none from Strava');
  });

  it('tell the morning of a race by the evening before, whatever form is called', () => {
    const days = fitnessOf({ first: dayNumber(today - 41), values: Array<number>(42).fill(100) }, convention);
    // After 42 days of 100 and 7 of rest fitness is 53.51 and fatigue 36.70; the race is on the eighth day.
    const ahead = forecast(days, Array<number>(14).fill(0), convention);
    expect(raceInWords(dayNumber(today + 8), [...days.slice(-1), ...ahead], format)).toBe(
      'Fri 29 May, in the morning: fitness 54, fatigue 37, form +17.',
    );
    expect(raceInWords(dayNumber(today + 1), days.slice(-1), format)).toContain(
      'fitness 63, fatigue 100, form \u221237',
    );
  });
});

describe('the chart', () => {
  const first = dayNumber(today - 59);
  const days = fitnessOf({ first, values: Array<number>(60).fill(100) }, convention);
  const ahead = forecast(days, [0, 50], convention);
  const chart = fitnessShown({ days, ahead, from: dayNumber(today - 61), today, fetchedBackTo: first, format });

  it('has a place for each day, dots before what is fetched, and grey for the first six weeks', () => {
    const panels = fitnessPanels(chart);
    expect(chart.spans).toHaveLength(64);
    expect(panels).toMatchObject({ unfetched: 2, today: 61, warmingUp: { from: 2, to: 43 } });
    const [fitness, fatigue] = panels.panels[0]?.lines ?? [];
    expect(fitness?.values.slice(0, 3)).toEqual([NaN, NaN, expect.closeTo(2.3528, 4)]);
    expect(fitness?.values[43]).toBeCloseTo(63.212, 3);
    expect(fatigue?.values[2]).toBeCloseTo(13.3122, 4);
    expect(panels.panels[1]?.lines[0]?.values[3]).toBeCloseTo(2.3528 - 13.3122, 4);
  });

  it('goes on in the forecast without a step', () => {
    const [line] = fitnessPanels(chart).panels[0]?.lines ?? [];
    const now = line?.values[61] ?? NaN;
    expect(line?.values[62]).toBeCloseTo(now * Math.exp(-1 / 42), 10);
    expect(fitnessReading(63, chart)).toMatchObject({ state: 'Forecast' });
    expect(spokenFitness(63, chart)).toMatch(
      /^Sat,? 23 May 2026, forecast: fitness 7\d, fatigue \d+, form [+−]\d+, planned load 50$/,
    );
  });

  it('says what is not fetched, and when a day is still going on', () => {
    expect(spokenFitness(1, chart)).toMatch(/: not fetched yet$/);
    expect(fitnessReading(61, chart).state).toBe('Today, so far');
    expect(fitnessReading(5, chart).state).toBe('Warming up');
    expect(unfetchedOf(first, today, dayNumber(first + 9))).toBe(9);
    expect(unfetchedOf(first, today, undefined)).toBe(0);
    expect(unfetchedOf(first, today, dayNumber(today + 30))).toBe(60);
  });

  it('stands in a table by day, or by week with the load of each', () => {
    const byDay = fitnessTable(chart, undefined);
    expect(byDay.rows).toHaveLength(64);
    expect(byDay.rows[0]?.label).toMatch(/^Sat,? 23 May 2026 \(forecast\)$/);
    expect(byDay.rows.at(-1)?.cells[0]).toEqual({ text: 'not fetched yet' });
    const [week, before] = fitnessTable(chart, weeksOf(dayNumber(today - 200), today, weekGrid('monday', today))).rows;
    expect(week?.label).toBe('18 to 24 May 2026 (in progress)');
    expect(week?.cells[3]).toEqual({ text: '400', value: '400' });
    expect(before?.cells[3]).toEqual({ text: '700', value: '700' });
    expect(Number(week?.cells[0]?.value)).toBeCloseTo(days.at(-1)?.fitness ?? NaN, 8);
  });

  it('can be taken along day by day', () => {
    const rows = fitnessRows([...days.slice(-1), ...ahead], today);
    expect(rows[0]).toEqual(['day', 'load', 'fitness_ctl', 'fatigue_atl', 'form_tsb', 'warming_up', 'forecast']);
    expect(rows[1]).toEqual(['2026-05-21', 100, 76.03, 99.98, -24.52, false, false]);
    expect(rows[3]?.slice(0, 2)).toEqual(['2026-05-23', 50]);
    expect(rows[3]?.at(-1)).toBe(true);
  });
});

import { describe, expect, it } from 'vitest';
import { yearAmountOf } from '#lib/charts/metric-units.ts';
import { apart } from '#lib/charts/years-drawing.ts';
import { differenceInWords, spokenYears, yearsReading, yearsTable } from '#lib/charts/years-words.ts';
import { comparedAt, yearsAddedUp, yearsByWeek } from '#lib/charts/years.ts';
import { createFormat } from '#lib/format/format.ts';
import type { Metric } from '#lib/training/metric.ts';
import { metres } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const told = { metric: 'distance', format, family: 'run' } as const;
const run = (day: string, km: number) => anActivity({ day: aDay(day), distance: metres(km * 1000) });
/** 2020 is a leap year, and has 53 weeks. */
const runs = [
  run('2020-02-29', 4),
  run('2020-12-31', 6),
  run('2021-01-03', 3),
  run('2021-03-01', 5),
  run('2021-03-02', 7),
];
const today = aDay('2021-03-02');
const asked = { today, metric: 'distance', fetchedBackTo: undefined } as const;
const added = { years: yearsAddedUp(runs, asked), ...told };
const weeks = weeksBetween(runs, { from: aDay('2020-02-29'), today, weekStart: 'monday' });
const byWeek = { years: yearsByWeek(weeks, asked), ...told };

describe('years added up', () => {
  it('have 1 March at the same place with and without a 29 February', () => {
    expect(comparedAt(added.years, 59)).toMatchObject({ thisYear: 3000, lastYear: 4000 });
    expect(comparedAt(added.years, 60)).toMatchObject({ thisYear: 8000, lastYear: 4000, more: 4000 });
    expect(spokenYears(59, added)).toBe('29 Feb: 2021 3.0\u00a0km, 2020 4.0\u00a0km, 1.0\u00a0km less');
  });

  it('end today, and compare nothing after it', () => {
    expect(added.years.now).toBe(61);
    expect(comparedAt(added.years, 62)).toMatchObject({ thisYear: undefined, lastYear: 4000, more: undefined });
    expect(yearsReading(62, added).figures.map(({ value }) => value)).toEqual(['to come', '4.0\u00a0km', 'to come']);
  });

  it('are a table of today and of the ends of months', () => {
    const { heads, rows } = yearsTable(added);
    expect(heads).toEqual(['2021', '2020']);
    expect(rows).toHaveLength(13);
    expect(rows[0]).toEqual({
      label: 'to 2 Mar, today',
      cells: [
        { text: '15.0\u00a0km', value: '15000' },
        { text: '4.0\u00a0km', value: '4000' },
      ],
    });
    expect(rows.at(-1)).toEqual({
      label: 'to 31 Dec',
      cells: [{ text: 'to come' }, { text: '10.0\u00a0km', value: '10000' }],
    });
  });

  it('leave out the years that are not wholly fetched', () => {
    const partly = yearsAddedUp(runs, { ...asked, fetchedBackTo: aDay('2020-06-01') });
    expect(partly.years.map(({ year }) => year)).toEqual([2021]);
    expect(partly.unfetched).toBe(1);
  });
});

describe('years by week', () => {
  it('put the days around New Year into week 53 of the year that has more of them', () => {
    expect(byWeek.years.places).toBe(53);
    expect(byWeek.years.years.map(({ year, values }) => [year, values[52]])).toEqual([
      [2020, 9000],
      [2021, undefined],
    ]);
  });

  it('do not compare the week that goes on with a whole one', () => {
    expect(byWeek.years.now).toBe(8);
    expect(comparedAt(byWeek.years, 8)).toMatchObject({ thisYear: 12_000, lastYear: 4000, more: undefined });
    expect(yearsReading(8, byWeek).figures[2]).toMatchObject({ value: 'week goes on' });
    expect(yearsTable(byWeek).rows[8]?.label).toBe('Week 9 (2021 in progress)');
  });
});

it('a difference is said without a judgement', () => {
  expect(differenceInWords(0, told)).toBe('the same');
  expect(differenceInWords(-1500, told)).toBe('1.5\u00a0km less');
});

it('a year is said without decimals from 1,000 on, and in what was counted', () => {
  const said = (metric: Metric, value: number) => yearAmountOf(value, { ...told, metric });
  expect(said('distance', 999_940)).toBe('999.9\u00a0km');
  expect(said('distance', 1_768_400)).toBe('1,768\u00a0km');
  expect(yearAmountOf(812_400, told, 0)).toBe('812\u00a0km');
  expect(said('count', 96)).toBe('96\u00a0runs');
  expect(said('climb', 1240)).toBe('1,240\u00a0m');
});

it('labels that would touch are moved apart and stay inside', () => {
  const placed = apart([{ at: 95 }, { at: 90 }, { at: 20 }], { top: 0, bottom: 100 });
  expect(placed.map(({ at }) => at)).toEqual([20, 88, 104]);
});

import { describe, expect, it } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Goal } from '#lib/training/goal.ts';
import { progress } from '#lib/training/goals.ts';
import { metres } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import { emptyForm, formOf, goalOf } from '#routes/(app)/goals/goal-form.ts';
import {
  adviceInWords,
  currentInWords,
  goalInWords,
  paceInWords,
  streakInWords,
} from '#routes/(app)/goals/goal-words.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { aGoal } from '#tests/unit/training/a-goal.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
const today = aDay('2026-05-21');
const grid = weekGrid('monday', today);
const plain = (text: string | undefined) => text?.replaceAll('\u00a0', ' ');

function standingOf(goal: Goal, runs: readonly [day: string, kilometres: number][]) {
  const activities = runs.map(([day, km]) => anActivity({ day: aDay(day), distance: metres(km * 1000) }));
  const standing = progress(goal, activities, today, grid);
  if (!standing) throw new Error('The goal has not begun.');
  return standing;
}

describe('a goal in words', () => {
  const weekly = aGoal({ period: 'week', metric: 'distance', families: ['run'], target: 42_000, from: '2026-05-04' });

  it('is named by its sports, its amount and its period', () => {
    expect(plain(goalInWords(weekly, format))).toBe('Runs: 42 km a week');
    expect(plain(goalInWords({ ...weekly, target: 42_500 }, format))).toBe('Runs: 42.5 km a week');
    const days = aGoal({ period: 'month', metric: 'activeDays', families: [], target: 12 });
    expect(goalInWords(days, format)).toBe('Activities: 12 active days a month');
  });

  it('says what is left of the week, and how that compares with an even pace', () => {
    // Thursday: four of seven days, so 24 km on an even pace; 12 km are left for three days.
    const standing = standingOf(weekly, [['2026-05-18', 30]]);
    expect(plain(adviceInWords(standing, weekly, format))).toBe(
      '12.0 km to go in the 3 days after today: 4.0 km a day.',
    );
    expect(plain(paceInWords(standing, weekly, format))).toBe(
      '6.0 km ahead of an even pace, which would have done 24.0 km by today.',
    );
  });

  it('says by how much it was met, and no more of a pace', () => {
    const standing = standingOf(weekly, [['2026-05-18', 45]]);
    expect(plain(adviceInWords(standing, weekly, format))).toBe('Met, and 3.0 km more.');
    expect(paceInWords(standing, weekly, format)).toBeUndefined();
  });

  it('spreads a year over its weeks', () => {
    // 224 days after 21 May: 32 weeks.
    const yearly = { ...weekly, period: 'year', target: 1_000_000, from: '2026-01-01' } as Goal;
    const standing = standingOf(yearly, [['2026-03-01', 232]]);
    expect(plain(adviceInWords(standing, yearly, format))).toBe(
      '768.0 km to go: 24.0 km a week to the end of the year.',
    );
  });

  it('asks for whole runs', () => {
    const runs = aGoal({ period: 'year', metric: 'count', families: ['run'], target: 50, from: '2026-01-01' });
    const standing = standingOf(runs, [['2026-03-01', 5]]);
    expect(adviceInWords(standing, runs, format)).toBe('49 runs to go: 2 runs a week to the end of the year.');
    expect(paceInWords(standing, runs, format)).toBe('An even pace would be at 19.3 by today.');
  });

  it('asks in rolling weeks for the seven days that end today, and for no day to come', () => {
    const week = { ...weekly, from: '2026-05-01' } as Goal;
    const runs = ['2026-05-14', '2026-05-15', '2026-05-21'].map((day) =>
      anActivity({ day: aDay(day), distance: metres(10_000) }),
    );
    const standing = progress(week, runs, today, weekGrid('rolling', today), 'rolling');
    if (!standing) throw new Error('The goal has not begun.');
    expect(standing).toMatchObject({ first: aDay('2026-05-15'), last: today, done: 20_000, inProgress: false });
    expect(plain(adviceInWords(standing, week, format))).toBe('22.0 km short of it today.');
    expect(paceInWords(standing, week, format)).toBeUndefined();
    expect(currentInWords(week, 'rolling')).toBe('the last 7 days');
    expect(currentInWords({ ...week, period: 'year' }, 'rolling')).toBe('this year');
  });

  it('counts weeks in a row, and does not scold', () => {
    const standing = standingOf(weekly, [
      ['2026-05-05', 42],
      ['2026-05-12', 42],
    ]);
    expect(streakInWords(standing, weekly, format)).toBe('Met 2 weeks in a row, as many as ever.');
    expect(streakInWords(standingOf(weekly, []), weekly, format)).toBeUndefined();
  });
});

describe('a goal as it is typed', () => {
  const form = { ...emptyForm(['run'], today, grid), target: '42,5' };

  it('begins with this week, and is read with comma or point', () => {
    expect(form.from).toBe('2026-05-18');
    expect(goalOf(form, { id: 'g', units: 'metric' }).goal).toMatchObject({ target: 42_500, period: 'week', id: 'g' });
    expect(goalOf({ ...form, target: '10' }, { id: 'g', units: 'imperial' }).goal?.target).toBeCloseTo(16_093.44);
    expect(goalOf({ ...form, metric: 'movingTime', target: '1.5' }, { id: 'g', units: 'metric' }).goal?.target).toBe(
      5400,
    );
  });

  it.each(['', '0', '-5', '1e3', 'ten', 'Infinity'])('is refused with a target of "%s"', (target) => {
    const answer = goalOf({ ...form, target }, { id: 'g', units: 'metric' });
    expect(answer).toEqual({ problem: 'A goal needs a number above 0.' });
  });

  it('is refused where a week would need more days than it has, or has no beginning', () => {
    const days = { ...form, metric: 'activeDays', target: '8' } as const;
    expect(goalOf(days, { id: 'g', units: 'metric' }).problem).toBe('A week has no more than 7 days.');
    expect(goalOf({ ...form, from: '' }, { id: 'g', units: 'metric' }).problem).toMatch(/^Choose the day/);
  });

  it('keeps its exact target when only something else was edited in other units', () => {
    const was = goalOf(form, { id: 'g', units: 'metric' }).goal;
    if (!was) throw new Error('no goal');
    const edited = { ...formOf(was, 'imperial'), period: 'month' } as const;
    expect(goalOf(edited, { id: 'g', units: 'imperial', was }).goal).toEqual({ ...was, period: 'month' });
  });
});

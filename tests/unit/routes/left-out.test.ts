import { describe, expect, test } from 'vitest';
import { createFormat } from '#lib/format/format.ts';
import type { Exclusion } from '#lib/training/exclusions.ts';
import { metres } from '#lib/training/units.ts';
import { weekGrid } from '#lib/training/week-grid.ts';
import {
  exclusionInWords,
  flawInWords,
  hitsInWords,
  sportInWords,
  takenInWords,
} from '#routes/(app)/settings/left-out-words.ts';
import { previewRule } from '#routes/(app)/settings/rule-preview.ts';
import { aDay, anActivity } from '#tests/builders.ts';

const format = createFormat({ locale: 'en-GB', units: 'metric' });
/** Thursday. */
const today = aDay('2026-05-21');
const commute = (day: string, kilometres: number, more = {}) =>
  anActivity({ name: 'Commute', sport: 'Ride', day: aDay(day), distance: metres(kilometres * 1000), ...more });

const thisWeek = commute('2026-05-18', 5);
const lastWeek = commute('2026-05-17', 7);
const lastYear = commute('2025-12-31', 11);
const run = anActivity({ day: aDay('2026-05-19') });
const activities = [run, thisWeek, lastWeek, lastYear];
const byName: Exclusion = { kind: 'name', contains: 'commute' };

const preview = (exclusion: Exclusion, counting = activities, weekStart: 'monday' | 'sunday' | 'rolling' = 'monday') =>
  previewRule(exclusion, activities, counting, { today, grid: weekGrid(weekStart, today) });

describe('the preview of a rule', () => {
  test('says how many it hits, and what that takes from this week and this year', () => {
    expect(preview(byName)).toEqual({
      hits: 3,
      alreadyOut: 0,
      newest: [thisWeek, lastWeek, lastYear],
      fromWeek: 5000,
      fromYear: 12_000,
    });
  });

  test.each([
    ['sunday', 12_000],
    ['rolling', 12_000],
    ['monday', 5000],
  ] as const)('follows weeks that begin on %s', (weekStart, metres) => {
    expect(preview(byName, activities, weekStart).fromWeek).toBe(metres);
  });

  test('takes nothing twice: what is left out already is counted apart', () => {
    const counting = [run, lastWeek, lastYear];
    expect(preview(byName, counting)).toMatchObject({ hits: 3, alreadyOut: 1, fromWeek: 0, fromYear: 7000 });
  });

  test('names the newest five, whatever their order', () => {
    const many = Array.from({ length: 8 }, (_, index) => commute(`2026-04-0${index + 1}`, 1, { id: index + 1 }));
    const { hits, newest } = previewRule(byName, many, many, { today, grid: weekGrid('monday', today) });
    expect([hits, newest.map(({ id }) => id)]).toEqual([8, [8, 7, 6, 5, 4]]);
  });

  test('of a rule that hits nothing is zero', () => {
    expect(preview({ kind: 'sport', sport: 'Golf' })).toEqual({
      hits: 0,
      alreadyOut: 0,
      newest: [],
      fromWeek: 0,
      fromYear: 0,
    });
  });
});

describe('the words of what is left out', () => {
  const plain = (text: string) => text.replaceAll('\u00a0', ' ');

  test('say what a rule would do', () => {
    expect(hitsInWords(preview(byName), format)).toBe('It hits 3 activities.');
    expect(hitsInWords(preview(byName, [run, lastWeek, lastYear]), format)).toBe(
      'It hits 3 activities, 1 of them left out already.',
    );
    expect(hitsInWords(preview(byName, [run]), format)).toBe('It hits 3 activities, left out already.');
    expect(plain(takenInWords(preview(byName), format))).toBe(
      'Leaving them out takes 5.0 km from this week and 12.0 km from this year.',
    );
    expect(takenInWords(preview({ kind: 'activity', id: lastYear.id }), format)).toBe(
      'Leaving it out takes nothing from this week or this year.',
    );
  });

  test('name every kind of entry, also an activity that is gone', () => {
    expect(exclusionInWords(byName, undefined, format)).toBe('Named “commute”');
    expect(exclusionInWords({ kind: 'sport', sport: 'EBikeRide' }, undefined, format)).toBe('Sport: E-Bike Ride');
    expect(exclusionInWords({ kind: 'activity', id: run.id }, run, format)).toBe('Morning run, Tue, 19 May 2026');
    expect(exclusionInWords({ kind: 'activity', id: 1 }, undefined, format)).toBe('An activity that is no longer here');
    expect(sportInWords('HighIntensityIntervalTraining')).toBe('High Intensity Interval Training');
  });

  test('count what looks wrong', () => {
    expect(flawInWords('duplicate', 1, format)).toBe('1 activity looks recorded twice');
    expect(flawInWords('speed', 1234, format)).toBe('1,234 activities are faster than anybody in their sport');
  });
});

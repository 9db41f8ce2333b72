import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { activityTable, type Column } from '#lib/training/activity-table.ts';
import { totalsOf } from '#lib/training/totals.ts';
import { beatsPerMinute, metres, seconds } from '#lib/training/units.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivities } from './arbitraries.ts';

const alps = anActivity({
  name: 'Über die Alpen',
  distance: metres(30_000),
  movingTime: seconds(20_000),
  sport: 'Hike',
});
const zoo = anActivity({ name: 'zoo loop', distance: metres(8000), averageHeartRate: beatsPerMinute(150) });
const early = anActivity({ name: 'Alps again', timeOfDay: seconds(3600), distance: metres(8000) });
const nameless = anActivity({ name: '', day: aDay('2025-01-01'), distance: metres(100) });
const table = activityTable([alps, zoo, early, nameless]);
const rows = (column: Column, descending = false, text = '') => table({ text, column, descending }).rows;

describe('a table of activities', () => {
  test('finds names as they are typed, letter by letter', () => {
    const typed = ['', 'a', 'al', 'alp', 'alpe', 'alpes'].map((text) => rows('when', false, text).length);
    expect(typed).toEqual([4, 2, 2, 2, 1, 0]);
    expect(rows('when', false, 'uber alpen')).toEqual([alps]);
  });

  test('comes to the totals of what is shown', () => {
    const shown = table({ text: 'al', column: 'distance', descending: true });
    expect(shown.rows).toEqual([alps, early]);
    expect(shown.totals).toEqual(totalsOf([alps, early]));
    expect(table({ text: 'nothing', column: 'when', descending: false })).toEqual({ rows: [], totals: totalsOf([]) });
  });

  test('is sorted by day and time, both ways', () => {
    expect(rows('when')).toEqual([nameless, early, alps, zoo]);
    expect(rows('when', true)).toEqual([alps, zoo, early, nameless]);
  });

  test('is sorted by name without capitals and accents, and a missing name is last both ways', () => {
    expect(rows('name')).toEqual([early, alps, zoo, nameless]);
    expect(rows('name', true)).toEqual([zoo, alps, early, nameless]);
  });

  test('keeps equal rows in their order and those without a value last, both ways', () => {
    expect(rows('distance')).toEqual([nameless, zoo, early, alps]);
    expect(rows('distance', true)).toEqual([alps, zoo, early, nameless]);
    expect(rows('averageHeartRate')).toEqual([zoo, alps, early, nameless]);
    expect(rows('averageHeartRate', true)).toEqual([zoo, alps, early, nameless]);
    expect(rows('pace')).toEqual([zoo, early, alps, nameless]);
    expect(rows('pace', true)).toEqual([alps, zoo, early, nameless]);
    expect(rows('sport')).toEqual([alps, zoo, early, nameless]);
  });

  test('of nothing, and of one', () => {
    const asked = { text: '', column: 'pace', descending: true } as const;
    expect(activityTable([])(asked).rows).toEqual([]);
    expect(activityTable([zoo])(asked).rows).toEqual([zoo]);
  });

  test('shows each activity once, in the order of its column, however it is sorted', () => {
    const anyColumn = fc.constantFrom(...(['when', 'distance', 'movingTime', 'climb', 'averageHeartRate'] as const));
    fc.assert(
      fc.property(someActivities, anyColumn, fc.boolean(), (activities, column, descending) => {
        const shown = activityTable(activities)({ text: '', column, descending }).rows;
        const key = column === 'when' ? 'day' : column;
        const values = shown.flatMap((activity) => activity[key] ?? []);
        const sorted = [...values].sort((one, other) => (descending ? other - one : one - other));
        expect(values).toEqual(sorted);
        const ids = (list: typeof shown) => list.map(({ id }) => id).sort((one, other) => one - other);
        expect(ids(shown)).toEqual(ids(activities));
        expect(shown.slice(values.length).every((activity) => activity[key] === undefined)).toBe(true);
      }),
    );
  });
});

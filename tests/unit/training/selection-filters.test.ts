import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Activity } from '#lib/training/activity.ts';
import { type Weekday, weekdayOf } from '#lib/training/day.ts';
import { type Inclusion, isIndoor, select, type Selection } from '#lib/training/selection.ts';
import { countOptions } from '#lib/training/selection-counts.ts';
import { SPORT_FAMILY_NAMES } from '#lib/training/sport.ts';
import { aDay, anActivity } from '#tests/builders.ts';
import { someActivity } from './arbitraries.ts';

const all: Selection = { families: [], commutes: true };
const race = anActivity({ name: 'Großer Frühlingslauf', effort: 'race' });
const treadmill = anActivity({ name: 'Easy 30', indoor: true });
const virtual = anActivity({ name: 'Volcano', sport: 'VirtualRide' });
const sunday = anActivity({ name: 'LONG RÍO RUN', effort: 'long', day: aDay('2026-05-17') });
const everything = [race, treadmill, virtual, sunday];

describe('a selection', () => {
  test('has races with the others, alone or not at all', () => {
    expect(select(everything, { ...all, races: 'only' })).toEqual([race]);
    expect(select(everything, { ...all, races: 'without' })).toEqual([treadmill, virtual, sunday]);
    expect(select(everything, { ...all, races: 'all' })).toBe(everything);
  });

  test('knows treadmill, trainer and virtual worlds as indoor', () => {
    expect(select(everything, { ...all, indoor: 'only' })).toEqual([treadmill, virtual]);
    expect(select(everything, { ...all, indoor: 'without' })).toEqual([race, sunday]);
    expect(isIndoor(anActivity({ sport: 'VirtualRun' }))).toBe(true);
    expect(isIndoor(anActivity({ sport: 'Run' }))).toBe(false);
  });

  test('has one day of the week, Sunday too', () => {
    expect(select(everything, { ...all, weekday: 0 })).toEqual([sunday]);
    expect(select(everything, { ...all, weekday: 1 })).toEqual([race, treadmill, virtual]);
  });

  test.each([
    ['rio', [sunday]],
    ['Río long', [sunday]],
    ['FRUHLING', [race]],
    ['frühling', [race]],
    ['fru\u0308hling', [race]],
    ['run long easy', []],
    [' 30 ', [treadmill]],
    ['.', []],
  ])('finds %j in names, whatever case, accents and order', (text, found) => {
    expect(select(everything, { ...all, text })).toEqual(found);
  });

  test('without a word to look for is the very same list', () => {
    for (const text of ['', '  ', undefined]) expect(select(everything, { ...all, text })).toBe(everything);
  });
});

const anyInclusion = fc.constantFrom<Inclusion | undefined>('all', 'only', 'without', undefined);
const anySelection: fc.Arbitrary<Selection> = fc.record({
  families: fc.subarray([...SPORT_FAMILY_NAMES]),
  commutes: fc.boolean(),
  races: anyInclusion,
  indoor: anyInclusion,
  weekday: fc.option(fc.integer({ min: 0, max: 6 }) as fc.Arbitrary<Weekday>, { nil: undefined }),
  text: fc.constantFrom('', 'a', 'run'),
});
const anyFlags = fc.record({
  indoor: fc.boolean(),
  effort: fc.constantFrom<Activity['effort']>('race', 'default'),
  name: fc.constantFrom('Run', 'Gala', ''),
});
const anyActivities = fc.array(
  fc.tuple(someActivity, anyFlags).map(([activity, flags]): Activity => ({ ...activity, ...flags })),
  { maxLength: 60 },
);

describe('the counts of the options', () => {
  test('are what would be shown if one filter changed and the others stayed', () => {
    fc.assert(
      fc.property(anyActivities, anySelection, (activities, selection) => {
        const counts = countOptions(activities, selection);
        const shown = (change: Partial<Selection>) => select(activities, { ...selection, ...change });
        expect(counts.selected).toBe(shown({}).length);
        for (const [family, count] of counts.families) expect(count).toBe(shown({ families: [family] }).length);
        const withCommutes = shown({ commutes: true });
        expect(counts.commutes.yes).toBe(withCommutes.filter(({ commute }) => commute).length);
        expect(counts.commutes.no).toBe(withCommutes.filter(({ commute }) => !commute).length);
        for (const name of ['races', 'indoor'] as const) {
          const { yes, no } = counts[name];
          expect([yes, no]).toEqual([shown({ [name]: 'only' }).length, shown({ [name]: 'without' }).length]);
        }
        const onAnyDay = shown({ weekday: undefined });
        counts.weekdays.forEach((count, weekday) => {
          expect(count).toBe(onAnyDay.filter(({ day }) => weekdayOf(day) === weekday).length);
        });
      }),
    );
  });

  test('of nothing are 0', () => {
    const counts = countOptions([], all);
    expect([counts.selected, [...counts.families.values()], counts.weekdays]).toEqual([
      0,
      Array(6).fill(0),
      Array(7).fill(0),
    ]);
  });
});

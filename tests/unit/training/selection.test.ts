import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countByFamily, select } from '#lib/training/selection.ts';
import { SPORT_FAMILY_NAMES, SPORTS, sportFamily, sportNamed } from '#lib/training/sport.ts';
import { anActivity } from '#tests/builders.ts';
import { someActivities } from './arbitraries.ts';

const run = anActivity({ sport: 'Run' });
const treadmill = anActivity({ sport: 'VirtualRun' });
const trail = anActivity({ sport: 'TrailRun' });
const toWork = anActivity({ sport: 'Run', commute: true });
const ride = anActivity({ sport: 'Ride' });
const yoga = anActivity({ sport: 'Yoga' });
const everything = [run, treadmill, trail, toWork, ride, yoga];

describe('a selection', () => {
  test('of runs has road, trail and treadmill runs, in their order', () => {
    expect(select(everything, { families: ['run'], commutes: true })).toEqual([run, treadmill, trail, toWork]);
  });

  test('without commutes leaves the way to work out', () => {
    expect(select(everything, { families: ['run'], commutes: false })).toEqual([run, treadmill, trail]);
    expect(select(everything, { families: [], commutes: false })).toEqual([run, treadmill, trail, ride, yoga]);
  });

  test('of no family in particular is everything, the very same list', () => {
    expect(select(everything, { families: [], commutes: true })).toBe(everything);
  });

  test('can hold several families', () => {
    expect(select(everything, { families: ['ride', 'other'], commutes: true })).toEqual([ride, yoga]);
  });

  test('family by family divides the activities without a rest and without a repetition', () => {
    fc.assert(
      fc.property(someActivities, fc.boolean(), (activities, commutes) => {
        const parts = SPORT_FAMILY_NAMES.flatMap((family) => select(activities, { families: [family], commutes }));
        const byId = (list: readonly { id: number }[]) => list.map(({ id }) => id).sort((one, other) => one - other);
        expect(byId(parts)).toEqual(byId(select(activities, { families: [], commutes })));
      }),
    );
  });
});

describe('counting by family', () => {
  test('names those that were done, most done first', () => {
    expect([...countByFamily(everything)]).toEqual([
      ['run', 4],
      ['ride', 1],
      ['other', 1],
    ]);
  });

  test('lets the order of the filter bar decide a tie', () => {
    expect([...countByFamily([yoga, ride]).keys()]).toEqual(['ride', 'other']);
  });

  test('finds nothing in nothing', () => {
    expect(countByFamily([]).size).toBe(0);
  });
});

describe('a sport', () => {
  test('is found by its name, and a sport of tomorrow is Other', () => {
    expect(SPORTS.map((sport) => sportNamed(sport))).toEqual([...SPORTS]);
    expect(sportNamed('UnderwaterChess')).toBe('Other');
    expect(sportNamed('constructor')).toBe('Other');
    expect(sportFamily('Other')).toBe('other');
  });
});

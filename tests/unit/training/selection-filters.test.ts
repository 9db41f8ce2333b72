import { describe, expect, test } from 'vitest';
import { isIndoor, select, type Selection } from '#lib/training/selection.ts';
import { aDay, anActivity } from '#tests/builders.ts';

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

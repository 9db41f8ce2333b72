import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyExclusions, type Exclusion, parseExclusions, previewExclusions } from '#lib/training/exclusions.ts';
import { SPORTS } from '#lib/training/sport.ts';
import { anActivity } from '#tests/builders.ts';
import { someActivities } from './arbitraries.ts';

const toWork = anActivity({ name: 'Morning COMMUTE', sport: 'Ride' });
const café = anActivity({ name: 'Café commute' });
const run = anActivity({ name: 'Hills' });
const everything = [toWork, café, run];
const byName = (contains: string): Exclusion => ({ kind: 'name', contains });
const byId = (id: number): Exclusion => ({ kind: 'activity', id });

describe('exclusions', () => {
  test('leave out one activity, a name or a sport', () => {
    expect(applyExclusions(everything, [byId(run.id)])).toEqual([toWork, café]);
    expect(applyExclusions(everything, [byName('commute')])).toEqual([run]);
    expect(applyExclusions(everything, [byName('commute cafe')])).toEqual([toWork, run]);
    expect(applyExclusions(everything, [{ kind: 'sport', sport: 'Run' }])).toEqual([toWork]);
    expect(applyExclusions(everything, [byId(run.id), byName('CAFE')])).toEqual([toWork]);
  });

  test('that hit nothing give the very same list', () => {
    for (const none of [
      [],
      [byId(1)],
      [byName('marathon')],
      [byName(' ')],
      [{ kind: 'sport', sport: 'Golf' } as const],
    ]) {
      expect(applyExclusions(everything, none)).toBe(everything);
    }
  });

  test('say how many each would hit by itself', () => {
    const exclusions = [
      byName('commute'),
      byId(café.id),
      byId(1),
      byName(''),
      { kind: 'sport', sport: 'Run' } as const,
    ];
    expect(previewExclusions(everything, exclusions)).toEqual([2, 1, 0, 0, 2]);
    expect(previewExclusions([], exclusions)).toEqual([0, 0, 0, 0, 0]);
    expect(previewExclusions(everything, [])).toEqual([]);
  });

  test('one by one leave out what their preview says, and taking them off brings it back', () => {
    const anyExclusion = fc.constantFrom(...SPORTS).map((sport): Exclusion => ({ kind: 'sport', sport }));
    fc.assert(
      fc.property(someActivities, anyExclusion, (activities, exclusion) => {
        const kept = applyExclusions(activities, [exclusion]);
        expect(activities.length - kept.length).toBe(previewExclusions(activities, [exclusion])[0]);
        expect(applyExclusions(activities, [])).toBe(activities);
      }),
    );
  });
});

describe('stored exclusions', () => {
  test('are read as they were written', () => {
    const exclusions = [byId(20_000_000_001), byName('commute'), { kind: 'sport', sport: 'EBikeRide' } as const];
    expect(parseExclusions(JSON.parse(JSON.stringify(exclusions)))).toEqual(exclusions);
  });

  test('lose what cannot be one, or would leave out everything', () => {
    const damaged = [
      null,
      7,
      { kind: 'activity', id: '7' },
      { kind: 'activity', id: -7 },
      { kind: 'activity', id: 2 ** 53 },
      { kind: 'name', contains: '  ' },
      { kind: 'name' },
      { kind: 'sport', sport: 'UnderwaterChess' },
      { kind: 'sport' },
      { kind: 'weather' },
      byName('commute'),
    ];
    expect(parseExclusions(damaged)).toEqual([byName('commute')]);
  });

  test('that are something else entirely are none, and nothing throws', () => {
    for (const value of [undefined, null, {}, 'commute', 7]) expect(parseExclusions(value)).toEqual([]);
    fc.assert(
      fc.property(fc.array(fc.anything()), (value) => {
        expect(parseExclusions(value)).toEqual([]);
      }),
    );
  });
});

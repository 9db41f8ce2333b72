import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyExclusions, type Exclusion, parseExclusion, previewExclusions } from '#lib/training/exclusions.ts';
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
    expect(exclusions.map((exclusion) => parseExclusion(JSON.parse(JSON.stringify(exclusion))))).toEqual(exclusions);
  });

  test.each([
    undefined,
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
  ])('are none where they could not be one, or would leave out everything: %j', (damaged) => {
    expect(parseExclusion(damaged)).toBeUndefined();
  });

  test('that are anything else are none, and nothing throws', () => {
    fc.assert(fc.property(fc.anything(), (value) => parseExclusion(value) === undefined));
  });
});

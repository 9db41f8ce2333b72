import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseGoal } from '#lib/training/goal.ts';
import { aGoal } from './a-goal.ts';

describe('a stored goal', () => {
  test('is read as it was written', () => {
    for (const goal of [aGoal(), aGoal({ period: 'year', metric: 'activeDays', families: ['run', 'other'] })]) {
      expect(parseGoal(JSON.parse(JSON.stringify(goal)))).toEqual(goal);
    }
  });

  test('has each family once and nothing that does not belong to it', () => {
    const stored = { ...aGoal(), families: ['run', 'run'], colour: 'red' };
    expect(parseGoal(stored)).toEqual(aGoal({ families: ['run'] }));
  });

  test.each([
    ['no name of its own', { id: '' }],
    ['an unknown period', { period: 'decade' }],
    ['an unknown metric', { metric: 'pace' }],
    ['the name of a method for a metric', { metric: 'toString' }],
    ['a family of tomorrow', { families: ['run', 'climb'] }],
    ['families that are no list', { families: 'run' }],
    ['nothing to do', { target: 0 }],
    ['less than nothing to do', { target: -1 }],
    ['a target that is no number', { target: '1000' }],
    ['an endless target', { target: Infinity }],
    ['a target that is none', { target: NaN }],
    ['a day that does not exist', { from: '2026-02-29' }],
    ['a day that is a number', { from: 20_000 }],
  ])('with %s is none', (_, damage) => {
    expect(parseGoal({ ...aGoal(), ...damage })).toBeUndefined();
  });

  test('that is something else entirely is none, and throws nothing', () => {
    for (const value of [undefined, null, 0, '', 'goal', [], {}]) expect(parseGoal(value)).toBeUndefined();
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(parseGoal(value)).toBeUndefined();
      }),
    );
  });
});

import { describe, expect, test } from 'vitest';
import { agrees, ORACLES } from '#lib/oracles/oracles.ts';
import { FORMULAS } from '#lib/oracles/formulas.ts';

describe('every published example comes out as published', () => {
  test.each(ORACLES.map((oracle) => [oracle.what, oracle] as const))('%s', (_, oracle) => {
    const actual = FORMULAS[oracle.formula]?.(oracle.input);
    expect(agrees(actual, oracle.expected, oracle.tolerance), `got ${JSON.stringify(actual)}`).toBe(true);
  });
});

test('no two examples have the same id, and every formula has one', () => {
  expect(new Set(ORACLES.map(({ id }) => id)).size).toBe(ORACLES.length);
  expect(Object.keys(FORMULAS).filter((name) => !ORACLES.some(({ formula }) => formula === name))).toEqual([]);
});

describe('a value agrees with an example', () => {
  test.each([
    ['within the tolerance', 335.294, 335.29, 0.005, true],
    ['not beyond it', 335.296, 335.29, 0.005, false],
    ['not when it is no number', NaN, 1, 1, false],
    ['not when it is missing', undefined, 0, 1, false],
    ['as the same text', '4:00', '4:00', 0, true],
    ['not as another text', '3:60', '4:00', 0, false],
    ['in what the example names', { number: 3, more: 9 }, { number: 3 }, 0, true],
    ['not without something it names', { more: 9 }, { number: 3 }, 0, false],
    ['as a list that begins with it', [2, 4, 7], [2, 4], 0, true],
    ['not as a shorter list', [2], [2, 4], 0, false],
    ['not as a list with other values', [{ day: 'a' }], [{ day: 'b' }], 0, false],
    ['not as a number where a list is due', 2, [2], 0, false],
  ])('%s', (_, actual, expected, tolerance, verdict) => {
    expect(agrees(actual, expected, tolerance)).toBe(verdict);
  });
});

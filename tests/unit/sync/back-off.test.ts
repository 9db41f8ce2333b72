import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backOff } from '#lib/sync/back-off.ts';

test('T10: the first pause is about 15 s, the next are twice as long, and none is above 15 minutes', () => {
  const middle = [0, 1, 2, 3, 4, 5, 6, 50].map((failures) => (backOff('soon', failures, 0.5) ?? 0) / 1000);
  expect(middle).toEqual([15, 30, 60, 120, 240, 450, 450, 450]);
});

test('T10: a pause is anything up to its ceiling, but never shorter than 5 s', () => {
  expect([0, 0.1, 0.5, 0.999].map((random) => backOff('soon', 0, random))).toEqual([5000, 5000, 15_000, 29_970]);
  expect(backOff('soon', 9, 0.999_999)).toBeLessThanOrEqual(900_000);
});

test('T10: what only the owner of the site can put right is tried at the slowest pace from the start', () => {
  expect(backOff('slowly', 0, 0.5)).toBe(450_000);
  expect(backOff('never', 0, 0.5)).toBeUndefined();
});

test('T10: however many failures there were, there is a pause between 5 s and 15 minutes', () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (failures, random) => {
      const pause = backOff('soon', failures, random);
      expect(pause).toBeGreaterThanOrEqual(5000);
      expect(pause).toBeLessThanOrEqual(900_000);
    }),
  );
});

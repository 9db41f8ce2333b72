import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { axisAround, axisFromZero, withoutOutliers } from '#lib/charts/nice-ticks.ts';

const PACES = { steps: [5, 10, 15, 30, 60], leastSpan: 20 };

describe('an axis from zero', () => {
  test('has round lines and room above the peak', () => {
    expect(axisFromZero(61.4).ticks).toEqual([0, 20, 40, 60]);
    expect(axisFromZero(318).ticks).toEqual([0, 100, 200, 300]);
    expect(axisFromZero(1.7).ticks).toEqual([0, 0.5, 1, 1.5]);
    expect(axisFromZero(100).max).toBeCloseTo(110);
  });

  test('never has more than four lines above the baseline, nor none', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 5000, noNaN: true }), (peak) => {
        const { ticks, max } = axisFromZero(peak);
        expect(ticks.length).toBeGreaterThanOrEqual(2);
        expect(ticks.length).toBeLessThanOrEqual(5);
        expect(max).toBeGreaterThan(peak);
      }),
    );
  });

  test('is there before any distance is', () => {
    expect(axisFromZero(0).ticks).toEqual([0, 20, 40, 60]);
  });
});

describe('an axis around values', () => {
  test('has lines at steps of whole quarter minutes', () => {
    expect(axisAround([310, 361, 345, 330], PACES)?.ticks).toEqual([315, 330, 345, 360]);
  });

  test('begins on a line when asked to', () => {
    const axis = axisAround([140, 157, 148], { steps: [5, 10, 20], leastSpan: 16, onLine: true });
    expect([axis?.min, axis?.ticks]).toEqual([130, [130, 140, 150]]);
  });

  test('does not make a mountain of a second', () => {
    const axis = axisAround([330, 331], PACES);
    expect(Number(axis?.max) - Number(axis?.min)).toBeGreaterThan(20);
  });

  test('is missing when there is no value', () => {
    expect(axisAround([NaN, NaN], PACES)).toBeUndefined();
  });

  test('holds all values that are not absurd, with at most four lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 60, max: 3000, noNaN: true }), { minLength: 1, maxLength: 60 }),
        (values) => {
          const axis = axisAround(values, PACES);
          expect(axis?.ticks.length).toBeLessThanOrEqual(4);
          for (const value of withoutOutliers(values)) {
            expect(value).toBeGreaterThanOrEqual(Number(axis?.min));
            expect(value).toBeLessThanOrEqual(Number(axis?.max));
          }
        },
      ),
    );
  });
});

test('D10: an absurd value is no reason to move an axis, a hard week is', () => {
  expect(withoutOutliers([330, 325, 335, 340, 3000, 20])).toEqual([325, 330, 335, 340]);
  expect(withoutOutliers([330, 325, 335, 340, 400])).toEqual([325, 330, 335, 340, 400]);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monotony, strain } from '#lib/training/monotony.ts';

const aWeek = fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 7, maxLength: 7 });
const deviation = fc.constantFrom('population' as const, 'sample' as const);

describe('monotony', () => {
  test('ends at 10, and nearly equal days are no more than that', () => {
    expect(monotony([100, 100, 100, 100, 100, 100, 101], 'population')).toBe(10);
    expect(monotony([5, 5, 5, 5, 5, 5, 5], 'sample')).toBe(10);
  });

  test('is not known of a week without load, or of anything but a week', () => {
    expect(monotony(new Float64Array(7), 'population')).toBeUndefined();
    expect(monotony([1, 2, 3], 'population')).toBeUndefined();
    expect(monotony([1, 2, 3, 4, 5, 6, 7, 8], 'population')).toBeUndefined();
    expect(strain(new Float64Array(7), 'sample')).toBeUndefined();
  });

  test('depends neither on the order of days nor on the unit, is larger by the population; strain follows the load', () => {
    fc.assert(
      fc.property(aWeek, deviation, (loads, by) => {
        fc.pre(loads.some((load) => load > 0));
        const value = monotony(loads, by) ?? NaN;
        expect(monotony(loads.toReversed(), by)).toBeCloseTo(value, 9);
        expect(
          monotony(
            loads.map((load) => load * 4),
            by,
          ),
        ).toBeCloseTo(value, 9);
        expect(monotony(loads, 'population')).toBeGreaterThanOrEqual(monotony(loads, 'sample') ?? NaN);
        expect(strain(loads, by)).toBeCloseTo(value * loads.reduce((sum, load) => sum + load, 0), 6);
      }),
    );
  });
});

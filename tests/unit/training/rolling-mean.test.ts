import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber } from '#lib/training/day.ts';
import { rollingMean } from '#lib/training/rolling-mean.ts';
import { metres, seconds } from '#lib/training/units.ts';
import { weeksBetween } from '#lib/training/weeks.ts';
import { anActivity } from '#tests/builders.ts';
import { TODAY } from './arbitraries.ts';

/** Consecutive weeks with these kilometres, the last one in progress. */
function weeksOf(kilometres: readonly number[]) {
  const lastIndex = kilometres.length - 1;
  const activities = kilometres.map((distance, index) =>
    anActivity({ day: dayNumber(TODAY - 7 * (lastIndex - index)), distance: metres(distance * 1000) }),
  );
  const range = { from: dayNumber(TODAY - 7 * lastIndex), today: TODAY, weekStart: 'monday' } as const;
  return weeksBetween(activities, range);
}

describe('the rolling mean', () => {
  test('takes the last four completed weeks, zero weeks too, and not the week in progress', () => {
    expect(rollingMean(weeksOf([30, 0, 42, 36, 5]))).toEqual([undefined, undefined, undefined, 27_000, undefined]);
  });

  test('moves by a week at a time', () => {
    expect(rollingMean(weeksOf([10, 20, 30, 40, 50, 60, 7]), 2)).toEqual([
      undefined,
      15_000,
      25_000,
      35_000,
      45_000,
      55_000,
      undefined,
    ]);
  });

  test.each([8, 12])('of %i weeks begins with the first that has so many', (length) => {
    const means = rollingMean(weeksOf(Array<number>(14).fill(10)), length);
    expect(means.findIndex((mean) => mean !== undefined)).toBe(length - 1);
    expect(means.slice(length - 1)).toEqual([...Array<number>(14 - length).fill(10_000), undefined]);
  });

  test('is taken of time, climb and count too', () => {
    const weeks = weeksOf([30, 0, 42, 36, 5]).map((week, index) => ({ ...week, movingTime: seconds(index * 600) }));
    expect(rollingMean(weeks, 4, 'movingTime')[3]).toBe(900);
    expect(rollingMean(weeks, 4, 'climb')[3]).toBe(40);
    expect(rollingMean(weeks, 2, 'count').slice(1)).toEqual([1, 1, 1, undefined]);
  });

  test('is nowhere when there are too few weeks', () => {
    expect(rollingMean(weeksOf([30, 40, 5]))).toEqual([undefined, undefined, undefined]);
    expect(rollingMean([])).toEqual([]);
  });

  test('agrees with adding up each window by hand', () => {
    const anyWeeks = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(anyWeeks, fc.integer({ min: 1, max: 12 }), (kilometres, length) => {
        const expected = kilometres.map((_, index) => {
          if (index === kilometres.length - 1 || index < length - 1) return undefined;
          let sum = 0;
          for (let back = 0; back < length; back += 1) sum += (kilometres[index - back] ?? NaN) * 1000;
          return sum / length;
        });
        expect(rollingMean(weeksOf(kilometres), length)).toEqual(expected);
      }),
    );
  });
});

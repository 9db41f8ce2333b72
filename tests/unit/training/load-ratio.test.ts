import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONVENTION_CHOICES } from '#lib/training/conventions.ts';
import { loadRatio } from '#lib/training/load-ratio.ts';

const someLoads = fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500 })), { maxLength: 100 });
const anyKind = fc.constantFrom(...CONVENTION_CHOICES.loadRatio);
const sum = (loads: readonly number[]) => loads.reduce((total, load) => total + load, 0);

describe('the ratio of acute to chronic load', () => {
  test.each(CONVENTION_CHOICES.loadRatio)('is 1 when every day is alike, from the 28th day on (%s)', (kind) => {
    const ratio = loadRatio(Array<number>(40).fill(60), kind);
    expect(ratio.slice(0, 27)).toEqual(Array(27).fill(undefined));
    for (const value of ratio.slice(27)) expect(value).toBeCloseTo(1, 9);
  });

  test('agrees with adding up each window by hand', () => {
    fc.assert(
      fc.property(someLoads, (loads) => {
        const [coupled, uncoupled] = [loadRatio(loads, 'coupled'), loadRatio(loads, 'uncoupled')];
        for (let end = 28; end <= loads.length; end++) {
          const acute = sum(loads.slice(end - 7, end)) / 7;
          const chronic = sum(loads.slice(end - 28, end)) / 28;
          const before = sum(loads.slice(end - 28, end - 7)) / 21;
          if (chronic === 0) expect(coupled[end - 1]).toBeUndefined();
          else expect(coupled[end - 1]).toBeCloseTo(acute / chronic, 9);
          if (before === 0) expect(uncoupled[end - 1]).toBeUndefined();
          else expect(uncoupled[end - 1]).toBeCloseTo(acute / before, 9);
        }
      }),
    );
  });

  test('coupled is at most 4, as those seven days are among the 28', () => {
    fc.assert(
      fc.property(someLoads, (loads) => {
        for (const ratio of loadRatio(loads, 'coupled')) expect(ratio ?? 0).toBeLessThanOrEqual(4 + 1e-9);
      }),
    );
  });

  test('does not depend on the unit of load', () => {
    fc.assert(
      fc.property(someLoads, anyKind, (loads, kind) => {
        const tripled = loadRatio(
          loads.map((load) => load * 3),
          kind,
        );
        loadRatio(loads, kind).forEach((ratio, index) => {
          if (ratio === undefined) expect(tripled[index]).toBeUndefined();
          else expect(tripled[index]).toBeCloseTo(ratio, 9);
        });
      }),
    );
  });

  test('is nowhere without chronic load, and has a place for every day', () => {
    expect(loadRatio(new Float64Array(30), 'coupled')).toEqual(Array(30).fill(undefined));
    expect(loadRatio([], 'ewma')).toEqual([]);
    expect(loadRatio([...Array<number>(28).fill(0), 100], 'uncoupled').at(-1)).toBeUndefined();
  });
});

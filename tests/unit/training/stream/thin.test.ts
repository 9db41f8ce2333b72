import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { thin } from '#lib/training/stream/thin.ts';
import { times } from './a-recording.ts';

const someLine = fc.array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -99, max: 99 }) }, fc.constant(NaN)), {
  maxLength: 300,
});
const rising = (count: number) => times(count, (at) => at);

describe('a thinned line', () => {
  it('has no more points than asked for, in their order, and both ends', () => {
    fc.assert(
      fc.property(someLine, fc.integer({ min: 2, max: 120 }), (y, most) => {
        const kept = thin(rising(y.length), y, most);
        expect(kept.length).toBeLessThanOrEqual(most);
        expect(kept.every((at, position) => position === 0 || at > (kept[position - 1] ?? 0))).toBe(true);
        const there = rising(y.length).filter((at) => !Number.isNaN(y[at]));
        expect([kept[0], kept.at(-1)]).toEqual([there[0], there.at(-1)]);
      }),
    );
  });

  it('breaks where the line breaks as long as there is room for it, and nowhere else', () => {
    fc.assert(
      fc.property(someLine, (y) => {
        const lines = (values: readonly number[]) =>
          values.filter((value, at) => !Number.isNaN(value) && Number.isNaN(values[at - 1] ?? NaN)).length;
        const room = Math.max(2, 3 * lines(y));
        expect(lines(thin(rising(y.length), y, room).map((at) => y[at] ?? NaN))).toBe(lines(y));
      }),
    );
  });

  it('keeps every point where there is room, and one index of each gap', () => {
    expect(thin(rising(5), [3, 1, 4, 1, 5])).toEqual([0, 1, 2, 3, 4]);
    expect(thin(rising(8), [NaN, 3, 1, NaN, NaN, 1, 5, NaN])).toEqual([1, 2, 3, 5, 6]);
  });

  it('keeps a peak and a trough among thousands of points', () => {
    const y = times(20_000, (at) => (at === 7003 ? 900 : at === 13_001 ? -900 : Math.sin(at / 3000)));
    const kept = thin(rising(20_000), y);
    expect(kept).toHaveLength(1000);
    expect(kept).toContain(7003);
    expect(kept).toContain(13_001);
  });

  it('takes of each group the point with the largest triangle', () => {
    // Between 0 and 6 two groups: 1 and 2, 3 to 5. From (0,0) to the mean (4, 0) of the second: the higher of the first.
    expect(thin(rising(7), [0, 1, 5, 0, -3, 3, 0], 4)).toEqual([0, 2, 4, 6]);
  });

  it('draws over the narrowest gaps when there are too many', () => {
    const x = [0, 1, 2, 3, 4, 50, 51, 52, 53];
    const y = [1, NaN, 1, NaN, 1, NaN, 60, NaN, 1];
    // Room for two lines: the gap from 4 to 51 stays.
    expect(thin(x, y, 6)).toEqual([0, 4, 5, 6, 8]);
    const flicker = times(72_000, (at) => (at % 2 === 0 ? at % 7 : NaN));
    expect(thin(rising(72_000), flicker).length).toBeLessThanOrEqual(1000);
  });

  it('is empty without points, and has at least two', () => {
    expect(thin([], [])).toEqual([]);
    expect(thin([1, 2], [NaN, NaN])).toEqual([]);
    expect(thin([1], [5])).toEqual([0]);
    expect(() => thin([1], [5], 1)).toThrow(RangeError);
  });
});

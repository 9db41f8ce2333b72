import { describe, expect, test } from 'vitest';
import { barEdges } from '#lib/charts/bars.ts';
import { cursorAfter, nearestWeek } from '#lib/charts/cursor.ts';
import { gapsOf } from '#lib/charts/gaps.ts';
import { weeksOf } from './weeks.ts';

describe('the cursor', () => {
  test('moves by one week, by four, and to the ends', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End'];
    expect(keys.map((key) => cursorAfter(key, 10, 26))).toEqual([9, 11, 6, 14, 0, 25]);
  });

  test('stays among the weeks', () => {
    expect([cursorAfter('ArrowLeft', 0, 26), cursorAfter('PageUp', 24, 26), cursorAfter('End', 0, 1)]).toEqual([
      0, 25, 0,
    ]);
    expect([nearestWeek(-3.2, 26), nearestWeek(11.6, 26), nearestWeek(99, 26)]).toEqual([0, 12, 25]);
  });

  test('leaves other keys to the page', () => {
    expect([cursorAfter('Tab', 3, 26), cursorAfter('toString', 3, 26)]).toEqual([undefined, undefined]);
  });
});

describe('a bar', () => {
  test('stands on whole device pixels with a gap beside it', () => {
    expect(barEdges(100.3, 140.9, 1)).toEqual({ left: 106, width: 29 });
    expect(barEdges(100.3, 120.5, 2)).toEqual({ left: 103, width: 14.5 });
  });

  test('touches its neighbour where weeks are narrow, without overlap and without a seam', () => {
    const edges = Array.from({ length: 600 }, (_, week) => barEdges(26 + week * 1.76, 26 + (week + 1) * 1.76, 1));
    edges.slice(1).forEach(({ left }, at) => expect(left).toBe((edges[at]?.left ?? 0) + (edges[at]?.width ?? 0)));
  });

  test('never vanishes, nor becomes a wall', () => {
    expect(barEdges(10.1, 10.4, 1).width).toBe(1);
    expect(barEdges(0, 1000, 1).width).toBe(64);
  });
});

test('a gap knows whether there was rest, or something that was not recorded', () => {
  const weeks = weeksOf([20, undefined, undefined, 30, 25, 5]);
  const points = [330, NaN, NaN, NaN, 320, 310].map((y, x) => ({ x, y }));
  const fetched = weeks.map(() => true);
  expect(gapsOf(weeks, fetched, points)).toEqual([
    { from: 1, to: 2, rest: true },
    { from: 3, to: 3, rest: false },
  ]);
  expect(
    gapsOf(
      weeks,
      weeks.map((_, at) => at > 2),
      points,
    ),
  ).toEqual([{ from: 3, to: 3, rest: false }]);
});

import { describe, expect, it } from 'vitest';
import { cellAfter, cellAt, HEAD, pitchFor, squareOf } from '#routes/(app)/calendar/cells.ts';

const reach = { first: 3, last: 40, page: 28 };

describe('the cursor of a grid', () => {
  it('moves by a day up and down, and by a week left and right', () => {
    expect(cellAfter('ArrowUp', 20, reach)).toBe(19);
    expect(cellAfter('ArrowDown', 20, reach)).toBe(21);
    expect(cellAfter('ArrowLeft', 20, reach)).toBe(13);
    expect(cellAfter('ArrowRight', 20, reach)).toBe(27);
  });

  it('stays in its row at the edges, and ends where the grid does', () => {
    expect(cellAfter('ArrowLeft', 8, reach)).toBe(8);
    expect(cellAfter('ArrowRight', 36, reach)).toBe(36);
    expect(cellAfter('ArrowUp', 3, reach)).toBe(3);
    expect(cellAfter('PageUp', 20, reach)).toBe(3);
    expect(cellAfter('PageDown', 20, reach)).toBe(40);
    expect(cellAfter('Home', 20, reach)).toBe(3);
    expect(cellAfter('End', 20, reach)).toBe(40);
  });

  it('leaves other keys alone', () => {
    expect(cellAfter('Tab', 20, reach)).toBeUndefined();
    expect(cellAfter('toString', 20, reach)).toBeUndefined();
  });

  it('finds the cell below a finger, and none beside the grid', () => {
    const pitch = { x: 20, y: 20 };
    expect(cellAt({ x: 45, y: HEAD + 65 }, pitch, reach)).toBe(17);
    expect(cellAt({ x: 5, y: HEAD + 5 }, pitch, reach)).toBeUndefined();
    expect(cellAt({ x: 45, y: HEAD - 1 }, pitch, reach)).toBeUndefined();
    expect(cellAt({ x: 45, y: HEAD + 140 }, pitch, reach)).toBeUndefined();
  });
});

describe('the squares of a grid', () => {
  it('fill the width within limits', () => {
    const limits = { least: 17, most: 24 };
    expect(pitchFor(358, 53, limits).x).toBe(17);
    expect(pitchFor(1100, 53, limits).x).toBe(20);
    expect(pitchFor(4000, 53, limits).x).toBe(24);
  });

  it('grow with what they stand for, in the middle of their cell', () => {
    const widths = ([0, 1, 2, 3, 4] as const).map(
      (level) => squareOf({ kind: 'known', level }, 0, { x: 20, y: 20 }).width,
    );
    expect(widths).toEqual([...widths].sort((one, other) => one - other));
    expect(new Set(widths).size).toBe(5);
    const { x, width } = squareOf({ kind: 'known', level: 2 }, 7, { x: 20, y: 20 });
    expect(x + width / 2).toBe(30);
  });
});

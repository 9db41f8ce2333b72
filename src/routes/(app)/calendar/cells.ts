import type { Level } from '#lib/training/levels.ts';
import { DAYS_PER_WEEK } from '#lib/training/week.ts';

/**
 * One cell of a grid of seven rows. 'bare': there was something, but none of what is measured. 'unknown': not fetched
 * yet. 'outside': not drawn at all.
 */
export interface GridCell {
  readonly kind: 'known' | 'bare' | 'unknown' | 'outside';
  readonly level: Level;
}

/** Cells lie column by column: cell 7 is at the top of the second one. */
export const ROWS = DAYS_PER_WEEK;

/** Which cells can be read, and how far Page Up and Page Down go. */
export interface Reach {
  readonly first: number;
  readonly last: number;
  readonly page: number;
}

/**
 * Where a key takes the cursor: up and down by a cell, left and right by a column, pages by several columns. It stays
 * where a row ends. Undefined for a key that moves nothing.
 */
export function cellAfter(key: string, index: number, { first, last, page }: Reach): number | undefined {
  const within = (next: number) => Math.max(first, Math.min(last, next));
  const inRow = (next: number) => (next < first || next > last ? index : next);
  switch (key) {
    case 'ArrowUp':
      return within(index - 1);
    case 'ArrowDown':
      return within(index + 1);
    case 'ArrowLeft':
      return inRow(index - ROWS);
    case 'ArrowRight':
      return inRow(index + ROWS);
    case 'PageUp':
      return within(index - page);
    case 'PageDown':
      return within(index + page);
    case 'Home':
      return first;
    case 'End':
      return last;
    default:
      return undefined;
  }
}

/** Room for the names of the columns, above the cells. */
export const HEAD = 20;
const LOWEST_ROW = 18;

/** How large cells are, in CSS pixels. */
export interface Pitch {
  readonly x: number;
  readonly y: number;
}

/** Cells that fill a width, within limits; rows are never so low that their names would overlap. */
export function pitchFor(width: number, columns: number, { least, most }: { least: number; most: number }): Pitch {
  const x = Math.max(least, Math.min(most, Math.floor(width / columns)));
  return { x, y: Math.max(LOWEST_ROW, Math.min(x, 24)) };
}

/** The cell at a place of the drawing, or undefined beside the cells that can be read. */
export function cellAt(place: { x: number; y: number }, pitch: Pitch, { first, last }: Reach): number | undefined {
  const row = Math.floor((place.y - HEAD) / pitch.y);
  if (row < 0 || row >= ROWS) return undefined;
  const index = Math.floor(place.x / pitch.x) * ROWS + row;
  return index >= first && index <= last ? index : undefined;
}

const SHARES = [0.2, 0.52, 0.68, 0.84, 1] as const;
/** How strong the colour of each level is. */
export const STRENGTHS = [0.6, 0.45, 0.65, 0.82, 1] as const;

/** The square of a cell: the more, the larger, so that it does not take colour to read it. */
export function squareOf({ kind, level }: GridCell, index: number, { x, y }: Pitch) {
  const share = SHARES[kind === 'known' ? level : 1];
  const width = (x - 3) * share;
  const height = (y - 3) * share;
  return {
    x: (Math.floor(index / ROWS) + 0.5) * x - width / 2,
    y: HEAD + ((index % ROWS) + 0.5) * y - height / 2,
    width,
    height,
  };
}

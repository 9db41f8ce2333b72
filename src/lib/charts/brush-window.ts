import { cursorAfter } from './cursor.ts';

/** The weeks that a chart shows of all there are: indices of the first and of the last. */
export interface WeekWindow {
  readonly first: number;
  readonly last: number;
}

export type WindowEnd = keyof WeekWindow;

/** The window with one end put on a week; it keeps at least one week. */
function withEnd({ first, last }: WeekWindow, end: WindowEnd, index: number, count: number): WeekWindow {
  return end === 'first'
    ? { first: Math.max(0, Math.min(last, index)), last }
    : { first, last: Math.min(count - 1, Math.max(first, index)) };
}

/** The window moved by so many weeks, as long as it is, to the ends of the history at most. */
function movedBy({ first, last }: WeekWindow, weeks: number, count: number): WeekWindow {
  const by = Math.max(-first, Math.min(count - 1 - last, weeks));
  return { first: first + by, last: last + by };
}

/** The window after a key on one of its ends; undefined for a key that moves nothing. */
export function afterKey(window: WeekWindow, end: WindowEnd, key: string, count: number): WeekWindow | undefined {
  const index = cursorAfter(key, window[end], count);
  return index === undefined ? undefined : withEnd(window, end, index, count);
}

/** What a pointer has hold of, the window as it was then, and by how much the pointer has moved since. */
export interface Dragged {
  readonly what: WindowEnd | 'window';
  readonly from: WeekWindow;
  /** As a part of the width of the strip, to the left below 0. */
  readonly by: number;
}

/** The window after a drag across a strip of so many places, of which the last `count` are weeks. */
export function afterDrag({ what, from, by }: Dragged, places: number, count: number): WeekWindow {
  const weeks = Math.round(by * places);
  return what === 'window' ? movedBy(from, weeks, count) : withEnd(from, what, from[what] + weeks, count);
}

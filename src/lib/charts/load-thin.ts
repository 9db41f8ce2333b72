import { thin } from '#lib/training/stream/thin.ts';
import type { Spot } from './drawing.ts';

/** More points of a line than this are not told apart on any screen, and each takes time to lay out. */
const MOST = 1200;

/** A line that looks the same with fewer points, which stay where they are; it breaks where it did. */
export function thinned(spots: readonly Spot[]): Spot[] {
  if (spots.length <= MOST) return [...spots];
  const kept = thin(
    spots.map(({ x }) => x),
    spots.map(({ y }) => y),
    MOST,
  );
  return kept.flatMap((at) => spots[at] ?? []);
}

import type { Spot } from './drawing.ts';

/** More points of a line than this are not told apart on any screen, and each takes time to lay out. */
const MOST = 1200;

/**
 * A line that looks the same with fewer points: of several neighbours the lowest and the highest stay, where they are.
 * Neighbours with a gap among them stay as they are, and so do both ends.
 */
export function thinned(spots: readonly Spot[]): Spot[] {
  const size = 2 * Math.ceil(spots.length / MOST);
  if (size <= 2) return [...spots];
  const kept: Spot[] = [];
  for (let from = 0; from < spots.length; from += size) {
    const group = spots.slice(from, from + size);
    const isEnd = from === 0 || from + size >= spots.length;
    if (isEnd || group.some(({ y }) => Number.isNaN(y))) kept.push(...group);
    else kept.push(...lowestAndHighest(group));
  }
  return kept;
}

function lowestAndHighest(group: readonly Spot[]): Spot[] {
  let [low, high] = [group[0], group[0]];
  for (const spot of group) {
    if (low && spot.y < low.y) low = spot;
    if (high && spot.y > high.y) high = spot;
  }
  if (!low || !high || low === high) return low ? [low] : [];
  return low.x < high.x ? [low, high] : [high, low];
}

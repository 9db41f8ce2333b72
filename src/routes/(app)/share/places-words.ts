import { m } from '#words';
import type { Format } from '#lib/format/format.ts';

/** Beyond this many, plates would be a pattern and not a count. */
const MOST_PLATES = 20;

/** One plate for each place, true for those that are used; none where there are too many to be told apart. */
export function platesOf(used: number, total: number): readonly boolean[] {
  if (total > MOST_PLATES) return [];
  return Array.from({ length: total }, (_, index) => index < used);
}

/** '3 of 10 used, 7 free' */
export function usedInWords(used: number, total: number, format: Pick<Format, 'count'>): string {
  return m.share_places_used({
    used: format.count(used),
    total: format.count(total),
    free: format.count(Math.max(0, total - used)),
  });
}

import { m } from '#words';
import type { Format } from '#lib/format/format.ts';

/** '3 objects from Strava could not be read and are not counted.' */
export function setAsideInWords(count: number, format: Pick<Format, 'count'>): string {
  return m.parts_set_aside({ count, shown: format.count(count) });
}

import type { Format } from '#lib/format/format.ts';

/** '3 objects from Strava could not be read and are not counted.' */
export function setAsideInWords(count: number, format: Pick<Format, 'count'>): string {
  const what =
    count === 1 ? 'object from Strava could not be read and is' : 'objects from Strava could not be read and are';
  return `${format.count(count)} ${what} not counted.`;
}

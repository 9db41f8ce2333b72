import type { Format } from '#lib/format/format.ts';
import type { SportFamily } from '#lib/training/sport.ts';

const NOUNS: Record<SportFamily, readonly [one: string, many: string]> = {
  run: ['run', 'runs'],
  ride: ['ride', 'rides'],
  swim: ['swim', 'swims'],
  walk: ['walk', 'walks'],
  hike: ['hike', 'hikes'],
  other: ['activity', 'activities'],
};

/** What the activities of a family are called in the plural; 'activities' for several families. */
export const nounOf = (family: SportFamily | undefined) => NOUNS[family ?? 'other'][1];

/** '3 runs', '1 swim', 'no activities'. */
export function countOf(count: number, family: SportFamily | undefined, format: Format): string {
  const [one, many] = NOUNS[family ?? 'other'];
  return `${count === 0 ? 'no' : format.count(count)} ${count === 1 ? one : many}`;
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The unit of distances in whole words, for a voice. */
export const distanceWord = ({ units }: Format) => (units === 'imperial' ? 'miles' : 'kilometres');

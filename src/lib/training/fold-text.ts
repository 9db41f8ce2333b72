import type { Activity } from './activity.ts';

/** Text without capitals and accents, as it is compared in a search: 'Río' and 'RIO' are 'rio'. */
function foldText(text: string): string {
  // Nearly every name is plain ASCII, which has no accents to take off; looking first is many times faster.
  return /^[ -~]*$/.test(text) ? text.toLowerCase() : withoutAccents(text);
}

const withoutAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase();

/** The folded words of a search; an empty list finds everything. */
export const wordsOf = (text: string): readonly string[] => foldText(text).split(/\s+/).filter(Boolean);

/** Whether a folded text holds every word of a search, in any order. */
export const holdsWords = (folded: string, words: readonly string[]): boolean =>
  words.every((word) => folded.includes(word));

const folded = new WeakMap<readonly Activity[], readonly string[]>();

/** The folded names of a list, in its order; remembered for that very list, as it is searched letter by letter. */
export function foldedNames(activities: readonly Activity[]): readonly string[] {
  const names = folded.get(activities) ?? activities.map(({ name }) => foldText(name));
  folded.set(activities, names);
  return names;
}

import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { SportFamily } from '#lib/training/sport.ts';

/** What the activities of a family are called in the plural; 'activities' for several families. */
export const nounOf = (family: SportFamily | undefined) => SPORT_WORDS[family ?? 'all'].many;

/** '3 runs', '1 swim', 'no activities'. */
export function countOf(count: number, family: SportFamily | undefined, format: Format): string {
  const words = SPORT_WORDS[family ?? 'all'];
  return count === 0 ? m.first_no_activities({ activities: words.many }) : counted(count, words, format);
}

export const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

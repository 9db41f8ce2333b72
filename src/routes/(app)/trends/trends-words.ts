import type { Format } from '#lib/format/format.ts';
import { listed } from '#lib/format/list.ts';
import { counted, type SportWords } from '#lib/format/sport-words.ts';
import type { Inclusion, Selection } from '#lib/training/selection.ts';

const KINDS: Record<'races' | 'indoor', Record<Exclude<Inclusion, 'all'>, string>> = {
  races: { only: 'races only', without: 'races left out' },
  indoor: { only: 'indoors only', without: 'indoor ones left out' },
};

/** Which filters hold, 'races left out and commutes left out'; undefined where none does. */
export function filtersInWords({ races = 'all', indoor = 'all', commutes, weekday, text }: Selection) {
  const words = [
    ...(races === 'all' ? [] : [KINDS.races[races]]),
    ...(indoor === 'all' ? [] : [KINDS.indoor[indoor]]),
    ...(commutes ? [] : ['commutes left out']),
    ...(weekday === undefined ? [] : ['one day of the week only']),
    ...(text ? [`with “${text}” in their names`] : []),
  ];
  return words.length > 0 ? listed(words) : undefined;
}

/** Why nothing is drawn: 'None of the 12 runs in these weeks has a heart rate.' */
export function noneHas(what: string, count: number, words: SportWords, format: Format, by: 'week' | 'month' = 'week') {
  if (count === 0) return `There are no ${words.many} in these ${by}s.`;
  if (count === 1) return `The one ${words.one} in these ${by}s does not have ${what}.`;
  return `None of the ${counted(count, words, format)} in these ${by}s has ${what}.`;
}

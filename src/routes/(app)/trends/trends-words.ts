import { listed } from '#lib/format/list.ts';
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

import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { listed } from '#lib/format/list.ts';
import { counted, type SportWords } from '#lib/format/sport-words.ts';
import type { Inclusion, Selection } from '#lib/training/selection.ts';

const KINDS: Record<'races' | 'indoor', Record<Exclude<Inclusion, 'all'>, string>> = {
  races: { only: m.trends_filter_races_only(), without: m.trends_filter_races_without() },
  indoor: { only: m.trends_filter_indoor_only(), without: m.trends_filter_indoor_without() },
};

/** Which filters hold, 'races left out and commutes left out'; undefined where none does. */
export function filtersInWords({ races = 'all', indoor = 'all', commutes, weekday, text }: Selection) {
  const words = [
    ...(races === 'all' ? [] : [KINDS.races[races]]),
    ...(indoor === 'all' ? [] : [KINDS.indoor[indoor]]),
    ...(commutes ? [] : [m.trends_filter_commutes()]),
    ...(weekday === undefined ? [] : [m.trends_filter_weekday()]),
    ...(text ? [m.trends_filter_text({ text })] : []),
  ];
  return words.length > 0 ? listed(words) : undefined;
}

/** Why nothing is drawn: 'None of the 12 runs in these weeks has a heart rate.' */
export function noneHas(what: string, count: number, words: SportWords, format: Format, by: 'week' | 'month' = 'week') {
  if (count === 0) return m.trends_none({ by, activities: words.many });
  if (count === 1) return m.trends_lacks_one({ by, activity: words.one, what });
  return m.trends_lacks_all({ by, activities: counted(count, words, format), what });
}

import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Exclusion } from '#lib/training/exclusions.ts';
import type { Flaw } from '#lib/training/quality.ts';
import type { Sport } from '#lib/training/sport.ts';
import type { RulePreview } from './rule-preview.ts';

interface FlawWords {
  /** How many have it, as a sentence. */
  readonly found: (said: { readonly count: number; readonly activities: string }) => string;
  /** What such activities do to the totals, and what can be done. */
  readonly then: string;
}

const FLAW_WORDS: Readonly<Record<Flaw, FlawWords>> = {
  duplicate: { found: m.settings_wrong_duplicate, then: m.settings_wrong_duplicate_then() },
  overlap: { found: m.settings_wrong_overlap, then: m.settings_wrong_overlap_then() },
  speed: { found: m.settings_wrong_speed, then: m.settings_wrong_speed_then() },
  distance: { found: m.settings_wrong_distance, then: m.settings_wrong_distance_then() },
  'heart rate': { found: m.settings_wrong_heart_rate, then: m.settings_wrong_heart_rate_then() },
  date: { found: m.settings_wrong_date, then: m.settings_wrong_date_then() },
};

/** '3 activities look recorded twice' */
export const flawInWords = (flaw: Flaw, count: number, format: Format): string =>
  FLAW_WORDS[flaw].found({ count, activities: counted(count, SPORT_WORDS.all, format) });

export const consequenceOf = (flaw: Flaw): string => FLAW_WORDS[flaw].then;

/** 'EBikeRide' as 'E-Bike Ride' */
export const sportInWords = (sport: Sport): string =>
  m.settings_sport({ sport, spelt: sport.replace(/^E(?=[A-Z])/, 'E-').replaceAll(/([a-z])([A-Z])/g, '$1 $2') });

/** 'Morning run, Thu 21 May 2026' */
export const activityInWords = ({ name, day }: Activity, format: Format): string => `${name}, ${format.day(day, true)}`;

/** What an entry of the list leaves out: 'named “commute”' */
export function exclusionInWords(exclusion: Exclusion, activity: Activity | undefined, format: Format): string {
  if (exclusion.kind === 'name') return m.settings_out_named({ text: exclusion.contains.trim() });
  if (exclusion.kind === 'sport') return m.settings_out_sport({ sport: sportInWords(exclusion.sport) });
  return activity ? activityInWords(activity, format) : m.settings_out_gone();
}

/** What a rule hits: 'It hits 12 activities, 2 of them left out already.' */
export function hitsInWords({ hits, alreadyOut }: RulePreview, format: Format): string {
  if (hits === 0) return m.settings_out_hits_none();
  const activities = counted(hits, SPORT_WORDS.all, format);
  if (alreadyOut === 0) return m.settings_out_hits({ activities });
  if (alreadyOut === hits) return m.settings_out_hits_all_out({ activities });
  return m.settings_out_hits_some_out({ activities, shown: format.count(alreadyOut) });
}

/** 'Leaving them out takes 15.2 km from this week and 340.1 km from this year.' */
export function takenInWords({ hits, fromWeek, fromYear }: RulePreview, format: Format): string {
  if (fromYear === 0 && fromWeek === 0) return m.settings_out_takes_nothing({ hits });
  return m.settings_out_takes({ hits, week: format.distance(fromWeek).text, year: format.distance(fromYear).text });
}

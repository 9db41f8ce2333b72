import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Exclusion } from '#lib/training/exclusions.ts';
import type { Flaw } from '#lib/training/quality.ts';
import type { Sport } from '#lib/training/sport.ts';
import type { RulePreview } from './rule-preview.ts';

const FLAW_WORDS: Readonly<Record<Flaw, { readonly one: string; readonly many: string; readonly then: string }>> = {
  duplicate: {
    one: 'looks recorded twice',
    many: 'look recorded twice',
    then: 'Both recordings count in every total. Leave one of the two out.',
  },
  overlap: {
    one: 'goes on at the same time as another',
    many: 'go on at the same time as another',
    then: 'Both count in every total. If they are the same outing, leave one of the two out.',
  },
  speed: {
    one: 'is faster than anybody in that sport',
    many: 'are faster than anybody in their sport',
    then: 'The distance counts in every total. Correct the sport at Strava, or leave it out here.',
  },
  distance: {
    one: 'has no distance',
    many: 'have no distance',
    then: 'Each counts as an activity and with its time.',
  },
  'heart rate': {
    one: 'has a heart rate that nobody has',
    many: 'have a heart rate that nobody has',
    then: 'An impossible average is in no average heart rate. Everything else counts.',
  },
  date: {
    one: 'has a date that cannot be right',
    many: 'have a date that cannot be right',
    then: 'Before 1990 or in the future, as from a watch that had lost the time. Correct it at Strava, or leave it out here.',
  },
};

/** '3 activities look recorded twice' */
export function flawInWords(flaw: Flaw, count: number, format: Format): string {
  const { one, many } = FLAW_WORDS[flaw];
  return `${counted(count, SPORT_WORDS.all, format)} ${count === 1 ? one : many}`;
}

/** What such activities do to the totals, and what can be done. */
export const consequenceOf = (flaw: Flaw): string => FLAW_WORDS[flaw].then;

/** 'EBikeRide' as 'E-Bike Ride' */
export const sportInWords = (sport: Sport): string =>
  sport.replace(/^E(?=[A-Z])/, 'E-').replaceAll(/([a-z])([A-Z])/g, '$1 $2');

/** 'Morning run, Thu 21 May 2026' */
export const activityInWords = ({ name, day }: Activity, format: Format): string => `${name}, ${format.day(day, true)}`;

/** What an entry of the list leaves out: 'named “commute”' */
export function exclusionInWords(exclusion: Exclusion, activity: Activity | undefined, format: Format): string {
  if (exclusion.kind === 'name') return `Named “${exclusion.contains.trim()}”`;
  if (exclusion.kind === 'sport') return `Sport: ${sportInWords(exclusion.sport)}`;
  return activity ? activityInWords(activity, format) : 'An activity that is no longer here';
}

/** What a rule hits: '12 activities, 2 of them left out already.' */
export function hitsInWords({ hits, alreadyOut }: RulePreview, format: Format): string {
  if (hits === 0) return 'It hits no activity.';
  const all = `It hits ${counted(hits, SPORT_WORDS.all, format)}`;
  if (alreadyOut === 0) return `${all}.`;
  return `${all}, ${alreadyOut === hits ? 'left out already' : `${format.count(alreadyOut)} of them left out already`}.`;
}

/** 'Leaving them out takes 15.2 km from this week and 340.1 km from this year.' */
export function takenInWords({ hits, fromWeek, fromYear }: RulePreview, format: Format): string {
  const what = hits === 1 ? 'Leaving it out' : 'Leaving them out';
  if (fromYear === 0 && fromWeek === 0) return `${what} takes nothing from this week or this year.`;
  return `${what} takes ${format.distance(fromWeek).text} from this week and ${format.distance(fromYear).text} from this year.`;
}

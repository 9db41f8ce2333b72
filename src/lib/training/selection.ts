import type { Activity } from './activity.ts';
import { type Weekday, weekdayOf } from './day.ts';
import { foldedNames, holdsWords, wordsOf } from './fold-text.ts';
import { SPORTS, SPORT_FAMILY_NAMES, type SportFamily, sportFamily } from './sport.ts';

/** Whether activities of one kind are shown with the others, alone, or not at all. */
export type Inclusion = 'all' | 'only' | 'without';

/** Which activities a page looks at. What is absent leaves nothing out. */
export interface Selection {
  /** The families shown; an empty list means every sport. */
  readonly families: readonly SportFamily[];
  /** Whether commutes are included. */
  readonly commutes: boolean;
  /** Runs and rides that the athlete called a race. */
  readonly races?: Inclusion | undefined;
  /** On a treadmill or trainer, or in a virtual world. */
  readonly indoor?: Inclusion | undefined;
  /** The day of the week on which it began. */
  readonly weekday?: Weekday | undefined;
  /** Words that a name must hold, whatever their case, accents and order. */
  readonly text?: string | undefined;
}

/** The activities of a selection, in their order; the very same list when everything is selected. */
export function select(activities: readonly Activity[], selection: Selection): readonly Activity[] {
  const { families, commutes, races = 'all', indoor = 'all', weekday, text = '' } = selection;
  const everySport = families.length === 0;
  const words = wordsOf(text);
  const isWide = everySport && commutes && races === 'all' && indoor === 'all';
  if (isWide && weekday === undefined && words.length === 0) return activities;
  const wanted = new Set(SPORTS.filter((sport) => everySport || families.includes(sportFamily(sport))));
  const names = words.length > 0 ? foldedNames(activities) : [];
  // Sport and commute are one test, and the rest is asked for only where it is chosen: a list of 100,000 is not long then.
  const narrower = races !== 'all' || indoor !== 'all' || weekday !== undefined || words.length > 0;
  const isIn = (activity: Activity, index: number) =>
    includes(races, isRace(activity)) &&
    includes(indoor, isIndoor(activity)) &&
    (weekday === undefined || weekdayOf(activity.day) === weekday) &&
    holdsWords(names[index] ?? '', words);
  return activities.filter(
    (activity, index) =>
      wanted.has(activity.sport) && (commutes || !activity.commute) && (!narrower || isIn(activity, index)),
  );
}

/** Whether an activity belongs in, given whether it is of the kind that is shown with the others, alone or not at all. */
const includes = (inclusion: Inclusion, isOfThatKind: boolean): boolean =>
  inclusion === 'all' || isOfThatKind === (inclusion === 'only');

export const isRace = ({ effort }: Activity): boolean => effort === 'race';

/** On a treadmill or trainer, or in a virtual world, which is entered from one. */
export const isIndoor = ({ indoor, sport }: Activity): boolean => indoor || sport.startsWith('Virtual');

/**
 * How many activities each family has, most done first (the order of the filter bar decides a
 * tie); families without any are not in it.
 */
export function countByFamily(activities: readonly Activity[]): Map<SportFamily, number> {
  const counts = new Map<SportFamily, number>(SPORT_FAMILY_NAMES.map((family) => [family, 0]));
  for (const { sport } of activities) {
    const family = sportFamily(sport);
    counts.set(family, (counts.get(family) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0).sort(([, one], [, other]) => other - one));
}

import type { Activity } from './activity.ts';
import { weekdayOf } from './day.ts';
import { foldedNames, holdsWords, wordsOf } from './fold-text.ts';
import { includes, isIndoor, isRace, type Selection } from './selection.ts';
import { SPORT_FAMILY_NAMES, type SportFamily, sportFamily } from './sport.ts';

/** How many activities one kind has, and how many are of another. */
export interface YesAndNo {
  readonly yes: number;
  readonly no: number;
}

/**
 * How many activities each option of a filter would show, were it chosen and everything else stayed as it is. So the
 * counts of one filter add up to the same sum whatever is chosen in it.
 */
export interface SelectionCounts {
  /** Shown now. */
  readonly selected: number;
  /** Every family, in the order of the filter bar; 0 too. */
  readonly families: ReadonlyMap<SportFamily, number>;
  readonly commutes: YesAndNo;
  readonly races: YesAndNo;
  readonly indoor: YesAndNo;
  /** Sunday first. */
  readonly weekdays: readonly number[];
}

/** Counts every option of every filter in one pass. The search for a text holds for all of them. */
export function countOptions(activities: readonly Activity[], selection: Selection): SelectionCounts {
  const { races: racesAsked = 'all', indoor: indoorAsked = 'all', text = '' } = selection;
  const words = wordsOf(text);
  const families: Record<SportFamily, number> = { run: 0, ride: 0, swim: 0, walk: 0, hike: 0, other: 0 };
  const [commutes, races, indoor] = [
    { yes: 0, no: 0 },
    { yes: 0, no: 0 },
    { yes: 0, no: 0 },
  ];
  const weekdays = Array<number>(7).fill(0);
  let selected = 0;

  const names = words.length > 0 ? foldedNames(activities) : [];

  for (const [index, activity] of activities.entries()) {
    if (!holdsWords(names[index] ?? '', words)) continue;
    const family = sportFamily(activity.sport);
    const weekday = weekdayOf(activity.day);
    const race = isRace(activity);
    const inside = isIndoor(activity);
    const failsFamily = selection.families.length > 0 && !selection.families.includes(family);
    const failsCommute = activity.commute && !selection.commutes;
    const failsRace = !includes(racesAsked, race);
    const failsIndoor = !includes(indoorAsked, inside);
    const failsWeekday = selection.weekday !== undefined && weekday !== selection.weekday;
    // What one filter alone keeps out would be there if another of its options were chosen.
    const fails = +failsFamily + +failsCommute + +failsRace + +failsIndoor + +failsWeekday;
    if (fails > 1) continue;
    if (fails === 0) selected += 1;
    if (fails === 0 || failsFamily) families[family] += 1;
    if (fails === 0 || failsCommute) commutes[activity.commute ? 'yes' : 'no'] += 1;
    if (fails === 0 || failsRace) races[race ? 'yes' : 'no'] += 1;
    if (fails === 0 || failsIndoor) indoor[inside ? 'yes' : 'no'] += 1;
    if (fails === 0 || failsWeekday) weekdays[weekday] = (weekdays[weekday] ?? 0) + 1;
  }
  const inOrder = new Map(SPORT_FAMILY_NAMES.map((family) => [family, families[family]]));
  return { selected, families: inOrder, commutes, races, indoor, weekdays };
}

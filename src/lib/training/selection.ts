import type { Activity } from './activity.ts';
import { SPORTS, SPORT_FAMILY_NAMES, type SportFamily, sportFamily } from './sport.ts';

/** Which activities a page looks at. */
export interface Selection {
  /** The families shown; an empty list means every sport. */
  readonly families: readonly SportFamily[];
  /** Whether commutes are included. */
  readonly commutes: boolean;
}

/** The activities of a selection, in their order; the very same list when everything is selected. */
export function select(activities: readonly Activity[], { families, commutes }: Selection): readonly Activity[] {
  const everySport = families.length === 0;
  if (everySport && commutes) return activities;
  const wanted = new Set(SPORTS.filter((sport) => everySport || families.includes(sportFamily(sport))));
  const selected: Activity[] = [];
  for (const activity of activities) {
    if (wanted.has(activity.sport) && (commutes || !activity.commute)) selected.push(activity);
  }
  return selected;
}

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

import type { Activity } from './activity.ts';
import { STANDARD_DISTANCES } from './bands.ts';
import { chronological } from './chronological.ts';
import type { DayNumber } from './day.ts';
import { plausible } from './pace.ts';
import { sportFamily } from './sport.ts';
import type { Metres } from './units.ts';

/** The runs that are remembered for being the first that long. */
const FIRSTS = ['10 km', 'half', 'marathon'] as const;

/** What was passed, and with which activity. */
export type Milestone = { readonly day: DayNumber; readonly activity: Activity } & Passed;

type Passed =
  /** The n-th activity: 1, 100, 500, 1,000, 5,000 … */
  | { readonly kind: 'count'; readonly number: number }
  /** A total distance in whole units: 1,000, 5,000, 10,000, 50,000 … */
  | { readonly kind: 'distance'; readonly number: number }
  /** The first run of at least that distance. */
  | { readonly kind: 'first run'; readonly distance: (typeof FIRSTS)[number] };

interface MilestoneOptions {
  readonly today: DayNumber;
  /** What total distances are counted in: 1000 or 1609.344. */
  readonly metresPerUnit: Metres;
}

/** The milestones of a history, oldest first. Activities may come in any order; impossible dates are left out. */
export function milestones(activities: readonly Activity[], { today, metresPerUnit }: MilestoneOptions): Milestone[] {
  const passed: Milestone[] = [];
  const firsts = new Set<(typeof FIRSTS)[number]>(FIRSTS);
  let [count, nextCount, total, nextTotal] = [0, 1, 0, 1000];
  for (const activity of chronological(activities, today)) {
    const pass = (what: Passed) => passed.push({ day: activity.day, activity, ...what });
    count += 1;
    total += activity.distance;
    if (count === nextCount) {
      pass({ kind: 'count', number: count });
      nextCount = count === 1 ? 100 : following(count);
    }
    for (; total >= nextTotal * metresPerUnit; nextTotal = following(nextTotal)) {
      pass({ kind: 'distance', number: nextTotal });
    }
    for (const distance of firsts) {
      if (!isRunOf(activity, STANDARD_DISTANCES[distance])) continue;
      pass({ kind: 'first run', distance });
      firsts.delete(distance);
    }
  }
  return passed;
}

/** 100, 500, 1000, 5000, 10000 … */
const following = (number: number) => number * (/^1/.test(`${number}`) ? 5 : 2);

const isRunOf = (activity: Activity, distance: Metres) =>
  activity.distance >= distance && sportFamily(activity.sport) === 'run' && plausible(activity);

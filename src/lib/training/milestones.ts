import type { Activity } from './activity.ts';
import { STANDARD_DISTANCES } from './bands.ts';
import { beganBefore, chronological } from './chronological.ts';
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
  const history = chronological(activities, today);
  return [...counts(history), ...totals(history, metresPerUnit), ...firstRuns(history)].sort((one, other) =>
    beganBefore(one.activity, other.activity),
  );
}

function counts(history: readonly Activity[]): Milestone[] {
  const passed: Milestone[] = [];
  for (let number = 1; number <= history.length; number = number === 1 ? 100 : following(number)) {
    const activity = history[number - 1];
    if (activity) passed.push({ kind: 'count', number, day: activity.day, activity });
  }
  return passed;
}

function totals(history: readonly Activity[], metresPerUnit: Metres): Milestone[] {
  const passed: Milestone[] = [];
  let total = 0;
  let number = 1000;
  for (const activity of history) {
    total += activity.distance;
    for (; total >= number * metresPerUnit; number = following(number)) {
      passed.push({ kind: 'distance', number, day: activity.day, activity });
    }
  }
  return passed;
}

function firstRuns(history: readonly Activity[]): Milestone[] {
  return FIRSTS.flatMap((distance) => {
    const activity = history.find((candidate) => isRunOf(candidate, STANDARD_DISTANCES[distance]));
    return activity ? [{ kind: 'first run' as const, distance, day: activity.day, activity }] : [];
  });
}

/** 100, 500, 1000, 5000, 10000 … */
const following = (number: number) => number * (String(number).startsWith('1') ? 5 : 2);

const isRunOf = (activity: Activity, distance: Metres) =>
  activity.distance >= distance && sportFamily(activity.sport) === 'run' && plausible(activity);

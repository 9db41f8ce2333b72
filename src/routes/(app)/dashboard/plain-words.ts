import type { Activity } from '#lib/training/activity.ts';
import { dayNumber } from '#lib/training/day.ts';
import { highestMean } from './insight-average.ts';
import { activeDays } from './insight-days.ts';
import { newEddington } from './insight-eddington.ts';
import { notMissed } from './insight-habit.ts';
import { paceAtHeartRate } from './insight-heart-rate.ts';
import { longestMonth } from './insight-month.ts';
import { longestRun } from './insight-run.ts';
import { weeksInARow } from './insight-streak.ts';
import { longestWeek } from './insight-week.ts';
import { aheadOfLastYear } from './insight-year.ts';
import type { Insight, InsightAsked, InsightRule } from './insight.ts';

/** More would not be read. */
const MOST = 3;

/**
 * What may be said, by what it says: what is rare and new before what is true for weeks, and that before what can always
 * be said. Two of one kind say much the same, so that each kind has one sentence as long as another kind has any.
 */
const RULES: readonly (readonly [kind: 'effort' | 'volume' | 'feat' | 'habit', rule: InsightRule])[] = [
  ['effort', paceAtHeartRate],
  ['volume', longestWeek],
  ['feat', longestRun],
  ['feat', newEddington],
  ['volume', longestMonth],
  ['volume', aheadOfLastYear],
  ['volume', highestMean],
  ['habit', weeksInARow],
  ['habit', activeDays],
  ['habit', notMissed],
];

/** Up to three sentences about the training that is shown; none where there is nothing to say. */
export function plainWords(activities: readonly Activity[], asked: InsightAsked): Insight[] {
  const { earliest, knownSince } = asked;
  if (earliest === undefined) return [];
  const from = knownSince === undefined ? earliest : dayNumber(Math.max(earliest, knownSince));
  const said = RULES.flatMap(([kind, rule]) => {
    const insight = rule(activities, { ...asked, earliest, from });
    return insight ? [{ kind, insight }] : [];
  });
  const isFirstOfKind = (index: number) => said.findIndex(({ kind }) => kind === said[index]?.kind) === index;
  const chosen = [
    ...said.filter((_, index) => isFirstOfKind(index)),
    ...said.filter((_, index) => !isFirstOfKind(index)),
  ].slice(0, MOST);
  return said.filter((one) => chosen.includes(one)).map(({ insight }) => insight);
}

import type { DayNumber } from '#lib/training/day.ts';
import { parseLocalDay } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { Metric } from '#lib/training/metric.ts';
import type { Selection } from '#lib/training/selection.ts';

/** What is counted, up to a day. */
interface Counting {
  readonly metric: Metric;
  readonly selection: Selection;
  readonly last: DayNumber;
}

/** Whether more than sports narrows what is shown: a goal counts every activity of its sports. */
export const isNarrowed = ({ commutes, races, indoor, weekday, text }: Selection): boolean =>
  !commutes || weekday !== undefined || Boolean(text) || [races, indoor].some((kind) => kind && kind !== 'all');

/** The newest weekly goal that counts just what is shown, and has begun by `last`. */
export function weeklyGoalOf(goals: readonly Goal[], { metric, selection, last }: Counting): Goal | undefined {
  if (isNarrowed(selection)) return undefined;
  const { families } = selection;
  const begin = (goal: Goal) => parseLocalDay(goal.from) ?? last;
  const sameSports = (goal: Goal) =>
    goal.families.length === families.length && goal.families.every((family) => families.includes(family));
  return goals
    .filter((goal) => goal.period === 'week' && goal.metric === metric && sameSports(goal) && begin(goal) <= last)
    .reduce<Goal | undefined>((newest, goal) => (newest && begin(newest) > begin(goal) ? newest : goal), undefined);
}

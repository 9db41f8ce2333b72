import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import { type DayNumber, parseLocalDay } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { Selection } from '#lib/training/selection.ts';
import type { ThisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** The weekly distance goal that the plate's distance counts for: of just these sports, and nothing of them left out. */
export function goalOfPlate(
  goals: readonly Goal[],
  { families, commutes, ...narrowed }: Selection,
  week: ThisWeek,
): Goal | undefined {
  if (!commutes || Object.values(narrowed).some((choice) => choice !== undefined)) return undefined;
  return goals.findLast(
    (goal) =>
      goal.period === 'week' &&
      goal.metric === 'distance' &&
      goal.families.length === families.length &&
      families.every((family) => goal.families.includes(family)) &&
      (parseLocalDay(goal.from) ?? Infinity) <= week.last,
  );
}

const DAYS = ['last day', 'one day left', 'two days left', 'three days left', 'four days left', 'five days left'];

/** '16.0 km to your 45 km goal, three days left' */
export function plateGoalInWords(
  goal: Goal,
  { week, today, weekStart, format }: { week: ThisWeek; today: DayNumber; weekStart: WeekStart; format: Format },
): string {
  const inUnit = goal.target / UNIT_SYSTEMS[format.units].distance.size;
  const isWhole = Math.abs(inUnit - Math.round(inUnit)) < 0.05;
  const target = format.distance(metres(goal.target), isWhole ? 0 : 1).text;
  const left = goal.target - week.distance;
  if (left <= 0) return `Your ${target} goal is met`;
  const when = weekStart === 'rolling' ? 'in these seven days' : (DAYS[week.last - today] ?? 'six days left');
  return `${format.distance(metres(left)).text} to your ${target} goal, ${when}`;
}

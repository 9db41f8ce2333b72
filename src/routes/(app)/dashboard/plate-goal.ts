import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Goal } from '#lib/training/goal.ts';
import type { ThisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';
import { m } from '#words';

/** '16.0 km to your 45 km goal, three days left' */
export function plateGoalInWords(
  goal: Goal,
  { week, today, weekStart, format }: { week: ThisWeek; today: DayNumber; weekStart: WeekStart; format: Format },
): string {
  const inUnit = goal.target / UNIT_SYSTEMS[format.units].distance.size;
  const isWhole = Math.abs(inUnit - Math.round(inUnit)) < 0.05;
  const target = format.distance(metres(goal.target), isWhole ? 0 : 1).text;
  const left = goal.target - week.distance;
  if (left <= 0) return m.dash_goal_met({ target });
  const said = { left: format.distance(metres(left)).text, target };
  return weekStart === 'rolling'
    ? m.dash_goal_rolling(said)
    : m.dash_goal({ ...said, days: String(week.last - today) });
}

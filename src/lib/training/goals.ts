import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber, parseLocalDay } from './day.ts';
import { dayValues } from './day-values.ts';
import type { Goal } from './goal.ts';
import { periodOf, periodsBetween, type Span } from './periods.ts';
import { EARLIEST_DAY } from './range.ts';
import { select } from './selection.ts';
import type { WeekGrid } from './week-grid.ts';
import { DAYS_PER_WEEK, type WeekStart } from './week.ts';

/** One period of a goal and what came of it. */
export interface GoalResult extends Span {
  /** In the unit of the goal's target. */
  readonly done: number;
  readonly met: boolean;
  /** Whether it is the period that holds today; a rolling week is never in progress, it has its seven days. */
  readonly inProgress: boolean;
}

/** Where a goal stands in the period that holds today. All amounts are in the unit of its target. */
export interface GoalProgress extends GoalResult {
  /** Done of target: 0.62, and above 1 when it is exceeded. */
  readonly share: number;
  /** What an even pace would have done by the end of today. */
  readonly expected: number;
  /** Done minus expected: above 0 is ahead of the pace line, below 0 behind. */
  readonly ahead: number;
  /** What is still to do; 0 once met. */
  readonly left: number;
  /** The days of the period after today. */
  readonly daysLeft: number;
  /** `left` over the days after today; undefined on the last day. */
  readonly neededPerDay: number | undefined;
  /** Seven times that. Undefined when fewer than seven days are left: it would ask for more than is left. */
  readonly neededPerWeek: number | undefined;
  /** Every period since the goal began, oldest first, this one last. */
  readonly history: readonly GoalResult[];
  /** How many periods in a row were met. This one counts once it is met, and breaks nothing until it is over. */
  readonly streak: { readonly current: number; readonly longest: number };
}

/**
 * How a goal stands on `today`, with the pace line of Smashrun's catch-up: target × days gone / days of the period, and
 * what is left over the days after today. A period is met once, by its sum: rest days break nothing. Undefined as long
 * as the period that holds the goal's first day has not begun.
 *
 * In rolling weeks a week goal asks for the seven days that end today. Its history is the seven days before, and so on,
 * and moves on by a day with every midnight like every other figure of such weeks.
 */
export function progress(
  goal: Goal,
  activities: readonly Activity[],
  today: DayNumber,
  grid: WeekGrid,
  weekStart?: WeekStart,
): GoalProgress | undefined {
  const from = dayNumber(Math.max(parseLocalDay(goal.from) ?? today, EARLIEST_DAY));
  if (periodOf(from, goal.period, grid).first > today) return undefined;
  const spans = periodsBetween(from, today, goal.period, grid);
  const rolls = goal.period === 'week' && weekStart === 'rolling';
  const history = resultsOf(goal, activities, spans, today).map((result) =>
    rolls ? { ...result, inProgress: false } : result,
  );
  const current = history.at(-1);
  return current && { ...current, ...standing(goal.target, current, today), history, streak: streakOf(history) };
}

function resultsOf(goal: Goal, activities: readonly Activity[], spans: readonly Span[], today: DayNumber) {
  const first = spans[0]?.first ?? today;
  // What a wrong clock dates later this year is not done yet; what is dated tomorrow, beyond the date line, is.
  const last = dayNumber(Math.min(spans.at(-1)?.last ?? today, today + DAYS_PER_WEEK));
  const days = dayValues(select(activities, { families: goal.families, commutes: true }), { first, last }, goal.metric);
  return spans.map((span): GoalResult => {
    const done = days.subarray(span.first - first, span.last - first + 1).reduce((sum, value) => sum + value, 0);
    return { ...span, done, met: done >= goal.target, inProgress: span.last >= today };
  });
}

function standing(target: number, { first, last, done }: GoalResult, today: DayNumber) {
  const expected = (target * (today - first + 1)) / (last - first + 1);
  const left = Math.max(0, target - done);
  const daysLeft = last - today;
  const neededPerDay = daysLeft > 0 ? left / daysLeft : undefined;
  const neededPerWeek =
    neededPerDay !== undefined && daysLeft >= DAYS_PER_WEEK ? neededPerDay * DAYS_PER_WEEK : undefined;
  return { share: done / target, expected, ahead: done - expected, left, daysLeft, neededPerDay, neededPerWeek };
}

function streakOf(history: readonly GoalResult[]): GoalProgress['streak'] {
  let [current, longest] = [0, 0];
  for (const { met, inProgress } of history) {
    if (met) current += 1;
    else if (!inProgress) current = 0;
    longest = Math.max(longest, current);
  }
  return { current, longest };
}

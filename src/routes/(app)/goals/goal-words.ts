import { sportsInWords } from '#lib/components/filters.ts';
import type { Format } from '#lib/format/format.ts';
import { counted, SPORT_WORDS } from '#lib/format/sport-words.ts';
import { m } from '#words';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { Goal, GoalPeriod } from '#lib/training/goal.ts';
import type { GoalProgress, GoalResult } from '#lib/training/goals.ts';
import { type DayNumber, dateParts } from '#lib/training/day.ts';
import { metres, seconds } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';

type Measured = Pick<Goal, 'metric' | 'families'>;

/** An amount of what a goal counts: '40.0 km', '5 h 00', '3 runs', '4 days'. */
export function amountInWords(amount: number, { metric, families }: Measured, format: Format): string {
  if (metric === 'distance') return format.distance(metres(amount)).text;
  if (metric === 'movingTime') return format.duration(seconds(amount));
  if (metric === 'climb') return m.goals_amount_climb({ climb: format.climb(metres(amount)).text });
  if (metric === 'activeDays') return m.goals_amount_days({ count: amount, shown: format.count(amount) });
  const [family, ...more] = families;
  return counted(amount, SPORT_WORDS[family && more.length === 0 ? family : 'all'], format);
}

/** A target as it was typed: '40 km', '42.5 km'. */
export function targetInWords(
  { target, ...goal }: Pick<Goal, 'target' | 'metric' | 'families'>,
  format: Format,
): string {
  if (goal.metric !== 'distance') return amountInWords(target, goal, format);
  const typed = target / UNIT_SYSTEMS[format.units].distance.size;
  return format.distance(metres(target), Math.abs(typed - Math.round(typed)) < 0.005 ? 0 : 1).text;
}

/** What is still asked for of something counted in wholes: 2.3 runs are three. */
function askedInWords(amount: number, goal: Measured, format: Format): string {
  const isWhole = goal.metric === 'count' || goal.metric === 'activeDays';
  return amountInWords(isWhole ? Math.ceil(amount - 1e-9) : amount, goal, format);
}

/** 'Runs: 40 km a week' */
export const goalInWords = (goal: Goal, format: Format): string =>
  m.goals_name({
    period: goal.period,
    sports: sportsInWords(goal.families),
    target: targetInWords(goal, format),
  });

/** Whether weeks roll: then a week goal asks for the seven days that end today, and no day of them is to come. */
export const rolls = ({ period }: Goal, weekStart: WeekStart): boolean => period === 'week' && weekStart === 'rolling';

/** The period that holds today: 'this week', or 'the last 7 days' where weeks roll. */
export const currentInWords = (goal: Goal, weekStart: WeekStart): string =>
  rolls(goal, weekStart) ? m.goals_current_seven_days() : m.goals_current({ period: goal.period });

/** 'This week', or the days: '18 to 24 May', 'May 2025', '2024'. */
export function periodInWords({ first, last, inProgress }: GoalResult, period: GoalPeriod, format: Format): string {
  if (inProgress) return m.goals_current_period({ period });
  if (period === 'week') return format.dayRange(first, last, true);
  return period === 'month' ? format.month(first, true) : String(dateParts(first).year);
}

/** Whether the pace line is ahead or behind, in ink: '6.1 km ahead of an even pace'. Nothing once the goal is met. */
export function paceInWords(standing: GoalProgress, goal: Goal, format: Format): string | undefined {
  if (standing.met || !standing.inProgress) return undefined;
  const { ahead } = standing;
  const isWhole = goal.metric === 'count' || goal.metric === 'activeDays';
  if (isWhole) {
    const expected = Math.round(standing.expected * 10) / 10;
    return m.goals_pace_whole({ expected: expected.toLocaleString(format.locale) });
  }
  const expected = amountInWords(standing.expected, goal, format);
  if (Math.abs(ahead) < goal.target / 1000) return m.goals_pace_even({ expected });
  const said = { difference: amountInWords(Math.abs(ahead), goal, format), expected };
  return ahead > 0 ? m.goals_pace_ahead(said) : m.goals_pace_behind(said);
}

/** What it takes from here: '24.0 km a week to the end of the year', or that it is met. */
export function adviceInWords(standing: GoalProgress, goal: Goal, format: Format): string {
  const { met, done, daysLeft, neededPerDay = 0, neededPerWeek } = standing;
  if (met) {
    const over = done - goal.target;
    const isMore = goal.metric === 'movingTime' ? over >= 60 : over > goal.target / 1000;
    return isMore ? m.goals_met_more({ over: amountInWords(over, goal, format) }) : m.goals_met();
  }
  const left = askedInWords(standing.left, goal, format);
  if (!standing.inProgress) return m.goals_left_today({ left });
  if (daysLeft === 0) return m.goals_left_last_day({ left });
  if (neededPerWeek !== undefined) {
    return m.goals_left_weekly({ period: goal.period, left, weekly: askedInWords(neededPerWeek, goal, format) });
  }
  const days = format.count(daysLeft);
  if (goal.metric === 'count' || goal.metric === 'activeDays' || daysLeft === 1) {
    return m.goals_left_days({ count: daysLeft, left, days });
  }
  return m.goals_left_daily({ left, days, daily: askedInWords(neededPerDay, goal, format) });
}

/** 'Met 3 weeks in a row, 7 at best.' Nothing as long as none was met. */
export function streakInWords({ streak }: GoalProgress, goal: Goal, format: Format): string | undefined {
  if (streak.longest === 0) return undefined;
  const of = (count: number) => m.goals_periods({ period: goal.period, count, shown: format.count(count) });
  if (streak.current === 0) return m.goals_streak_longest({ periods: of(streak.longest) });
  const periods = of(streak.current);
  return streak.current === streak.longest
    ? m.goals_streak_as_ever({ periods })
    : m.goals_streak({ periods, longest: format.count(streak.longest) });
}

/** Where older activities are still arriving, a period may come to more than is known. */
export const isPartlyKnown = ({ first }: GoalResult, knownSince: DayNumber | undefined): boolean =>
  knownSince !== undefined && first < knownSince;

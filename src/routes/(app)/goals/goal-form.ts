import type { Choice } from '#lib/components/choices.ts';
import { m } from '#words';
import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import type { DayMetric } from '#lib/training/day-values.ts';
import { type DayNumber, localDay, parseLocalDay } from '#lib/training/day.ts';
import { type Goal, type GoalPeriod, parseGoal } from '#lib/training/goal.ts';
import { periodOf } from '#lib/training/periods.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';

/** A goal as it is typed. */
export interface GoalForm {
  readonly period: GoalPeriod;
  readonly metric: DayMetric;
  readonly families: readonly SportFamily[];
  /** In the unit that stands beside it. */
  readonly target: string;
  /** 'YYYY-MM-DD' */
  readonly from: string;
}

export const METRICS: readonly Choice<DayMetric>[] = [
  { value: 'distance', label: m.goals_form_distance() },
  { value: 'movingTime', label: m.goals_form_moving_time() },
  { value: 'climb', label: m.goals_form_climb() },
  { value: 'count', label: m.goals_form_count() },
  { value: 'activeDays', label: m.goals_form_active_days() },
];

const SECONDS_PER_HOUR = 3600;

/** What a target is typed in: its name, as it stands after 'in', and its size in SI. */
export function unitOf(metric: DayMetric, units: Units): { readonly name: string; readonly size: number } {
  if (metric === 'distance' || metric === 'climb') return UNIT_SYSTEMS[units][metric];
  if (metric === 'movingTime') return { name: m.goals_form_hours(), size: SECONDS_PER_HOUR };
  return { name: metric === 'count' ? m.goals_form_activities() : m.goals_form_days(), size: 1 };
}

/** An empty form: a weekly distance from this week on. */
export const emptyForm = (families: readonly SportFamily[], today: DayNumber, grid: WeekGrid): GoalForm => ({
  period: 'week',
  metric: 'distance',
  families,
  target: '',
  from: localDay(periodOf(today, 'week', grid).first),
});

export const formOf = ({ target, ...goal }: Goal, units: Units): GoalForm => ({
  ...goal,
  target: String(Number((target / unitOf(goal.metric, units).size).toFixed(2))),
});

/**
 * The goal that was typed, or what is wrong with it. A target that was not touched keeps every decimal of the one it
 * was shown for.
 */
export function goalOf(form: GoalForm, { id, units, was }: { id: string; units: Units; was?: Goal | undefined }) {
  const { size } = unitOf(form.metric, units);
  const isUntouched = was?.metric === form.metric && formOf(was, units).target === form.target;
  const typed = numberIn(form.target);
  if (!(typed > 0)) return { problem: m.goals_form_problem_number() };
  if (form.metric === 'activeDays' && typed > DAYS[form.period]) {
    return { problem: m.goals_form_problem_days({ period: form.period, days: DAYS[form.period] }) };
  }
  if (parseLocalDay(form.from) === undefined) return { problem: m.goals_form_problem_from() };
  const goal = parseGoal({ ...form, id, target: isUntouched ? was.target : typed * size });
  return goal ? { goal } : { problem: m.goals_form_problem() };
}

const DAYS: Readonly<Record<GoalPeriod, number>> = { week: 7, month: 31, year: 366 };

/** '1,5' and '1.5' are the same; anything that is no plain number is NaN. */
const numberIn = (text: string) => (/^\s*\d+([.,]\d+)?\s*$/.test(text) ? Number(text.replace(',', '.')) : NaN);

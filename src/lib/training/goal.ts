import { type LocalDay, parseLocalDay } from './day.ts';
import type { DayMetric } from './day-values.ts';
import { METRICS } from './metric.ts';
import { SPORT_FAMILY_NAMES, type SportFamily } from './sport.ts';

export type GoalPeriod = 'week' | 'month' | 'year';

/** What an athlete wants to do in every week, month or year. */
export interface Goal {
  readonly id: string;
  readonly period: GoalPeriod;
  readonly metric: DayMetric;
  /** The families that count; an empty list means every sport. */
  readonly families: readonly SportFamily[];
  /** Above 0, in SI units: metres, seconds, a number of activities or of days. */
  readonly target: number;
  /** The period that holds this day is the first that counts, and counts whole. */
  readonly from: LocalDay;
}

const PERIODS: readonly GoalPeriod[] = ['week', 'month', 'year'];
const GOAL_METRICS: readonly DayMetric[] = [...METRICS, 'activeDays'];

/**
 * A goal from storage or a file; undefined when any part of it is missing, of the wrong kind or not known to this
 * version. An unknown family makes it unreadable rather than a goal for other sports than were meant.
 */
export function parseGoal(value: unknown): Goal | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { id, period: periodText, metric: metricText, families, target, from } = value as Record<keyof Goal, unknown>;
  const period = PERIODS.find((known) => known === periodText);
  const metric = GOAL_METRICS.find((known) => known === metricText);
  if (typeof id !== 'string' || id === '' || !period || !metric) return undefined;
  if (!Array.isArray(families) || !families.every(isFamily)) return undefined;
  if (typeof target !== 'number' || !Number.isFinite(target) || target <= 0) return undefined;
  if (typeof from !== 'string' || parseLocalDay(from) === undefined) return undefined;
  return { id, period, metric, families: [...new Set(families)], target, from: from as LocalDay };
}

const isFamily = (value: unknown): value is SportFamily => SPORT_FAMILY_NAMES.some((name) => name === value);

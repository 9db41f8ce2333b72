import { m } from '#words';
import type { DayNumber } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import type { Weekly } from './weekly-distance.ts';

/** One week in words and figures, for the panel above a plot. */
export interface Reading {
  /** 'Week', or 'In progress, 3 days left'. */
  readonly state: string;
  /** '18 to 24 May' */
  readonly when: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly term: string;
  /** 'not recorded' and the like where there is no value. */
  readonly value: string;
  /** Undefined without a value. */
  readonly unit?: string | undefined;
  readonly missing?: boolean;
  /** Which colour of data it takes. */
  readonly metric?: 'distance' | 'pace' | 'heart' | 'climb' | undefined;
}

export const NOT_FETCHED = m.first_not_fetched();

/** Which week, and whether it goes on. */
export function heading(week: Week, { format }: Pick<Weekly, 'format'>, today: DayNumber) {
  return { state: stateOf(week, today), when: format.dayRange(week.first, week.last) };
}

function stateOf({ inProgress, last }: Week, today: DayNumber): string {
  if (!inProgress) return m.first_week();
  const left = last - today;
  if (left < 1) return m.first_last_day();
  return m.first_days_left({ left });
}

export function distanceFigure({ distance }: Week, { format }: Weekly): Figure {
  const { value, unit } = format.distance(distance);
  return { term: m.first_distance(), value, unit, metric: 'distance' };
}

/** A figure without a value, and why. */
export const missing = (term: string, value: string, metric?: Figure['metric']): Figure => ({
  term,
  value,
  missing: true,
  ...(metric && { metric }),
});

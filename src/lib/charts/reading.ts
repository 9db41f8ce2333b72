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

export const NOT_FETCHED = 'not fetched yet';

/** Which week, and whether it goes on. */
export function heading(week: Week, { format }: Pick<Weekly, 'format'>, today: DayNumber) {
  return { state: stateOf(week, today), when: format.dayRange(week.first, week.last) };
}

function stateOf({ inProgress, last }: Week, today: DayNumber): string {
  if (!inProgress) return 'Week';
  const left = last - today;
  if (left < 1) return 'In progress, last day';
  return `In progress, ${left} ${left === 1 ? 'day' : 'days'} left`;
}

export function distanceFigure({ distance }: Week, { format }: Weekly): Figure {
  const { value, unit } = format.distance(distance);
  return { term: 'Distance', value, unit, metric: 'distance' };
}

/** A figure without a value, and why. */
export const missing = (term: string, value: string, metric?: Figure['metric']): Figure => ({
  term,
  value,
  missing: true,
  ...(metric && { metric }),
});

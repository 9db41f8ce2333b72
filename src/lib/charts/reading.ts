import type { DayNumber } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import { nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
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
  readonly metric?: 'distance' | 'pace' | 'heart' | undefined;
}

export const NOT_FETCHED = 'not fetched yet';

/** 'Week 6 to 12 Apr: …', for a voice. */
export function spoken({ weeks, format, fetchedBackTo }: Weekly, index: number, say: (week: Week) => string): string {
  const week = weeks[index];
  if (!week) return '';
  const state = week.inProgress ? ', in progress' : '';
  const what = isFetched(week, fetchedBackTo) ? say(week) : NOT_FETCHED;
  return `Week ${format.dayRange(week.first, week.last)}${state}: ${what}`;
}

/** Why a week has no pace or heart rate: nothing was done, or it was not recorded. */
export const whyMissing = ({ count }: Week, { family }: Weekly) =>
  count === 0 ? `no ${nounOf(family)}` : 'not recorded';

/** Which week, and whether it goes on. */
export function heading(week: Week, { format }: Weekly, today: DayNumber) {
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

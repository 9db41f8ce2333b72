import type { Activity } from './activity.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { dayColumns } from './day-columns.ts';
import type { Metres } from './units.ts';

/** An Eddington number, how it grew and what the next ones take. */
export interface Eddington {
  /** The largest n for which there are n days of at least n kilometres or miles; 0 without any. */
  readonly number: number;
  /** The numbers after it, and how many more days of at least that many units each needs. */
  readonly next: readonly { readonly number: number; readonly daysMissing: number }[];
  /** Every number from 1 on with the day on which it was reached, oldest first. */
  readonly history: readonly { readonly number: number; readonly day: DayNumber }[];
}

interface EddingtonOptions {
  readonly today: DayNumber;
  /** 1000 or 1609.344. */
  readonly metresPerUnit: Metres;
  /** How many numbers to look ahead. */
  readonly ahead?: number;
}

/** Sums of tenths of a metre must not miss a whole kilometre by the last digit of a double. */
const ROUNDING = 1e-6;

/**
 * Sir Arthur Eddington's number of an athlete. The distances of one day are added up, converted and only then cut to
 * whole units: 2.5 km in the morning and 2.5 km in the evening are a day of 5.
 */
export function eddington(
  activities: readonly Activity[],
  { today, metresPerUnit, ahead = 3 }: EddingtonOptions,
): Eddington {
  const { first, distance } = dayColumns(activities, today);
  const days = Array.from(distance, (sum, index) => ({
    day: dayNumber(first + index),
    units: Math.floor((sum + ROUNDING) / metresPerUnit),
  })).filter(({ units }) => units > 0);
  const daysOf = new Map<number, number>();
  const history: { number: number; day: DayNumber }[] = [];
  let number = 0;
  let above = 0;
  for (const { day, units } of days) {
    if (units <= number) continue;
    daysOf.set(units, (daysOf.get(units) ?? 0) + 1);
    above += 1;
    if (above <= number) continue;
    number += 1;
    above -= daysOf.get(number) ?? 0;
    history.push({ number, day });
  }

  const next = Array.from({ length: ahead }, (_, index) => {
    const goal = number + 1 + index;
    return { number: goal, daysMissing: goal - days.filter(({ units }) => units >= goal).length };
  });
  return { number, next, history };
}

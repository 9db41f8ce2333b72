import type { Conventions } from './conventions.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** What fitness and fatigue come to on a day. All are in the unit of load. */
export interface FitnessDay {
  readonly day: DayNumber;
  readonly load: number;
  /** The slow average of load (CTL). */
  readonly fitness: number;
  /** The quick average of load (ATL). */
  readonly fatigue: number;
  /** Fitness without fatigue (TSB): of the evening before, or of the same day. */
  readonly form: number;
  /** How much fitness grew in seven days. */
  readonly ramp: number;
  /** Of the first 42 days with load, in which fitness still shows how little is known. */
  readonly warmingUp: boolean;
}

export type FitnessConvention = Pick<Conventions, 'smoothing' | 'form' | 'seed'>;

const FITNESS_DAYS = 42;
const FATIGUE_DAYS = 7;

/** Which share of the way to a day's load an average over so many days goes in that day. */
const SHARES: Readonly<Record<Conventions['smoothing'], (days: number) => number>> = {
  exponential: (days) => 1 - Math.exp(-1 / days),
  linear: (days) => 1 / days,
  ema: (days) => 2 / (days + 1),
};

/**
 * Fitness, fatigue and form of each day. They begin with the first day that has a load: at 0, or at that load. Until then
 * they are 0, and nothing is known.
 */
export function fitnessOf(
  daily: { readonly first: DayNumber; readonly values: ArrayLike<number> },
  convention: FitnessConvention,
): FitnessDay[] {
  return continued([], daily.first, daily.values, convention);
}

/** How a series goes on with these loads, one a day; exactly as if they had been part of it. */
export function forecast(
  series: readonly FitnessDay[],
  loads: ArrayLike<number>,
  convention: FitnessConvention,
): FitnessDay[] {
  const last = series.at(-1);
  return last === undefined ? [] : continued(series, dayNumber(last.day + 1), loads, convention).slice(series.length);
}

/** Looked for no longer; with any of these conventions a real history needs at most 18 days. */
const LONGEST_REST = 60;

/** After how many days of rest form is above 0; 0 when it is already, undefined when there is no fitness left. */
export function restDaysUntilFresh(last: FitnessDay, convention: FitnessConvention): number | undefined {
  if (last.form > 0) return 0;
  const rest = forecast([last], new Float64Array(LONGEST_REST), convention);
  const fresh = rest.findIndex(({ form }) => form > 0);
  return fresh < 0 ? undefined : fresh + 1;
}

function continued(
  series: readonly FitnessDay[],
  first: DayNumber,
  loads: ArrayLike<number>,
  { smoothing, form, seed }: FitnessConvention,
): FitnessDay[] {
  const [slow, quick] = [SHARES[smoothing](FITNESS_DAYS), SHARES[smoothing](FATIGUE_DAYS)];
  const days = [...series];
  let begun = days.findIndex(({ fitness }) => fitness > 0);
  let { fitness, fatigue } = days.at(-1) ?? { fitness: 0, fatigue: 0 };
  const seeded = (load: number) => (seed === 'first-day' ? load : 0);
  for (let index = 0; index < loads.length; index++) {
    const load = loads[index] ?? 0;
    if (begun < 0 && load > 0) {
      begun = days.length;
      fitness = fatigue = seeded(load);
    }
    const eveningBefore = fitness - fatigue;
    fitness += slow * (load - fitness);
    fatigue += quick * (load - fatigue);
    const weekAgo = days.length - DAYS_PER_WEEK;
    const before = weekAgo < begun ? seeded(days[begun]?.load ?? load) : (days[weekAgo]?.fitness ?? 0);
    days.push({
      day: dayNumber(first + index),
      load,
      fitness,
      fatigue,
      form: form === 'previous-day' ? eveningBefore : fitness - fatigue,
      ramp: fitness - before,
      warmingUp: begun < 0 || days.length < begun + FITNESS_DAYS,
    });
  }
  return days;
}

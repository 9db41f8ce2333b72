import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { type DayNumber, dayNumber } from '#lib/training/day.ts';
import type { FitnessDay } from '#lib/training/fitness.ts';
import { daySpans, type Span } from '#lib/training/spans.ts';
import type { LoadPanels } from './load-panels.ts';
import type { FetchedBackTo } from './not-fetched.ts';

/** Fitness, fatigue and form of the days that are shown, and of those that are forecast. */
export interface FitnessShown {
  readonly spans: readonly Span[];
  /** By place; undefined before everything is fetched, and before the first activity. */
  readonly days: readonly (FitnessDay | undefined)[];
  /** The place of today. */
  readonly today: number;
  readonly unfetched: number;
  readonly format: Format;
}

interface Asked {
  /** Every day that is known, up to today, and the forecast that follows. */
  readonly days: readonly FitnessDay[];
  readonly ahead: readonly FitnessDay[];
  /** The first day shown. */
  readonly from: DayNumber;
  readonly today: DayNumber;
  readonly fetchedBackTo: FetchedBackTo;
  readonly format: Format;
}

export function fitnessShown({ days, ahead, from, today, fetchedBackTo, format }: Asked): FitnessShown {
  const spans = daySpans(from, dayNumber(today + ahead.length));
  const first = days[0]?.day ?? today;
  return {
    spans,
    days: spans.map(({ first: day }) => (day > today ? ahead[day - today - 1] : days[day - first])),
    today: today - from,
    unfetched: unfetchedOf(from, today, fetchedBackTo),
    format,
  };
}

/** How many of the days from `from` on have not been fetched. */
export const unfetchedOf = (from: DayNumber, today: DayNumber, fetchedBackTo: FetchedBackTo): number =>
  fetchedBackTo === undefined ? 0 : Math.max(0, Math.min(fetchedBackTo, today + 1) - from);

/** Two panels: fitness with fatigue behind it, and form below. */
export function fitnessPanels({ spans, days, today, unfetched, format }: FitnessShown): LoadPanels {
  const values = (of: (day: FitnessDay) => number) => days.map((day) => (day ? of(day) : NaN));
  return {
    spans,
    panels: [
      {
        id: 'level',
        title: m.chart_fitness_title(),
        lines: [
          { name: m.chart_fitness(), values: values(({ fitness }) => fitness) },
          { name: m.chart_fatigue(), values: values(({ fatigue }) => fatigue), quiet: true },
        ],
        signed: false,
        least: 5,
        digits: 0,
        share: 57,
      },
      {
        id: 'form',
        title: m.chart_form(),
        lines: [{ name: m.chart_form(), values: values(({ form }) => form) }],
        signed: true,
        least: 5,
        digits: 0,
        share: 43,
      },
    ],
    format,
    unfetched,
    warmingUp: placesOf(days, ({ warmingUp }) => warmingUp),
    today: days.length > today + 1 ? today : undefined,
  };
}

/** From the first to the last place of which something holds. */
function placesOf(days: FitnessShown['days'], holds: (day: FitnessDay) => boolean): LoadPanels['warmingUp'] {
  const from = days.findIndex((day) => day && holds(day));
  return from < 0 ? undefined : { from, to: days.findLastIndex((day) => day && holds(day)) };
}

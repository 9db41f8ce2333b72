import { type DayNumber, dateParts, dayNumber, dayNumberOf } from '#lib/training/day.ts';
import type { Activity } from '#lib/training/activity.ts';
import { cumulativeYears, placeInYear } from '#lib/training/cumulative-years.ts';
import type { Metric } from '#lib/training/metric.ts';
import { yearOverYear } from '#lib/training/year-over-year.ts';
import type { Week } from '#lib/training/weeks.ts';
import type { FetchedBackTo } from './not-fetched.ts';

/** The years side by side, as they rise or by week. All values in SI units. */
export interface Years {
  readonly kind: 'added' | 'weeks';
  /** Oldest first; the last one is this year. Those that are not wholly fetched are left out. */
  readonly years: readonly YearLine[];
  /** How many places there are: 366 dates, or 52 or 53 weeks. */
  readonly places: number;
  /** The place of today. */
  readonly now: number;
  /** Whether the place of today is a week that still goes on, which no whole week is compared with. */
  readonly nowGoesOn: boolean;
  /** How many earlier years are not wholly fetched. */
  readonly unfetched: number;
}

export interface YearLine {
  readonly year: number;
  /** By place; undefined where there is nothing to show: to come, or before the history. */
  readonly values: readonly (number | undefined)[];
  /** What the year comes to (so far). */
  readonly total: number;
}

export interface YearsAsked {
  readonly today: DayNumber;
  readonly metric: Metric;
  readonly fetchedBackTo: FetchedBackTo;
}

const DATES = 366;

/** Each year from 1 January on, added up day by day; this year ends today. */
export function yearsAddedUp(activities: readonly Activity[], { today, metric, fetchedBackTo }: YearsAsked): Years {
  const all = cumulativeYears(activities, { today, metric });
  const years = all.filter(({ year }) => isYearFetched(dayNumberOf(year, 1, 1), fetchedBackTo));
  return {
    kind: 'added',
    years,
    places: DATES,
    now: placeInYear(today),
    nowGoesOn: false,
    unfetched: all.length - years.length,
  };
}

/** Each year by its weeks, those of the same number over each other; a year may have 53. */
export function yearsByWeek(weeks: readonly Week[], { metric, fetchedBackTo }: YearsAsked): Years {
  const all = yearOverYear(weeks);
  const fetched = all.filter(({ weeks }) =>
    weeks.every((week) => week === undefined || isYearFetched(week.first, fetchedBackTo)),
  );
  const years = fetched.map(({ year, weeks }): YearLine => {
    const values = weeks.map((week) => week?.[metric]);
    return { year, values, total: values.reduce<number>((sum, value = 0) => sum + value, 0) };
  });
  const latest = fetched.at(-1)?.weeks ?? [];
  const now = Math.max(
    0,
    latest.findLastIndex((week) => week !== undefined),
  );
  return {
    kind: 'weeks',
    years,
    places: Math.max(52, ...years.map(({ values }) => values.length)),
    now,
    nowGoesOn: latest[now]?.inProgress ?? false,
    unfetched: all.length - fetched.length,
  };
}

const isYearFetched = (first: DayNumber, fetchedBackTo: FetchedBackTo) =>
  fetchedBackTo === undefined || first >= fetchedBackTo;

/** The date of a place, in a leap year like all 366. */
export const dateOfPlace = (place: number): DayNumber => dayNumber(dayNumberOf(2024, 1, 1) + place);

/** The places at which months begin: of 366 dates, or of weeks. */
export function monthPlaces({ kind }: Pick<Years, 'kind'>): { place: number; day: DayNumber }[] {
  return Array.from({ length: 12 }, (_, month) => {
    const day = dayNumberOf(2024, month + 1, 1);
    const place = day - dayNumberOf(2024, 1, 1);
    return { place: kind === 'added' ? place : place / 7, day };
  });
}

/** This year, last year, and what is between them at a place; undefined where there is nothing to compare. */
export function comparedAt({ years, now, nowGoesOn }: Years, place: number) {
  const current = years.at(-1);
  const before = years.findLast(({ year }) => year === (current?.year ?? 0) - 1);
  const [a, b] = [current?.values[place], before?.values[place]];
  const isOpen = place > now || (nowGoesOn && place === now);
  return {
    thisYear: a,
    lastYear: b,
    more: a === undefined || b === undefined || isOpen ? undefined : a - b,
    isOpen: nowGoesOn && place === now,
    isToCome: place > now,
  };
}

/** The year of a day, as it is asked in a heading. */
export const yearOf = (day: DayNumber) => dateParts(day).year;

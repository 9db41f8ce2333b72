import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { type LocalDay, localDay } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';
import type { Week } from '#lib/training/weeks.ts';
import { isFetched } from './not-fetched.ts';
import { whyMissing } from './pace-and-heart-rate-reading.ts';
import { paceKind } from './pace-axis.ts';
import type { Weekly } from './weekly-distance.ts';

/** A drawing as figures. */
export interface Figures {
  /** The head of the column that names the rows. */
  readonly first: string;
  readonly heads: readonly string[];
  readonly rows: readonly FiguresRow[];
}

export interface FiguresRow {
  readonly day?: LocalDay;
  readonly label: string;
  /** The id of the activity that the label leads to. */
  readonly activity?: number;
  readonly cells: readonly Cell[];
}

/** A chart as figures: one row per week, newest first. */
export interface WeekRows {
  readonly heads: readonly string[];
  readonly rows: readonly WeekRow[];
}

export interface WeekRow {
  readonly day: LocalDay;
  /** '18 to 24 May (in progress)' */
  readonly label: string;
  readonly cells: readonly Cell[];
}

/** What stands in a cell. A missing value has a text but no value. */
export interface Cell {
  readonly text: string;
  /** The figure in SI units (metres, seconds, metres per second) or beats per minute, in plain digits. */
  readonly value?: string;
}

const NOT_FETCHED: Cell = { text: m.first_not_fetched() };

/** Pace (its value is a speed in metres per second) and heart rate of each week. */
export function paceAndHeartRateRows(weekly: Weekly): WeekRows {
  const { format, family } = weekly;
  const { name, unit } = paceKind(family, format);
  return {
    heads: [`${name}, ${unit}`, `${m.chart_heart_rate()}, bpm`],
    rows: rowsOf(weekly, (week) => {
      const none = whyMissing(week, weekly);
      return [
        cell(week.pace && 1 / week.pace, format.pace(week.pace, family).value, none),
        cell(week.averageHeartRate, format.heartRate(week.averageHeartRate).value, none),
      ];
    }),
  };
}

/** The rows of a table of weeks, newest first; `remark` may say something in brackets after the days of a week. */
export function rowsOf(
  { weeks, format, fetchedBackTo }: Pick<Weekly, 'weeks' | 'format' | 'fetchedBackTo'>,
  cellsOf: (week: Week, index: number) => Cell[],
  remark: (week: Week) => string | undefined = () => undefined,
): WeekRow[] {
  return weeks
    .map((week, index): WeekRow => {
      const when = rangeOf(week, format, weeks.length > 52);
      const cells = cellsOf(week, index);
      const said = week.inProgress ? m.chart_in_progress() : remark(week);
      return {
        day: localDay(week.first),
        label: said ? `${when} (${said})` : when,
        cells: isFetched(week, fetchedBackTo) ? cells : cells.map(() => NOT_FETCHED),
      };
    })
    .reverse();
}

/** Ranges of days are the slowest thing to write, and hundreds of them stay the same whatever is chosen. */
const written = new WeakMap<Format, Map<string, string>>();

export function rangeOf({ first, last }: Span, format: Format, withYear: boolean): string {
  const ranges = written.get(format) ?? new Map<string, string>();
  written.set(format, ranges);
  const key = `${first} ${last} ${withYear}`;
  const range = ranges.get(key) ?? format.dayRange(first, last, withYear);
  ranges.set(key, range);
  return range;
}

/** A figure, or why there is none. */
export const cell = (value: number | undefined, text: string, missing: string = m.chart_not_recorded()): Cell =>
  value === undefined ? { text: missing } : { text, value: String(Number(value.toPrecision(12))) };

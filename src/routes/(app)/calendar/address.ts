import type { View } from '#lib/state/view.ts';
import { dateParts, type DayNumber, localDay, parseLocalDay } from '#lib/training/day.ts';

/** What the colours of the calendar follow. */
export type Measure = 'distance' | 'movingTime';

/** What the hours of the week are coloured by. */
export type HourMeasure = Measure | 'count';

/** What the address says of the calendar besides the filter that all pages share. */
export interface CalendarAddress {
  /** Undefined: that of the open day, or this one. */
  readonly year: number | undefined;
  readonly hours: HourMeasure;
  /** The day whose activities are open. */
  readonly date: DayNumber | undefined;
}

const MEASURES: Readonly<Record<string, HourMeasure>> = { count: 'count', distance: 'distance', time: 'movingTime' };

/** What the colours follow: the metric of the view, where the calendar has colours for it. */
export const measureOf = ({ metric }: Pick<View, 'metric'>): Measure =>
  metric === 'movingTime' ? 'movingTime' : 'distance';

/** Reads a query; what it does not know counts as absent. */
export function readCalendarAddress(query: URLSearchParams): CalendarAddress {
  const year = /^[12]\d{3}$/.exec(query.get('year') ?? '')?.[0];
  const hours = query.get('hours') ?? '';
  const date = parseLocalDay(query.get('date') ?? '');
  return {
    year: year === undefined ? date && dateParts(date).year : Number(year),
    hours: (Object.hasOwn(MEASURES, hours) && MEASURES[hours]) || 'count',
    date,
  };
}

/** The query with these choices written into it; whatever else it holds stays, and a default is not spelled out. */
export function writeCalendarAddress(query: URLSearchParams, change: Partial<CalendarAddress>): URLSearchParams {
  const written = new URLSearchParams(query);
  const write = (key: string, text: string | undefined) =>
    text === undefined ? written.delete(key) : written.set(key, text);
  if ('year' in change) write('year', change.year?.toString());
  if (change.hours) write('hours', change.hours === 'count' ? undefined : spellingOf(change.hours));
  if ('date' in change) write('date', change.date === undefined ? undefined : localDay(change.date));
  return written;
}

const spellingOf = (measure: HourMeasure) => Object.keys(MEASURES).find((spelling) => MEASURES[spelling] === measure);

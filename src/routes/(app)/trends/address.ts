import { TREND_METRICS, type TrendMetric } from '#lib/charts/trend-kinds.ts';
import { type DayNumber, localDay, parseLocalDay } from '#lib/training/day.ts';
import type { Span } from '#lib/training/spans.ts';
import { type BeatsPerMinute, beatsPerMinute } from '#lib/training/units.ts';

/** What the address says of this page besides the filter that all pages share. */
export interface TrendsAddress {
  readonly metric: TrendMetric;
  readonly by: 'week' | 'month';
  /** The number of the distance band that the first chart is narrowed to, from 0. */
  readonly band: number | undefined;
  /** The heart rate at which pace is told. */
  readonly rate: BeatsPerMinute | undefined;
  /** The two stretches of days that are compared. */
  readonly one: Span | undefined;
  readonly other: Span | undefined;
}

/** Reads a query; what it does not know counts as absent. */
export function readTrendsAddress(query: URLSearchParams): TrendsAddress {
  const metric = TREND_METRICS.find((name) => name === query.get('show')) ?? 'pace';
  const band = /^[1-9]$/.exec(query.get('band') ?? '')?.[0];
  const rate = Number(/^\d{2,3}$/.exec(query.get('bpm') ?? '')?.[0] ?? NaN);
  return {
    metric,
    by: query.get('by') === 'month' ? 'month' : 'week',
    band: band === undefined ? undefined : Number(band) - 1,
    rate: rate >= LOWEST_RATE && rate <= HIGHEST_RATE ? beatsPerMinute(rate) : undefined,
    one: readSpan(query.get('one')),
    other: readSpan(query.get('other')),
  };
}

const LOWEST_RATE = 80;
const HIGHEST_RATE = 220;

/** The query with these choices written into it; whatever else it holds stays, and a default is not spelled out. */
export function writeTrendsAddress(query: URLSearchParams, change: Partial<TrendsAddress>): URLSearchParams {
  const written = new URLSearchParams(query);
  const write = (key: string, text: string | undefined) =>
    text === undefined ? written.delete(key) : written.set(key, text);
  if (change.metric) write('show', change.metric === 'pace' ? undefined : change.metric);
  if (change.by) write('by', change.by === 'week' ? undefined : change.by);
  if ('band' in change) write('band', change.band === undefined ? undefined : String(change.band + 1));
  if ('rate' in change) write('bpm', change.rate === undefined ? undefined : String(change.rate));
  if ('one' in change) write('one', spanText(change.one));
  if ('other' in change) write('other', spanText(change.other));
  return written;
}

const spanText = (span: Span | undefined) => span && `${localDay(span.first)}_${localDay(span.last)}`;

/** '2026-03-01_2026-05-21', the earlier day first whichever was written first. */
function readSpan(text: string | null): Span | undefined {
  const [one, other] = (text ?? '').split('_').map(parseLocalDay);
  if (one === undefined || other === undefined) return undefined;
  const [first, last] = [Math.min(one, other), Math.max(one, other)];
  return { first: first as DayNumber, last: last as DayNumber };
}

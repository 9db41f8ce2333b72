import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import type { Activity } from '#lib/training/activity.ts';
import { activityBests, type Band, IMPERIAL_DISTANCES, METRIC_DISTANCES } from '#lib/training/bands.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { type Eddington, eddington } from '#lib/training/eddington.ts';
import { biggestByFamily, biggestClimb, biggestSpans, type Measured, type SpanRecord } from '#lib/training/extremes.ts';
import { type Milestone, milestones } from '#lib/training/milestones.ts';
import { countByFamily, select } from '#lib/training/selection.ts';
import { SPORT_FAMILY_NAMES, type SportFamily, sportFamily } from '#lib/training/sport.ts';
import { dayStreaks, monthStreaks, type Streaks, weekStreaks } from '#lib/training/streaks.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';

/** What the longest day, week and month are measured by. */
export type SpanMeasure = Exclude<Measured, 'count'>;

export type SpanKind = 'day' | 'week' | 'month';
export const SPAN_KINDS: readonly SpanKind[] = ['day', 'week', 'month'];

interface RecordsAsked {
  readonly today: DayNumber;
  readonly grid: WeekGrid;
  readonly measure: SpanMeasure;
  readonly units: Units;
  /** Whether 98 % of a standard distance is enough. */
  readonly tolerant: boolean;
}

/** Everything the ledger of records shows. */
export interface Records {
  readonly spans: Readonly<Record<SpanKind, SpanRecord | undefined>>;
  /** The longest of each sport, in the order of the filter bar. */
  readonly longest: readonly { readonly family: SportFamily; readonly activity: Activity }[];
  readonly climb: Activity | undefined;
  readonly streaks: Readonly<Record<SpanKind, Streaks>>;
  /** Of every sport that has one, most done first. */
  readonly eddingtons: readonly SportEddington[];
  /** Standard distances are for runs; undefined where no run is shown. */
  readonly bands: readonly Band[] | undefined;
  readonly milestones: readonly Milestone[];
}

export interface SportEddington extends Eddington {
  readonly family: SportFamily;
  /** From how many activities. */
  readonly count: number;
}

/** The records of the activities that the filter leaves. */
export function deriveRecords(selected: readonly Activity[], asked: RecordsAsked): Records {
  const { today, grid, measure, units, tolerant } = asked;
  const metresPerUnit = UNIT_SYSTEMS[units].distance.size;
  const spans = biggestSpans(selected, { today, grid });
  const longest = biggestByFamily(selected, { today, measure: 'distance' });
  const names = units === 'metric' ? METRIC_DISTANCES : IMPERIAL_DISTANCES;
  return {
    spans: { day: spans.day[measure], week: spans.week[measure], month: spans.month[measure] },
    longest: SPORT_FAMILY_NAMES.flatMap((family) => {
      const activity = longest.get(family);
      return activity ? [{ family, activity }] : [];
    }),
    climb: biggestClimb(selected, today),
    streaks: {
      day: dayStreaks(selected, today),
      week: weekStreaks(selected, { today, grid }),
      month: monthStreaks(selected, today),
    },
    eddingtons: [...countByFamily(selected)].flatMap(([family, count]) => {
      const own = select(selected, { families: [family], commutes: true });
      const found = eddington(own, { today, metresPerUnit });
      return found.number > 0 ? [{ family, count, ...found }] : [];
    }),
    bands: selected.some(({ sport }) => sportFamily(sport) === 'run')
      ? activityBests(selected, { today, names, tolerant })
      : undefined,
    milestones: milestones(selected, { today, metresPerUnit }),
  };
}

/** What the address says of the records besides the filter that all pages share. */
export interface RecordsAddress {
  readonly measure: SpanMeasure;
  readonly tolerant: boolean;
}

const MEASURES: Readonly<Record<string, SpanMeasure>> = { distance: 'distance', time: 'movingTime', climb: 'climb' };

/** Reads a query; what it does not know counts as absent. */
export function readRecordsAddress(query: URLSearchParams): RecordsAddress {
  const metric = query.get('metric') ?? '';
  return {
    measure: (Object.hasOwn(MEASURES, metric) && MEASURES[metric]) || 'distance',
    tolerant: query.get('tolerance') === 'yes',
  };
}

/** The query with these choices written into it; whatever else it holds stays, and a default is not spelled out. */
export function writeRecordsAddress(query: URLSearchParams, change: Partial<RecordsAddress>): URLSearchParams {
  const written = new URLSearchParams(query);
  const { measure, tolerant } = change;
  const write = (key: string, text: string | undefined) =>
    text === undefined ? written.delete(key) : written.set(key, text);
  if (measure) {
    const spelling = Object.keys(MEASURES).find((name) => MEASURES[name] === measure);
    write('metric', measure === 'distance' ? undefined : spelling);
  }
  if (tolerant !== undefined) write('tolerance', tolerant ? 'yes' : undefined);
  return written;
}

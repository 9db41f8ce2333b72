import { UNIT_SYSTEMS, type Units } from '#lib/format/units.ts';
import type { Activity } from '#lib/training/activity.ts';
import { activityBests, type Band, IMPERIAL_DISTANCES, METRIC_DISTANCES } from '#lib/training/bands.ts';
import type { DayNumber } from '#lib/training/day.ts';
import { type Eddington, eddington } from '#lib/training/eddington.ts';
import { biggestByFamily } from '#lib/training/extremes.ts';
import type { Metric } from '#lib/training/metric.ts';
import { countByFamily } from '#lib/training/selection.ts';
import { SPORT_FAMILY_NAMES, type SportFamily, sportFamily } from '#lib/training/sport.ts';
import { dayStreaks, monthStreaks, type Streaks, weekStreaks } from '#lib/training/streaks.ts';
import type { WeekGrid } from '#lib/training/week-grid.ts';

/** What the longest day, week and month are measured by. */
export type SpanMeasure = Exclude<Metric, 'count'>;

export type SpanKind = 'day' | 'week' | 'month';
export const SPAN_KINDS: readonly SpanKind[] = ['day', 'week', 'month'];

/** The longest days, weeks and months in a row, each with an activity. */
export type StreaksByKind = Readonly<Record<SpanKind, Streaks>>;

/** The longest of a sport. */
export interface LongestOfSport {
  readonly family: SportFamily;
  readonly activity: Activity;
}

export interface SportEddington extends Eddington {
  readonly family: SportFamily;
  /** From how many activities. */
  readonly count: number;
  /** The number in the other unit, which is another one. */
  readonly inOtherUnit: number;
}

// Each part by itself, from nothing but what it depends on: a choice computes again what it changes, and no more.

/** The longest of each sport, in the order of the filter bar. */
export function longestOfSports(selected: readonly Activity[], today: DayNumber): LongestOfSport[] {
  const longest = biggestByFamily(selected, { today, measure: 'distance' });
  return SPORT_FAMILY_NAMES.flatMap((family) => {
    const activity = longest.get(family);
    return activity ? [{ family, activity }] : [];
  });
}

export const streaksOf = (
  selected: readonly Activity[],
  when: { today: DayNumber; grid: WeekGrid },
): StreaksByKind => ({
  day: dayStreaks(selected, when.today),
  week: weekStreaks(selected, when),
  month: monthStreaks(selected, when.today),
});

/** The Eddington number of every sport that has one, most done first. */
export function eddingtonsOf(
  selected: readonly Activity[],
  { today, units }: { today: DayNumber; units: Units },
): SportEddington[] {
  const { size: metresPerUnit } = UNIT_SYSTEMS[units].distance;
  const other = UNIT_SYSTEMS[units === 'metric' ? 'imperial' : 'metric'].distance.size;
  const byFamily = new Map<SportFamily, Activity[]>([...countByFamily(selected).keys()].map((family) => [family, []]));
  for (const activity of selected) byFamily.get(sportFamily(activity.sport))?.push(activity);
  return [...byFamily].flatMap(([family, own]) => {
    const found = eddington(own, { today, metresPerUnit });
    if (found.number === 0) return [];
    const inOtherUnit = eddington(own, { today, metresPerUnit: other }).number;
    return [{ family, count: own.length, inOtherUnit, ...found }];
  });
}

/** The fastest whole runs over the distances of those units; undefined where no run is shown. */
export function runBests(
  selected: readonly Activity[],
  { today, units, tolerant }: { today: DayNumber; units: Units; tolerant: boolean },
): Band[] | undefined {
  if (!selected.some(({ sport }) => sportFamily(sport) === 'run')) return undefined;
  const names = units === 'metric' ? METRIC_DISTANCES : IMPERIAL_DISTANCES;
  return activityBests(selected, { today, names, tolerant });
}

/** What the longest day, week and month are measured by, of what the page may be asked for. */
export const spanMeasure = (metric: Metric | undefined): SpanMeasure =>
  metric === undefined || metric === 'count' ? 'distance' : metric;

/** Reads 'tolerance=yes': 98 % of a standard distance is enough. */
export const readTolerance = (query: URLSearchParams): boolean => query.get('tolerance') === 'yes';

/** The query with the tolerance written into it; whatever else it holds stays, and the default is not spelled out. */
export function writeTolerance(query: URLSearchParams, tolerant: boolean): URLSearchParams {
  const written = new URLSearchParams(query);
  if (tolerant) written.set('tolerance', 'yes');
  else written.delete('tolerance');
  return written;
}

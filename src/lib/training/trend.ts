import type { Activity } from './activity.ts';
import type { BodyOn } from './body.ts';
import type { DayNumber } from './day.ts';
import { plausibleHeartRate } from './heart-rate.ts';
import { plausible } from './pace.ts';
import { isIndoor } from './selection.ts';
import { totalsBySpan } from './span-totals.ts';
import { monthSpans, type Span, spanIndex, weekSpans } from './spans.ts';
import { sportFamily } from './sport.ts';
import { type BeatsPerMinute, beatsPerMinute, type Metres, metres, type Seconds, seconds } from './units.ts';
import type { WeekGrid } from './week-grid.ts';
import type { WeekStart } from './week.ts';
import type { Week } from './weeks.ts';

/** A week or a month, its totals, and what else changes slowly; each figure from the activities that have it. */
export interface Trend extends Week {
  /** The highest of all, and undefined where none was recorded. */
  readonly maxHeartRate: BeatsPerMinute | undefined;
  /** Steps a minute on foot, revolutions otherwise; weighted by moving time. */
  readonly cadence: number | undefined;
  /** The moving time that has a cadence. */
  readonly cadenceTime: Seconds;
  /** Metres up per metre of distance; without what was indoors, where nothing is climbed. */
  readonly climbShare: number | undefined;
  readonly climbedDistance: Metres;
  /** Metres per heartbeat, which is speed in metres per minute divided by heart rate. */
  readonly efficiency: number | undefined;
  /** The moving time that has both a plausible pace and a heart rate. */
  readonly efficiencyTime: Seconds;
  /** Joules, of runs as if they were level; undefined as long as the weight is not known. */
  readonly energy: number | undefined;
}

/** What a level kilometre costs, whatever the speed: Minetti and others, 2002, doi 10.1152/japplphysiol.01177.2001. */
export const JOULES_PER_KILOGRAM_METRE = 3.6;

export interface TrendsAsked {
  readonly by: 'week' | 'month';
  readonly from: DayNumber;
  /** The last day, not after today. */
  readonly to: DayNumber;
  readonly today: DayNumber;
  readonly grid: WeekGrid;
  readonly weekStart: WeekStart;
  readonly bodyOn: BodyOn;
}

/** The weeks or months from the one that holds `from` to the one that holds `to`, oldest first, empty ones included. */
export function trendsBetween(activities: readonly Activity[], asked: TrendsAsked): Trend[] {
  const { by, from, to, today, grid, weekStart, bodyOn } = asked;
  const spans = by === 'month' ? monthSpans(from, to) : weekSpans(from, to, grid);
  const goesOn = ({ last }: Span) => last >= today && !(by === 'week' && weekStart === 'rolling');
  return trendsOf(activities, spans, bodyOn).map((trend) => ({ ...trend, inProgress: goesOn(trend) }));
}

/** The figures of consecutive spans, oldest first. */
export function trendsOf(
  activities: readonly Activity[],
  spans: readonly Span[],
  bodyOn: BodyOn,
): Omit<Trend, 'inProgress'>[] {
  const columns = columnsOf(activities, spans, bodyOn);
  return totalsBySpan(activities, spans).map((totals, at) => Object.assign({}, totals, figuresOf(columns, at)));
}

const NAMES = ['highest', 'turns', 'turnTime', 'climb', 'climbed', 'way', 'beats', 'beatTime', 'work'] as const;
type Columns = Readonly<Record<(typeof NAMES)[number], Float64Array>> & { readonly isWeightKnown: boolean };

/** Everything in one pass, in columns. */
function columnsOf(activities: readonly Activity[], spans: readonly Span[], bodyOn: BodyOn): Columns {
  const columns = Object.fromEntries(NAMES.map((name) => [name, new Float64Array(spans.length)])) as unknown as Columns;
  const { highest, turns, turnTime, climb, climbed, way, beats, beatTime, work } = columns;
  const indexOf = spanIndex(spans);
  for (const activity of activities) {
    const at = indexOf(activity.day);
    if (at < 0) continue;
    const { distance, movingTime, averageHeartRate: rate, maxHeartRate, averageCadence, sport } = activity;
    const family = sportFamily(sport);
    const hasRate = plausibleHeartRate(rate);
    const top = plausibleHeartRate(maxHeartRate) ? maxHeartRate : hasRate ? rate : 0;
    highest[at] = Math.max(highest[at] ?? 0, top);
    if (averageCadence !== undefined && averageCadence > 0) {
      const isOnFoot = family === 'run' || family === 'walk' || family === 'hike';
      add(turns, at, averageCadence * (isOnFoot ? 2 : 1) * movingTime);
      add(turnTime, at, movingTime);
    }
    if (!isIndoor(activity)) {
      add(climb, at, activity.climb);
      add(climbed, at, distance);
    }
    const isPaced = plausible(activity);
    if (isPaced && hasRate) {
      add(way, at, distance);
      add(beats, at, (rate * movingTime) / 60);
      add(beatTime, at, movingTime);
    }
    if (isPaced && family === 'run') {
      add(work, at, JOULES_PER_KILOGRAM_METRE * distance * (bodyOn(activity.day).weight ?? NaN));
    }
  }
  return { ...columns, isWeightKnown: spans.some(({ last }) => bodyOn(last).weight !== undefined) };
}

function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

const divided = (part = 0, whole = 0) => (whole > 0 ? part / whole : undefined);

function figuresOf(columns: Columns, at: number) {
  const { highest, turns, turnTime, climb, climbed, way, beats, beatTime, work, isWeightKnown } = columns;
  const top = highest[at] ?? 0;
  const energy = work[at] ?? 0;
  return {
    maxHeartRate: top > 0 ? beatsPerMinute(top) : undefined,
    cadence: divided(turns[at], turnTime[at]),
    cadenceTime: seconds(turnTime[at] ?? 0),
    climbShare: divided(climb[at], climbed[at]),
    climbedDistance: metres(climbed[at] ?? 0),
    efficiency: divided(way[at], beats[at]),
    efficiencyTime: seconds(beatTime[at] ?? 0),
    energy: isWeightKnown && Number.isFinite(energy) ? energy : undefined,
  };
}

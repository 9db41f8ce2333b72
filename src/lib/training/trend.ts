import type { Activity } from './activity.ts';
import type { BodyOn } from './body.ts';
import type { DayNumber } from './day.ts';
import { averageHeartRate, plausibleHeartRate } from './heart-rate.ts';
import { pace, plausible } from './pace.ts';
import { isIndoor } from './selection.ts';
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
const JOULES_PER_KILOGRAM_METRE = 3.6;

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
  const goesOn = by === 'month' || weekStart !== 'rolling';
  return trendsOf(activities, spans, bodyOn, goesOn ? today : undefined);
}

/**
 * The figures of consecutive spans, oldest first; one that ends on `today` or later is in progress. One pass that adds to
 * columns: with 100,000 activities, objects in between would take longer than the adding.
 */
export function trendsOf(
  activities: readonly Activity[],
  spans: readonly Span[],
  bodyOn: BodyOn,
  today: number = Infinity,
): Trend[] {
  const indexOf = spanIndex(spans);
  const sums = emptySums(spans.length);
  const isWeightKnown = spans.some(({ last }) => bodyOn(last).weight !== undefined);
  for (const activity of activities) {
    const at = indexOf(activity.day);
    if (at >= 0) addActivity(sums, at, activity, isWeightKnown ? bodyOn : undefined);
  }
  return spans.map((span, at) => trendOf(span, span.last >= today, sums, at, isWeightKnown));
}

type Sums = ReturnType<typeof emptySums>;

/** Of every span, by its place. */
function emptySums(count: number) {
  const column = () => new Float64Array(count);
  return {
    count: column(),
    distance: column(),
    movingTime: column(),
    climb: column(),
    paced: column(),
    pacedDistance: column(),
    pacedTime: column(),
    heartbeats: column(),
    heartRateTime: column(),
    highest: column(),
    turns: column(),
    turnTime: column(),
    outdoorClimb: column(),
    outdoorDistance: column(),
    pacedHeartbeats: column(),
    beatenDistance: column(),
    beatenTime: column(),
    work: column(),
  };
}

function addActivity(sums: Sums, at: number, activity: Activity, bodyOn: BodyOn | undefined): void {
  const { day, distance, movingTime, averageHeartRate: rate, maxHeartRate, averageCadence } = activity;
  const family = sportFamily(activity.sport);
  const hasRate = plausibleHeartRate(rate);
  const isPaced = plausible(activity);
  add(sums.count, at, 1);
  add(sums.distance, at, distance);
  add(sums.movingTime, at, movingTime);
  add(sums.climb, at, activity.climb);
  if (hasRate) {
    add(sums.heartbeats, at, rate * movingTime);
    add(sums.heartRateTime, at, movingTime);
  }
  const highest = plausibleHeartRate(maxHeartRate) ? maxHeartRate : hasRate ? rate : 0;
  if (highest > (sums.highest[at] ?? 0)) sums.highest[at] = highest;
  if (averageCadence !== undefined && averageCadence > 0) {
    const isOnFoot = family === 'run' || family === 'walk' || family === 'hike';
    add(sums.turns, at, averageCadence * (isOnFoot ? 2 : 1) * movingTime);
    add(sums.turnTime, at, movingTime);
  }
  if (!isIndoor(activity)) {
    add(sums.outdoorClimb, at, activity.climb);
    add(sums.outdoorDistance, at, distance);
  }
  if (!isPaced) return;
  add(sums.paced, at, 1);
  add(sums.pacedDistance, at, distance);
  add(sums.pacedTime, at, movingTime);
  if (hasRate) {
    add(sums.pacedHeartbeats, at, (rate * movingTime) / 60);
    add(sums.beatenDistance, at, distance);
    add(sums.beatenTime, at, movingTime);
  }
  if (bodyOn && family === 'run') {
    add(sums.work, at, JOULES_PER_KILOGRAM_METRE * distance * (bodyOn(day).weight ?? NaN));
  }
}

function add(column: Float64Array, at: number, amount: number): void {
  column[at] = (column[at] ?? 0) + amount;
}

function trendOf({ first, last }: Span, inProgress: boolean, sums: Sums, at: number, isWeightKnown: boolean): Trend {
  const of = (column: Float64Array) => column[at] ?? 0;
  const highest = of(sums.highest);
  const work = of(sums.work);
  return {
    first,
    last,
    inProgress,
    distance: metres(of(sums.distance)),
    movingTime: seconds(of(sums.movingTime)),
    climb: metres(of(sums.climb)),
    count: of(sums.count),
    pace: pace(of(sums.pacedTime), of(sums.pacedDistance)),
    averageHeartRate: averageHeartRate(of(sums.heartbeats), of(sums.heartRateTime)),
    heartRateTime: seconds(of(sums.heartRateTime)),
    leftOutOfPace: of(sums.count) - of(sums.paced),
    maxHeartRate: highest > 0 ? beatsPerMinute(highest) : undefined,
    cadence: divided(of(sums.turns), of(sums.turnTime)),
    cadenceTime: seconds(of(sums.turnTime)),
    climbShare: divided(of(sums.outdoorClimb), of(sums.outdoorDistance)),
    climbedDistance: metres(of(sums.outdoorDistance)),
    efficiency: divided(of(sums.beatenDistance), of(sums.pacedHeartbeats)),
    efficiencyTime: seconds(of(sums.beatenTime)),
    energy: isWeightKnown && Number.isFinite(work) ? work : undefined,
  };
}

const divided = (part: number, whole: number) => (whole > 0 ? part / whole : undefined);

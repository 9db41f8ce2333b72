import type { Activity } from './activity.ts';
import { between } from './between.ts';
import { beganBefore } from './chronological.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { dayColumns } from './day-columns.ts';
import { doubtsOf } from './doubt.ts';
import type { Metric } from './metric.ts';
import { daySpans, monthSpans, type Span, weekSpans } from './spans.ts';
import { type SportFamily, sportFamily } from './sport.ts';
import type { WeekGrid } from './week-grid.ts';

/** The day, week or month in which there was most of something. */
export interface SpanRecord extends Span {
  /** How much: metres, seconds or activities. */
  readonly value: number;
  /** Its activities, oldest first. */
  readonly activities: readonly Activity[];
}

/** For each measure the record, the earliest of equals; undefined where there was never any. */
export type SpanRecords = Readonly<Record<Metric, SpanRecord | undefined>>;

/** The records of days, weeks and months. */
export interface BiggestSpans {
  readonly day: SpanRecords;
  readonly week: SpanRecords;
  readonly month: SpanRecords;
}

/** The biggest day, week and month. The ones that are not over take part with what is in them. */
export function biggestSpans(
  activities: readonly Activity[],
  { today, grid }: { today: DayNumber; grid: WeekGrid },
): BiggestSpans {
  const columns = dayColumns(activities, today);
  const { first, last } = columns;

  function recordOf(spans: readonly Span[], measure: Metric): SpanRecord | undefined {
    let record: { span: Span; value: number } | undefined;
    for (const span of spans) {
      let value = 0;
      for (let day = Math.max(span.first, first); day <= span.last && day <= last; day += 1) {
        value += columns[measure][day - first] ?? 0;
      }
      if (value > (record?.value ?? 0)) record = { span, value };
    }
    if (!record) return undefined;
    const { span, value } = record;
    // Looked for when they are asked for: of twelve records a page shows three.
    return {
      ...span,
      value,
      get activities() {
        return credibleWithin(span);
      },
    };
  }

  function credibleWithin(span: Span): Activity[] {
    const [from, to] = [dayNumber(Math.max(span.first, first)), dayNumber(Math.min(span.last, last))];
    return [...between(activities, from, to)].sort(beganBefore);
  }

  const recordsOf = (spans: readonly Span[]): SpanRecords => ({
    distance: recordOf(spans, 'distance'),
    movingTime: recordOf(spans, 'movingTime'),
    climb: recordOf(spans, 'climb'),
    count: recordOf(spans, 'count'),
  });
  return {
    day: recordsOf(daySpans(first, last)),
    week: recordsOf(weekSpans(first, last, grid)),
    month: recordsOf(monthSpans(first, last)),
  };
}

/**
 * The activity of each family with the longest distance, moving time or climb; the earliest of equals. A family in
 * which nothing has any is not in it. What has an impossible date, or a speed that no runner has, cannot be a record.
 */
export function biggestByFamily(
  activities: readonly Activity[],
  { today, measure }: { today: DayNumber; measure: Exclude<Metric, 'count'> },
): Map<SportFamily, Activity> {
  const biggest = new Map<SportFamily, Activity>();
  for (const activity of activities) {
    const family = sportFamily(activity.sport);
    if (beats(activity, biggest.get(family), measure) && isTrusted(activity, today)) biggest.set(family, activity);
  }
  return biggest;
}

/** The activity with the most climb, of whatever sport; undefined when none has any. */
export function biggestClimb(activities: readonly Activity[], today: DayNumber): Activity | undefined {
  const candidates = [...biggestByFamily(activities, { today, measure: 'climb' }).values()];
  return candidates.reduce<Activity | undefined>((best, one) => (beats(one, best, 'climb') ? one : best), undefined);
}

function beats(one: Activity, best: Activity | undefined, measure: Exclude<Metric, 'count'>): boolean {
  const difference = one[measure] - (best?.[measure] ?? 0);
  return difference > 0 || (difference === 0 && best !== undefined && beganBefore(one, best) < 0);
}

function isTrusted(activity: Activity, today: DayNumber): boolean {
  const doubts = doubtsOf(activity, today);
  return !doubts.includes('date') && !doubts.includes('speed');
}

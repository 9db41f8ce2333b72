import type { Activity } from './activity.ts';
import { beganBefore } from './chronological.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { doubtsOf } from './doubt.ts';
import { historyStart, isCredibleDay } from './range.ts';
import { type SpanTotals, totalsBySpan } from './span-totals.ts';
import { daySpans, monthSpans, type Span, weekSpans } from './spans.ts';
import { type SportFamily, sportFamily } from './sport.ts';
import { DAYS_PER_WEEK } from './week.ts';
import type { WeekGrid } from './week-grid.ts';

/** What a day, week or month is measured by: metres, seconds, metres of climb, or activities. */
export const MEASURED = ['distance', 'movingTime', 'climb', 'count'] as const;

export type Measured = (typeof MEASURED)[number];

/** The day, week or month in which there was most of something. */
export interface SpanRecord extends SpanTotals {
  /** Its activities, oldest first. */
  readonly activities: readonly Activity[];
}

/** For each measure the record, the earliest of equals; undefined where there was never any. */
export type SpanRecords = Readonly<Record<Measured, SpanRecord | undefined>>;

interface Extremes {
  readonly day: SpanRecords;
  readonly week: SpanRecords;
  readonly month: SpanRecords;
}

/** The biggest day, week and month. The ones that are not over take part with what is in them. */
export function biggestSpans(
  activities: readonly Activity[],
  { today, grid }: { today: DayNumber; grid: WeekGrid },
): Extremes {
  const credible = activities.filter(({ day }) => isCredibleDay(day, today));
  const last = dayNumber(today + DAYS_PER_WEEK);
  const first = historyStart(credible, today) ?? last;
  return {
    day: recordsOf(credible, daySpans(first, last)),
    week: recordsOf(credible, weekSpans(first, last, grid)),
    month: recordsOf(credible, monthSpans(first, last)),
  };
}

function recordsOf(activities: readonly Activity[], spans: readonly Span[]): SpanRecords {
  const totals = totalsBySpan(activities, spans);
  const most = (measure: Measured): SpanRecord | undefined => {
    let record: SpanTotals | undefined;
    for (const span of totals) if (span[measure] > (record?.[measure] ?? 0)) record = span;
    return record && { ...record, activities: activitiesOf(activities, record) };
  };
  return { distance: most('distance'), movingTime: most('movingTime'), climb: most('climb'), count: most('count') };
}

const activitiesOf = (activities: readonly Activity[], { first, last }: Span) =>
  activities.filter(({ day }) => day >= first && day <= last).sort(beganBefore);

/**
 * The activity of each family with the longest distance, moving time or climb; the earliest of equals. A family in
 * which nothing has any is not in it. What has an impossible date, or a speed that no runner has, cannot be a record.
 */
export function biggestByFamily(
  activities: readonly Activity[],
  { today, measure }: { today: DayNumber; measure: Exclude<Measured, 'count'> },
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

function beats(one: Activity, best: Activity | undefined, measure: Exclude<Measured, 'count'>): boolean {
  const difference = one[measure] - (best?.[measure] ?? 0);
  return difference > 0 || (difference === 0 && best !== undefined && beganBefore(one, best) < 0);
}

function isTrusted(activity: Activity, today: DayNumber): boolean {
  const doubts = doubtsOf(activity, today);
  return !doubts.includes('date') && !doubts.includes('speed');
}

import { m } from '#words';
import { dayInWords } from '#lib/components/day-words.ts';
import type { Format } from '#lib/format/format.ts';
import { NOT_KNOWN } from '#lib/format/measure.ts';
import { counted, countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type DayNumber, localDay } from '#lib/training/day.ts';
import { type Doubt, doubtsOf } from '#lib/training/doubt.ts';
import { paceOf } from '#lib/training/pace.ts';
import { sportFamily } from '#lib/training/sport.ts';
import type { Totals } from '#lib/training/totals.ts';
import type { Twin } from '#lib/training/twins.ts';

/** What the words of a row follow. */
interface Told {
  readonly today: DayNumber;
  readonly format: Format;
  /** Activities that repeat or overlap an earlier one. */
  readonly twins: ReadonlyMap<Activity, Twin>;
}

/** One row of the list, in words. */
export function rowOf(activity: Activity, { today, format, twins }: Told) {
  const family = sportFamily(activity.sport);
  const time = format.clock(activity.movingTime);
  const pace = format.pace(paceOf(activity), family).text;
  const heartRate = format.heartRate(activity.averageHeartRate).text;
  return {
    activity,
    family,
    when: dayInWords(activity.day, today, format),
    date: localDay(activity.day),
    distance: format.distance(activity.distance > 0 ? activity.distance : undefined).text,
    time,
    pace,
    heartRate,
    climb: format.climb(activity.climb).text,
    /** What does not fit into columns on a phone. */
    meta: [time, pace, heartRate].filter((text) => text !== NOT_KNOWN).join(', '),
    tags: [
      ...(activity.effort === 'race' ? [m.activities_tag_race()] : []),
      ...(activity.commute ? [m.activities_tag_commute()] : []),
      ...doubtsOf(activity, today).map((doubt) => DOUBTS[doubt]),
      ...twinWords(twins.get(activity)),
    ],
    garmin: activity.device?.startsWith('Garmin') ? activity.device : undefined,
  };
}

export type Row = ReturnType<typeof rowOf>;

const DOUBTS: Record<Doubt, string> = {
  speed: m.activities_tag_speed(),
  'heart rate': m.activities_tag_heart_rate(),
  date: m.activities_tag_date(),
};

function twinWords(twin: Twin | undefined): string[] {
  if (!twin) return [];
  return [twin.kind === 'duplicate' ? m.activities_tag_duplicate() : m.activities_tag_overlap()];
}

/** '164 of 2,040 activities: 1,204.5 km, 112 h 05, 9,870 m climb' */
export function totalsInWords(totals: Totals, all: number, format: Format): string {
  const { count } = totals;
  const sums = [format.distance(totals.distance).text, format.duration(totals.movingTime)];
  if (totals.climb > 0) sums.push(m.activities_totals_climb({ climb: format.climb(totals.climb).text }));
  const said = sums.join(', ');
  if (count === all) return m.activities_totals({ activities: counted(all, SPORT_WORDS.all, format), sums: said });
  return m.activities_totals_of({
    shown: format.count(count),
    activities: countedDative(all, SPORT_WORDS.all, format),
    sums: said,
  });
}

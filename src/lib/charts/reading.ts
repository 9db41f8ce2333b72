import type { DayNumber } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import { capitalised, countOf, distanceWord, nounOf } from './activity-words.ts';
import { isFetched, isMeanFetched } from './not-fetched.ts';
import { paceKind } from './pace-axis.ts';
import type { Weekly } from './weekly-distance.ts';

/** One week in words and figures, for the panel above a plot. */
export interface Reading {
  /** 'Week', or 'In progress, 3 days left'. */
  readonly state: string;
  /** '18 to 24 May' */
  readonly when: string;
  readonly figures: readonly Figure[];
}

export interface Figure {
  readonly term: string;
  /** 'not recorded' and the like where there is no value. */
  readonly value: string;
  /** Undefined without a value. */
  readonly unit?: string | undefined;
  readonly missing?: boolean;
  /** Which colour of data it takes. */
  readonly metric?: 'distance' | 'pace' | 'heart' | undefined;
}

const NOT_FETCHED = 'not fetched yet';

/** Distance, count, time and rolling mean of the week at `index`. In progress, the mean of the weeks before it. */
export function weeklyDistanceReading(weekly: Weekly, index: number, today: DayNumber): Reading | undefined {
  const { weeks, means, format, family, fetchedBackTo } = weekly;
  const week = weeks[index];
  if (!week) return undefined;
  const count = capitalised(countOf(week.count, family, format));
  const at = week.inProgress ? index - 1 : index;
  const ending = weeks[at];
  const mean = ending && isMeanFetched(ending, fetchedBackTo) ? means[at] : undefined;
  const figures: Figure[] = isFetched(week, fetchedBackTo)
    ? [
        distanceFigure(week, weekly),
        { term: count, value: week.count === 0 ? 'rest' : format.duration(week.movingTime), missing: week.count === 0 },
      ]
    : [missing('Distance', NOT_FETCHED, 'distance'), missing(capitalised(nounOf(family)), NOT_FETCHED)];
  const { value, unit } = format.distance(mean);
  figures.push(
    mean === undefined ? missing('4-week average', 'too few weeks') : { term: '4-week average', value, unit },
  );
  return { ...heading(week, weekly, today), figures };
}

/** Pace (or speed), heart rate and distance of the week at `index`. */
export function paceAndHeartRateReading(weekly: Weekly, index: number, today: DayNumber): Reading | undefined {
  const { weeks, format, family, fetchedBackTo } = weekly;
  const week = weeks[index];
  if (!week) return undefined;
  const { name } = paceKind(family, format);
  const none = isFetched(week, fetchedBackTo) ? whyMissing(week, weekly) : NOT_FETCHED;
  const pace = none === NOT_FETCHED ? undefined : week.pace;
  const heart = none === NOT_FETCHED ? undefined : week.averageHeartRate;
  const { value: paceValue, unit: paceUnit } = format.pace(pace, family);
  const { value: heartValue, unit: heartUnit } = format.heartRate(heart);
  return {
    ...heading(week, weekly, today),
    figures: [
      pace === undefined
        ? missing(name, none, 'pace')
        : { term: name, value: paceValue, unit: paceUnit, metric: 'pace' },
      heart === undefined
        ? missing('Heart rate', none, 'heart')
        : { term: 'Heart rate', value: heartValue, unit: heartUnit, metric: 'heart' },
      none === NOT_FETCHED ? missing('Distance', none) : { ...distanceFigure(week, weekly), metric: undefined },
    ],
  };
}

/** 'Week 6 to 12 Apr: 61.4 kilometres in 5 runs', for a voice. */
export function spokenDistance(weekly: Weekly, index: number): string {
  const { format, family } = weekly;
  return spoken(weekly, index, (week) => {
    if (week.count === 0) return countOf(0, family, format);
    return `${format.distance(week.distance).value} ${distanceWord(format)} in ${countOf(week.count, family, format)}`;
  });
}

/** 'Week 18 to 24 May, in progress: 5:20 per kilometre, 151 beats per minute', for a voice. */
export function spokenPaceAndHeartRate(weekly: Weekly, index: number): string {
  const { format, family } = weekly;
  return spoken(weekly, index, (week) => {
    if (week.count === 0) return countOf(0, family, format);
    const { name, spokenUnit } = paceKind(family, format);
    const pace =
      week.pace === undefined
        ? `${name.toLowerCase()} not recorded`
        : `${format.pace(week.pace, family).value} ${spokenUnit}`;
    const heart = week.averageHeartRate;
    return `${pace}, ${heart === undefined ? 'heart rate not recorded' : `${format.heartRate(heart).value} beats per minute`}`;
  });
}

function spoken({ weeks, format, fetchedBackTo }: Weekly, index: number, say: (week: Week) => string): string {
  const week = weeks[index];
  if (!week) return '';
  const state = week.inProgress ? ', in progress' : '';
  const what = isFetched(week, fetchedBackTo) ? say(week) : NOT_FETCHED;
  return `Week ${format.dayRange(week.first, week.last)}${state}: ${what}`;
}

/** Why a week has no pace or heart rate: nothing was done, or it was not recorded. */
export const whyMissing = ({ count }: Week, { family }: Weekly) =>
  count === 0 ? `no ${nounOf(family)}` : 'not recorded';

function heading(week: Week, { format }: Weekly, today: DayNumber) {
  return { state: stateOf(week, today), when: format.dayRange(week.first, week.last) };
}

function stateOf({ inProgress, last }: Week, today: DayNumber): string {
  if (!inProgress) return 'Week';
  const left = last - today;
  if (left < 1) return 'In progress, last day';
  return `In progress, ${left} ${left === 1 ? 'day' : 'days'} left`;
}

function distanceFigure({ distance }: Week, { format }: Weekly): Figure {
  const { value, unit } = format.distance(distance);
  return { term: 'Distance', value, unit, metric: 'distance' };
}

const missing = (term: string, value: string, metric?: Figure['metric']): Figure => ({
  term,
  value,
  missing: true,
  ...(metric && { metric }),
});

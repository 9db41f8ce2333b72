import type { DayNumber } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import { countOf, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { paceKind } from './pace-axis.ts';
import { distanceFigure, heading, missing, NOT_FETCHED, type Reading } from './reading.ts';
import type { Weekly } from './weekly-distance.ts';
import { isLastSevenDays } from './weekly-metric.ts';

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
    ...(isLastSevenDays(week, today) && { state: 'Last 7 days' }),
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

/** 'Week 6 to 12 Apr: …', for a voice. */
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

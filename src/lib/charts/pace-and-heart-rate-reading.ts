import { m } from '#words';
import type { DayNumber } from '#lib/training/day.ts';
import type { Week } from '#lib/training/weeks.ts';
import { countOf } from './activity-words.ts';
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
    ...(isLastSevenDays(week, today) && { state: m.first_seven_days() }),
    figures: [
      pace === undefined
        ? missing(name, none, 'pace')
        : { term: name, value: paceValue, unit: paceUnit, metric: 'pace' },
      heart === undefined
        ? missing(m.chart_heart_rate(), none, 'heart')
        : { term: m.chart_heart_rate(), value: heartValue, unit: heartUnit, metric: 'heart' },
      none === NOT_FETCHED ? missing(m.first_distance(), none) : { ...distanceFigure(week, weekly), metric: undefined },
    ],
  };
}

/** 'Week 18 to 24 May, in progress: 5:20 per kilometre, 151 beats per minute', for a voice. */
export function spokenPaceAndHeartRate(weekly: Weekly, index: number): string {
  const { format, family } = weekly;
  return spoken(weekly, index, (week) => {
    if (week.count === 0) return countOf(0, family, format);
    const { id, spokenUnit } = paceKind(family, format);
    const noPace = id === 'pace' ? m.chart_spoken_no_pace() : m.chart_spoken_no_speed();
    const pace = week.pace === undefined ? noPace : `${format.pace(week.pace, family).value} ${spokenUnit}`;
    const heart = week.averageHeartRate;
    const rate = format.heartRate(heart).value;
    return `${pace}, ${heart === undefined ? m.chart_spoken_no_rate() : m.chart_spoken_rate({ rate })}`;
  });
}

/** 'Week 6 to 12 Apr: …', for a voice. */
function spoken({ weeks, format, fetchedBackTo }: Weekly, index: number, say: (week: Week) => string): string {
  const week = weeks[index];
  if (!week) return '';
  const what = isFetched(week, fetchedBackTo) ? say(week) : NOT_FETCHED;
  const said = { days: format.dayRange(week.first, week.last), what };
  return week.inProgress ? m.chart_spoken_week_going(said) : m.chart_spoken_week(said);
}

/** Why a week has no pace or heart rate: nothing was done, or it was not recorded. */
export const whyMissing = ({ count }: Week, { format, family }: Weekly) =>
  count === 0 ? countOf(0, family, format) : m.chart_not_recorded();

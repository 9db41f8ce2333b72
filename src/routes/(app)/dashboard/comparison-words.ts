import type { Format } from '#lib/format/format.ts';
import { counted, type SportWords } from '#lib/format/sport-words.ts';
import type { SteepAbove } from '#lib/training/conventions.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { Ramp } from '#lib/training/ramp.ts';
import type { ThisWeek } from '#lib/training/this-week.ts';
import { metres } from '#lib/training/units.ts';
import type { WeekStart } from '#lib/training/week.ts';

/** A week, how it lies, and how it is said. */
export interface Compared {
  readonly week: ThisWeek;
  readonly today: DayNumber;
  readonly weekStart: WeekStart;
  readonly format: Format;
}

/** The title of the comparison with the week before. */
export function aheadTitle(ahead: number | undefined, weekStart: WeekStart): string {
  const before = weekStart === 'rolling' ? 'the seven days before' : 'last week';
  if (ahead === undefined) return `Vs ${before}`;
  return `${ahead > 0 ? 'Ahead of' : ahead < 0 ? 'Behind' : 'Level with'} ${before}`;
}

/** 'to Thursday: 29.0 km now, 24.6 then (46.2 by Sunday)'; of rolling weeks only what both come to. */
export function aheadText({ week, today, weekStart, format }: Compared): string {
  const now = format.distance(week.distance).text;
  const then = format.distance(week.lastWeek.toDate).value;
  if (weekStart === 'rolling') return `${now} now, ${then} in the seven days before`;
  const whole = format.distance(week.lastWeek.whole).value;
  const rest = today === week.last ? '' : ` (${whole} by ${format.weekday(week.last, 'long')})`;
  return `to ${format.weekday(today, 'long')}: ${now} now, ${then} then${rest}`;
}

/** Where nothing is from before this week: 'no runs before this week to compare with' */
export const firstInWords = ({ many }: SportWords, weekStart: WeekStart): string =>
  `no ${many} before ${weekStart === 'rolling' ? 'these seven days' : 'this week'} to compare with`;

/** '42 runs; 512 km by this day last year', or that there were none. */
export function lastYearInWords(
  { yearToDate, lastYearToDate }: Pick<ThisWeek, 'yearToDate' | 'lastYearToDate'>,
  words: SportWords,
  format: Format,
): string {
  const count = counted(yearToDate.count, words, format);
  if (lastYearToDate.count > 0) {
    return `${count}; ${format.distance(lastYearToDate.distance, 0).text} by this day last year`;
  }
  return yearToDate.count > 0 ? `${count}; none by this day last year` : `no ${words.many} so far`;
}

/**
 * 'To Thursday: 3.1 km more than the four weeks before usually had by then.' Undefined where there are no four weeks,
 * where nothing is compared with nothing, and once the week is over, when it says no more than the change does.
 */
export function usualInWords({ toDate }: Ramp, { week, today, format }: Compared): string | undefined {
  if (!toDate || today === week.last) return undefined;
  const soFar = week.days.reduce((sum, { state, distance }) => (state === 'to come' ? sum : sum + distance), 0);
  if (soFar === 0 && toDate.mean === 0) return undefined;
  const more = soFar - toDate.mean;
  const difference = format.distance(metres(Math.abs(more)));
  const how =
    difference.value === format.distance(metres(0)).value
      ? 'as much as'
      : `${difference.text} ${more > 0 ? 'more' : 'less'} than`;
  return `To ${format.weekday(today, 'long')}: ${how} the four weeks before usually had by then.`;
}

/**
 * '+14 % on the 4-week average.', or how much of it there is while the week goes on. Above the athlete's threshold it
 * says so, which is all it says. Undefined without an average above zero.
 */
export function changeInWords(
  { whole }: Ramp,
  steepAbove: SteepAbove,
  { week, today, format }: Compared,
): string | undefined {
  const change = whole?.change;
  if (change === undefined) return undefined;
  const percent = (share: number) => `${format.count(Math.round(share * 100))}\u00a0%`;
  if (change < 0 && today !== week.last) return `${percent(1 + change)} of the 4-week average so far.`;
  const signed = change > 0 ? `+${percent(change)}` : percent(change);
  return whole?.steep && steepAbove !== 'never'
    ? `${signed}: more than ${percent(steepAbove / 100)} above your 4-week average.`
    : `${signed} on the 4-week average.`;
}

/** From which change on a week is steep, as `rampOf` takes it. */
export const thresholdOf = (steepAbove: SteepAbove) => (steepAbove === 'never' ? Infinity : steepAbove / 100);

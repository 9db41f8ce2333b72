import { capitalised, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { paceKind } from './pace-axis.ts';
import { spokenPaceAndHeartRate } from './pace-and-heart-rate-reading.ts';
import type { Weekly } from './weekly-distance.ts';

/** What the two panels show: span, the fastest week, the range of heart rates, the newest week. */
export function paceAndHeartRateSentence(weekly: Weekly): string {
  const { weeks, format, family } = weekly;
  const { name, spokenUnit } = paceKind(family, format);
  const completed = completedWeeks(weekly);
  const sentences = [spanOf(weekly)];
  const paces = completed.flatMap(({ pace }) => pace ?? []);
  if (paces.length > 0) {
    const say = (pace: (typeof paces)[number]) => format.pace(pace, family).value;
    sentences.push(
      `${name} between ${say(extreme(paces, Math.max))} and ${say(extreme(paces, Math.min))} ${spokenUnit}.`,
    );
  }
  const rates = completed.flatMap(({ averageHeartRate }) => averageHeartRate ?? []);
  if (rates.length > 0) {
    const say = (rate: (typeof rates)[number]) => format.heartRate(rate).value;
    sentences.push(
      `Heart rate between ${say(extreme(rates, Math.min))} and ${say(extreme(rates, Math.max))} beats per minute.`,
    );
  }
  return [...sentences, `${spokenPaceAndHeartRate(weekly, weeks.length - 1)}.`].join(' ');
}

const extreme = <Value extends number>(values: readonly Value[], choose: (a: number, b: number) => number) =>
  values.reduce((a, b) => choose(a, b) as Value);

/** '3 weeks' of a count and its text. */
export const weekCount = (count: number, text: string) => `${text} ${count === 1 ? 'week' : 'weeks'}`;

type Span = Pick<Weekly, 'weeks' | 'format' | 'family' | 'fetchedBackTo'>;

/** The weeks that can be averaged: over, and known. */
export const completedWeeks = ({ weeks, fetchedBackTo }: Span) =>
  weeks.filter((week) => !week.inProgress && isFetched(week, fetchedBackTo));

/** 'Runs in 26 weeks from 27 Nov to 24 May.' */
export function spanOf({ weeks, format, family, fetchedBackTo }: Span): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return `No weeks of ${nounOf(family)}.`;
  const years = weeks.length > 52;
  const waiting = weeks.filter((week) => !isFetched(week, fetchedBackTo)).length;
  const missing = waiting > 0 ? `, ${format.count(waiting)} of them not fetched yet` : '';
  return `${capitalised(nounOf(family))} in ${weekCount(weeks.length, format.count(weeks.length))} from ${format.dayRange(first.first, last.last, years)}${missing}.`;
}

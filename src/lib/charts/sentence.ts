import { m } from '#words';
import { SPORT_WORDS } from '#lib/format/sport-words.ts';
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
    const [slowest, fastest] = [say(extreme(paces, Math.max)), say(extreme(paces, Math.min))];
    sentences.push(m.chart_sentence_pace({ name, slowest, fastest, unit: spokenUnit }));
  }
  const rates = completed.flatMap(({ averageHeartRate }) => averageHeartRate ?? []);
  if (rates.length > 0) {
    const say = (rate: (typeof rates)[number]) => format.heartRate(rate).value;
    const [lowest, highest] = [say(extreme(rates, Math.min)), say(extreme(rates, Math.max))];
    sentences.push(m.chart_sentence_rate({ lowest, highest }));
  }
  return [...sentences, `${spokenPaceAndHeartRate(weekly, weeks.length - 1)}.`].join(' ');
}

const extreme = <Value extends number>(values: readonly Value[], choose: (a: number, b: number) => number) =>
  values.reduce((a, b) => choose(a, b) as Value);

type Span = Pick<Weekly, 'weeks' | 'format' | 'family' | 'fetchedBackTo'>;

/** The weeks that can be averaged: over, and known. */
export const completedWeeks = ({ weeks, fetchedBackTo }: Span) =>
  weeks.filter((week) => !week.inProgress && isFetched(week, fetchedBackTo));

/** 'Runs in 26 weeks from 27 Nov to 24 May.' */
export function spanOf({ weeks, format, family, fetchedBackTo }: Span): string {
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return m.chart_sentence_no_weeks({ activities: SPORT_WORDS[family ?? 'all'].dative });
  const years = weeks.length > 52;
  const waiting = weeks.filter((week) => !isFetched(week, fetchedBackTo)).length;
  const said = {
    activities: capitalised(nounOf(family)),
    count: weeks.length,
    shown: format.count(weeks.length),
    days: format.dayRange(first.first, last.last, years),
  };
  if (waiting === 0) return m.chart_sentence_span(said);
  return m.chart_sentence_span_waiting({ ...said, waiting: format.count(waiting) });
}

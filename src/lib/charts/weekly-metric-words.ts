import { listed } from '#lib/format/list.ts';
import type { Format } from '#lib/format/format.ts';
import type { Week } from '#lib/training/weeks.ts';
import { capitalised, countOf, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { NOT_FETCHED } from './reading.ts';
import { completedWeeks, spanOf, weekCount } from './sentence.ts';
import { climbWord, distanceWord } from './spoken-units.ts';
import { leftOf } from './weekly-metric-reading.ts';
import { amountOf, type Told } from './metric-units.ts';
import { hasGoal, isLastSevenDays, type MetricWeekly } from './weekly-metric.ts';

/** An amount in whole words: '61.4 kilometres', '5 hours 12 minutes', '420 metres of climb', '5 runs'. */
export function spokenAmount(value: number, told: Told): string {
  const { metric, format } = told;
  const { value: figure, text } = amountOf(value, told);
  if (metric === 'count') return value === 0 ? countOf(0, told.family, format) : text;
  if (metric === 'distance') return `${figure} ${distanceWord(format)}`;
  if (metric === 'climb') return `${figure} ${climbWord(format)} of climb`;
  return spokenTime(value, format);
}

function spokenTime(value: number, { locale }: Format): string {
  const minutes = Math.round(value / 60);
  const say = (amount: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(/^en\b/.test(locale) ? locale : 'en', { style: 'unit', unit, unitDisplay: 'long' }).format(
      amount,
    );
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [...(hours > 0 ? [say(hours, 'hour')] : []), ...(rest > 0 || hours === 0 ? [say(rest, 'minute')] : [])].join(
    ' ',
  );
}

/** 'Week 6 to 12 Apr: 61.4 kilometres in 5 runs', for a voice; with what each sport has, and what the goal lacks. */
export function spokenMetric(weekly: MetricWeekly, index: number): string {
  const { weeks, format, fetchedBackTo, today } = weekly;
  const week = weeks[index];
  if (!week) return '';
  const days = format.dayRange(week.first, week.last);
  const when = isLastSevenDays(week, today) ? `Last 7 days, ${days}` : `Week ${days}`;
  const what = isFetched(week, fetchedBackTo) ? doneInWords(weekly, week, index) : NOT_FETCHED;
  return `${when}${week.inProgress ? ', in progress' : ''}: ${what}`;
}

function doneInWords(weekly: MetricWeekly, week: Week, index: number): string {
  const { metric, family, format, stack, goal } = weekly;
  const count = countOf(week.count, family, format);
  const said = [metric === 'count' || week.count === 0 ? count : `${spokenAmount(week[metric], weekly)} in ${count}`];
  const shares = stack.flatMap(({ family, weeks }) => {
    const value = weeks[index]?.[metric] ?? 0;
    if (value === 0) return [];
    return metric === 'count'
      ? spokenAmount(value, { ...weekly, family })
      : `${spokenAmount(value, weekly)} in ${nounOf(family)}`;
  });
  if (shares.length > 1) said.push(listed(shares, weekly.format.locale));
  if (goal && hasGoal(week, goal)) {
    const lacks = leftOf(week, weekly) !== undefined;
    const left = spokenAmount(
      metric === 'count' ? Math.ceil(goal.target - week.count) : goal.target - week[metric],
      weekly,
    );
    said.push(lacks ? `${left} ${week.inProgress ? 'left to the goal' : 'short of the goal'}` : 'goal met');
  }
  return said.join('; ');
}

/** What the chart shows, for someone who does not see it: span, mean, most, empty weeks, the newest week. */
export function weeklyMetricSentence(weekly: MetricWeekly): string {
  const { weeks, metric, format, family } = weekly;
  const completed = completedWeeks(weekly);
  const sentences = [spanOf(weekly)];
  const most = completed.reduce<Week | undefined>(
    (top, week) => (week[metric] > (top?.[metric] ?? 0) ? week : top),
    undefined,
  );
  if (most) {
    const mean = completed.reduce((sum, week) => sum + week[metric], 0) / completed.length;
    sentences.push(
      `On average ${spokenAmount(mean, weekly)} a week, and at most ${spokenAmount(most[metric], weekly)}, in the week ${format.dayRange(most.first, most.last)}.`,
    );
  }
  const rest = completed.filter(({ count }) => count === 0).length;
  if (rest > 0) sentences.push(`${capitalised(weekCount(rest, format.count(rest)))} without ${nounOf(family)}.`);
  return [...sentences, `${spokenMetric(weekly, weeks.length - 1)}.`].join(' ');
}

import { m } from '#words';
import { listed } from '#lib/format/list.ts';
import type { Format } from '#lib/format/format.ts';
import { countedDative, SPORT_WORDS } from '#lib/format/sport-words.ts';
import type { Week } from '#lib/training/weeks.ts';
import { countOf, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { NOT_FETCHED } from './reading.ts';
import { completedWeeks, spanOf } from './sentence.ts';
import { climbWord, distanceWord } from './spoken-units.ts';
import { leftOf } from './weekly-metric-reading.ts';
import { amountOf, type Told } from './metric-units.ts';
import { hasGoal, isLastSevenDays, type MetricWeekly } from './weekly-metric.ts';

/** An amount in whole words: '61.4 kilometres', '5 hours 12 minutes', '420 metres of climb', '5 runs'. */
function spokenAmount(value: number, told: Told): string {
  const { metric, format } = told;
  const { value: figure, text } = amountOf(value, told);
  if (metric === 'count') return value === 0 ? countOf(0, told.family, format) : text;
  if (metric === 'distance') return `${figure} ${distanceWord(format)}`;
  if (metric === 'climb') return m.chart_spoken_climb({ climb: `${figure} ${climbWord(format)}` });
  return spokenTime(value, format);
}

function spokenTime(value: number, { locale }: Format): string {
  const page = m.frame_language();
  const minutes = Math.round(value / 60);
  const say = (amount: number, unit: 'hour' | 'minute') =>
    new Intl.NumberFormat(locale.startsWith(page) ? locale : page, { style: 'unit', unit, unitDisplay: 'long' }).format(
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
  const what = isFetched(week, fetchedBackTo) ? doneInWords(weekly, week, index) : NOT_FETCHED;
  if (isLastSevenDays(week, today)) return m.chart_spoken_seven({ days, what });
  return week.inProgress ? m.chart_spoken_week_going({ days, what }) : m.chart_spoken_week({ days, what });
}

function doneInWords(weekly: MetricWeekly, week: Week, index: number): string {
  const { metric, family, format, stack, goal } = weekly;
  const said = [
    metric === 'count' || week.count === 0
      ? countOf(week.count, family, format)
      : m.chart_spoken_in({
          amount: spokenAmount(week[metric], weekly),
          activities: countedDative(week.count, SPORT_WORDS[family ?? 'all'], format),
        }),
  ];
  const shares = stack.flatMap(({ family, weeks }) => {
    const value = weeks[index]?.[metric] ?? 0;
    if (value === 0) return [];
    return metric === 'count'
      ? spokenAmount(value, { ...weekly, family })
      : m.chart_spoken_in({ amount: spokenAmount(value, weekly), activities: SPORT_WORDS[family].dative });
  });
  if (shares.length > 1) said.push(listed(shares, weekly.format.locale));
  if (goal && hasGoal(week, goal)) {
    const lacks = leftOf(week, weekly) !== undefined;
    const amount = spokenAmount(
      metric === 'count' ? Math.ceil(goal.target - week.count) : goal.target - week[metric],
      weekly,
    );
    const isOpen = week.inProgress;
    const left = isOpen ? m.chart_spoken_left({ amount }) : m.chart_spoken_short({ amount });
    said.push(lacks ? left : m.chart_spoken_met());
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
      m.chart_sentence_mean({
        mean: spokenAmount(mean, weekly),
        most: spokenAmount(most[metric], weekly),
        days: format.dayRange(most.first, most.last),
      }),
    );
  }
  const rest = completed.filter(({ count }) => count === 0).length;
  if (rest > 0) {
    const activities = nounOf(family);
    sentences.push(m.chart_sentence_empty({ count: rest, shown: format.count(rest), activities }));
  }
  return [...sentences, `${spokenMetric(weekly, weeks.length - 1)}.`].join(' ');
}

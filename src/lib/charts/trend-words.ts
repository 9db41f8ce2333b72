import { m } from '#words';
import { localDay } from '#lib/training/day.ts';
import type { Trend } from '#lib/training/trend.ts';
import { capitalised, countOf, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { type Figure, missing, NOT_FETCHED, type Reading } from './reading.ts';
import { fetchedOf, spanInWords, type TrendSaid } from './trend.ts';
import type { FigureColumn, RowName } from './trend-columns.ts';
import { percent } from './trend-kinds.ts';

const COLOURS = { pace: 'pace', heart: 'heart', climb: 'climb' } as const;

/** Why a span has no value: nothing was done, or nothing of it was recorded. */
export const whyNone = ({ count }: Pick<Trend, 'count'>, { family, format }: Pick<TrendSaid, 'family' | 'format'>) =>
  count === 0 ? countOf(0, family, format) : m.chart_not_recorded();

/** The metric of one span for the panel above the plot, with how much of it was recorded and how many there were. */
export function trendReading(index: number, said: TrendSaid): Reading | undefined {
  const { trends, metric, kind, format, family, fetchedBackTo } = said;
  const trend = trends[index];
  if (!trend) return undefined;
  const isKnown = isFetched(trend, fetchedBackTo);
  const none = isKnown ? whyNone(trend, said) : NOT_FETCHED;
  const colour = metric in COLOURS ? COLOURS[metric as keyof typeof COLOURS] : undefined;
  const figures = kind.lines.map((line, at): Figure => {
    const term = kind.lines.length > 1 ? line.term : kind.name;
    // Two terms of one colour would be two of one key.
    const ink = at === 0 ? colour : undefined;
    const value = isKnown ? line.of(trend) : undefined;
    if (value === undefined) return missing(term, none, ink);
    const { value: text, unit } = kind.say(value);
    return { term, value: text, unit, ...(ink && { metric: ink }) };
  });
  const distance = format.distance(trend.distance);
  const share = kind.share?.([trend]);
  return {
    state: stateOf(trend, said),
    when: spanInWords(trend, said),
    figures: [
      ...figures,
      ...(!isKnown
        ? []
        : kind.share
          ? [{ term: m.chart_trend_recorded(), value: share === undefined ? '–' : percent(share, format) }]
          : [{ term: m.first_distance(), value: distance.value, unit: distance.unit }]),
      isKnown
        ? { term: capitalised(nounOf(family)), value: format.count(trend.count) }
        : missing(m.first_distance(), none),
    ],
  };
}

function stateOf({ inProgress, last }: Trend, { by, today }: TrendSaid): string {
  if (!inProgress) return by === 'month' ? m.chart_month() : m.first_week();
  const left = last - today;
  return left < 1 ? m.first_last_day() : m.first_days_left({ left });
}

/** 'Week 6 to 12 Apr: …', for a voice. */
export function spokenSpan(trend: Trend, said: Pick<TrendSaid, 'by' | 'format' | 'trends'>, what: string): string {
  const told = { days: spanInWords(trend, said), what };
  if (said.by === 'month') return trend.inProgress ? m.chart_spoken_month_going(told) : m.chart_spoken_month(told);
  return trend.inProgress ? m.chart_spoken_week_going(told) : m.chart_spoken_week(told);
}

/** 'Week 6 to 12 Apr: 5:20 per kilometre, 4 runs', for a voice. */
export function spokenTrend(index: number, said: TrendSaid): string {
  const { trends, kind, format, family, fetchedBackTo } = said;
  const trend = trends[index];
  if (!trend) return '';
  if (!isFetched(trend, fetchedBackTo)) return spokenSpan(trend, said, NOT_FETCHED);
  const values = kind.lines.map((line) => {
    const value = line.of(trend);
    const name = kind.lines.length > 1 ? `${line.label} ` : '';
    return value === undefined ? `${name}${whyNone(trend, said)}` : `${name}${kind.say(value).value}`;
  });
  const what = `${values.join(', ')} ${kind.spokenUnit}, ${countOf(trend.count, family, format)}`;
  return spokenSpan(trend, said, what);
}

/** How the rows of the table are called, newest first. */
export function trendRowName(said: TrendSaid): RowName<Trend> {
  return {
    head: said.by === 'month' ? m.chart_month() : m.first_week(),
    day: ({ first }) => localDay(first),
    label: (trend) => spanInWords(trend, said) + (trend.inProgress ? ` (${m.chart_in_progress()})` : ''),
    silence: (trend) => (isFetched(trend, said.fetchedBackTo) ? undefined : NOT_FETCHED),
  };
}

/** The figures of the table: the metric, how much of it was recorded, distance, count. */
export function trendColumns(said: TrendSaid): FigureColumn<Trend>[] {
  const { kind, format, metric } = said;
  const { share } = kind;
  const unit = format.distance(said.trends[0]?.distance).unit;
  return [
    ...kind.lines.map(({ head, name, of }): FigureColumn<Trend> => ({
      head,
      name,
      value: of,
      text: (value) => kind.say(value).value,
      none: (trend) => whyNone(trend, said),
    })),
    ...(share
      ? [
          {
            head: m.chart_trend_recorded(),
            name: m.chart_csv_recorded(),
            value: (trend: Trend) => share([trend]),
            text: (value: number) => percent(value, format),
            none: (trend: Trend) => whyNone(trend, said),
          },
        ]
      : []),
    ...(metric === 'pace'
      ? [
          {
            head: m.chart_trend_left_out(),
            name: m.format_csv_left_out(),
            value: ({ leftOutOfPace }: Trend) => leftOutOfPace,
            text: (value: number) => format.count(value),
          },
        ]
      : []),
    {
      head: `${m.first_distance()}${unit && `, ${unit}`}`,
      name: m.format_csv_distance({ unit: 'm' }),
      value: ({ distance }) => distance,
      text: (_, { distance }) => format.distance(distance).value,
    },
    {
      head: m.chart_activities(),
      name: m.format_csv_activities(),
      value: ({ count }) => count,
      text: (value) => format.count(value),
    },
  ];
}

/** 'heart rate on 83 % of the time', of all that is shown; undefined where nothing is missing by its nature. */
export function coverage(said: TrendSaid): string | undefined {
  const { kind, format } = said;
  const share = kind.share?.(fetchedOf(said));
  return share === undefined ? undefined : kind.recorded?.(percent(share, format));
}

import { localDay } from '#lib/training/day.ts';
import type { Trend } from '#lib/training/trend.ts';
import { countOf, nounOf } from './activity-words.ts';
import { isFetched } from './not-fetched.ts';
import { type Figure, missing, NOT_FETCHED, type Reading } from './reading.ts';
import { fetchedOf, spanInWords, type TrendSaid } from './trend.ts';
import type { FigureColumn, RowName } from './trend-columns.ts';
import { percent } from './trend-kinds.ts';

const COLOURS = { pace: 'pace', heart: 'heart', climb: 'climb' } as const;

/** Why a span has no value: nothing was done, or nothing of it was recorded. */
export const whyNone = ({ count }: Pick<Trend, 'count'>, { family }: Pick<TrendSaid, 'family'>): string =>
  count === 0 ? `no ${nounOf(family)}` : 'not recorded';

/** The metric of one span for the panel above the plot, with how much of it was recorded and how many there were. */
export function trendReading(index: number, said: TrendSaid): Reading | undefined {
  const { trends, metric, kind, format, family, fetchedBackTo, today } = said;
  const trend = trends[index];
  if (!trend) return undefined;
  const isKnown = isFetched(trend, fetchedBackTo);
  const none = isKnown ? whyNone(trend, said) : NOT_FETCHED;
  const colour = metric in COLOURS ? COLOURS[metric as keyof typeof COLOURS] : undefined;
  const figures = kind.lines.map((line, at): Figure => {
    const term = kind.lines.length > 1 ? line.head.replace(/,.*/, '') : kind.name;
    // Two terms of one colour would be two of one key.
    const ink = at === 0 ? colour : undefined;
    const value = isKnown ? line.of(trend) : undefined;
    if (value === undefined) return missing(term, none, ink);
    const { value: text, unit } = kind.say(value);
    return { term, value: text, unit, ...(ink && { metric: ink }) };
  });
  const distance = format.distance(trend.distance);
  const share = kind.share?.([trend]);
  const left = trend.last - today;
  return {
    state: !trend.inProgress
      ? said.by === 'month'
        ? 'Month'
        : 'Week'
      : left < 1
        ? 'In progress, last day'
        : `In progress, ${left} ${left === 1 ? 'day' : 'days'} left`,
    when: spanInWords(trend, said),
    figures: [
      ...figures,
      ...(!isKnown
        ? []
        : kind.share
          ? [{ term: 'Recorded', value: share === undefined ? '–' : percent(share, format) }]
          : [{ term: 'Distance', value: distance.value, unit: distance.unit }]),
      isKnown
        ? { term: nounOf(family).replace(/^./, (first) => first.toUpperCase()), value: format.count(trend.count) }
        : missing('Distance', none),
    ],
  };
}

/** 'Week 6 to 12 Apr: 5:20 per kilometre, 4 runs', for a voice. */
export function spokenTrend(index: number, said: TrendSaid): string {
  const { trends, by, kind, format, family, fetchedBackTo } = said;
  const trend = trends[index];
  if (!trend) return '';
  const state = trend.inProgress ? ', in progress' : '';
  const head = `${by === 'month' ? 'Month' : 'Week'} ${spanInWords(trend, said)}${state}: `;
  if (!isFetched(trend, fetchedBackTo)) return head + NOT_FETCHED;
  const values = kind.lines.map((line) => {
    const value = line.of(trend);
    const name = kind.lines.length > 1 ? `${line.label} ` : '';
    return value === undefined ? `${name}${whyNone(trend, said)}` : `${name}${kind.say(value).value}`;
  });
  return `${head}${values.join(', ')} ${kind.spokenUnit}, ${countOf(trend.count, family, format)}`;
}

/** How the rows of the table are called, newest first. */
export function trendRowName(said: TrendSaid): RowName<Trend> {
  return {
    head: said.by === 'month' ? 'Month' : 'Week',
    day: ({ first }) => localDay(first),
    label: (trend) => spanInWords(trend, said) + (trend.inProgress ? ' (in progress)' : ''),
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
            head: 'Recorded',
            name: 'recorded_share',
            value: (trend: Trend) => share([trend]),
            text: (value: number) => percent(value, format),
            none: (trend: Trend) => whyNone(trend, said),
          },
        ]
      : []),
    ...(metric === 'pace'
      ? [
          {
            head: 'Left out',
            name: 'left_out_of_pace',
            value: ({ leftOutOfPace }: Trend) => leftOutOfPace,
            text: (value: number) => format.count(value),
          },
        ]
      : []),
    {
      head: `Distance${unit && `, ${unit}`}`,
      name: 'distance_m',
      value: ({ distance }) => distance,
      text: (_, { distance }) => format.distance(distance).value,
    },
    { head: 'Activities', name: 'activities', value: ({ count }) => count, text: (value) => format.count(value) },
  ];
}

/** 'heart rate on 83 % of the time', of all that is shown; undefined where nothing is missing by its nature. */
export function coverage(said: TrendSaid): string | undefined {
  const { kind, format, metric } = said;
  const share = kind.share?.(fetchedOf(said));
  if (share === undefined || kind.recorded === undefined) return undefined;
  return `${kind.recorded} on ${percent(share, format)} of the ${metric === 'climb' ? 'distance' : 'time'}`;
}

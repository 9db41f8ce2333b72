import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { type Measure, measure } from '#lib/format/measure.ts';
import { createNumbers } from '#lib/format/numbers.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { SportFamily } from '#lib/training/sport.ts';
import type { Trend } from '#lib/training/trend.ts';
import { beatsPerMinute, secondsPerMetre } from '#lib/training/units.ts';
import { paceKind } from './pace-axis.ts';

export type TrendMetric = 'pace' | 'heart' | 'cadence' | 'climb' | 'efficiency' | 'energy';
export const TREND_METRICS: readonly TrendMetric[] = ['pace', 'heart', 'cadence', 'climb', 'efficiency', 'energy'];

/** How one metric of a trend is drawn and said. Values are in SI units, a pace as a speed. */
export interface TrendKind {
  readonly name: string;
  /** At the top of the axis. */
  readonly unit: string;
  readonly spokenUnit: string;
  readonly reversed: boolean;
  /** Sums stand on zero, as bars. */
  readonly isSum: boolean;
  readonly steps: readonly number[];
  readonly leastSpan: number;
  readonly lines: readonly TrendLine[];
  /** From SI to the units of the axis. */
  onAxis(value: number): number;
  /** The figure of a gridline. */
  label(value: number): string;
  say(value: number): Measure;
  /** The exact figure of a value in the units of the axis, beside its point. */
  figureOnAxis(value: number): string;
  /** Which part of a span has the figure, 0 to 1; undefined where that says nothing. */
  share?(trends: readonly Trend[]): number | undefined;
  /** 'heart rate on 83 % of the time', of that share as text. */
  recorded?(share: string): string;
}

export interface TrendLine {
  /** At the end of the line, where there are several. */
  readonly label: string;
  /** Over a figure, where there are several. */
  readonly term: string;
  /** In a table and in a file. */
  readonly head: string;
  readonly name: string;
  of(trend: Trend): number | undefined;
}

/** The line of a metric that has one. */
const onlyLine = (term: string, head: string, name: string, of: TrendLine['of']): TrendLine => ({
  label: term,
  term,
  head,
  name,
  of,
});

const sumOf = (trends: readonly Trend[], of: (trend: Trend) => number) =>
  trends.reduce((sum, trend) => sum + of(trend), 0);

const shareOf = (part: (trend: Trend) => number, whole: (trend: Trend) => number) => (trends: readonly Trend[]) => {
  const all = sumOf(trends, whole);
  return all > 0 ? sumOf(trends, part) / all : undefined;
};

/** A part as '83 %', through the figures of the format and without a formatter of its own for each row. */
export const percent = (share: number, format: Pick<Format, 'count'>) =>
  `${format.count(Math.round(100 * share))}\u00a0%`;

const KILOCALORIE = 4184;

/** How a metric of one family is drawn and said in these units. */
export function trendKind(metric: TrendMetric, family: SportFamily | undefined, format: Format): TrendKind {
  const plain = {
    reversed: false,
    isSum: false,
    onAxis: (value: number) => value,
    label: format.count,
    figureOnAxis: format.count,
  };
  const { decimal } = createNumbers(format.locale);
  const kinds: Record<TrendMetric, () => TrendKind> = {
    pace: () => {
      const kind = paceKind(family, format);
      const ofSpeed = (speed: number) => secondsPerMetre(1 / speed);
      return {
        ...kind,
        isSum: false,
        onAxis: (speed) => kind.valueOf(ofSpeed(speed)),
        say: (speed) => format.pace(ofSpeed(speed), family),
        figureOnAxis: kind.figure,
        lines: [
          onlyLine(kind.name, `${kind.name}, ${kind.unit}`, m.format_csv_speed(), ({ pace }) => pace && 1 / pace),
        ],
      };
    },
    heart: () => ({
      ...plain,
      name: m.chart_heart_rate(),
      unit: m.chart_beats_per_minute(),
      spokenUnit: m.chart_beats_per_minute(),
      steps: [5, 10, 20, 50],
      leastSpan: 16,
      say: (rate) => format.heartRate(beatsPerMinute(rate)),
      lines: [
        {
          label: m.chart_trend_average_line(),
          term: m.chart_trend_average(),
          head: `${m.chart_trend_average()}, bpm`,
          name: m.format_csv_average_heart_rate(),
          of: ({ averageHeartRate }) => averageHeartRate,
        },
        {
          label: m.chart_trend_highest_line(),
          term: m.chart_trend_highest(),
          head: `${m.chart_trend_highest()}, bpm`,
          name: m.chart_csv_highest_heart_rate(),
          of: ({ maxHeartRate }) => maxHeartRate,
        },
      ],
      recorded: (share) => m.chart_trend_recorded_heart({ share }),
      share: shareOf(
        ({ heartRateTime }) => heartRateTime,
        ({ movingTime }) => movingTime,
      ),
    }),
    cadence: () => {
      const name = m.chart_trend_cadence({ sport: family ?? 'all' });
      const [unit, short] =
        family === 'ride'
          ? [m.chart_trend_revolutions(), m.chart_trend_revolutions_short()]
          : family === 'swim'
            ? [m.chart_trend_strokes(), m.chart_trend_strokes_short()]
            : [m.chart_trend_steps(), 'spm'];
      return {
        ...plain,
        name,
        unit,
        spokenUnit: unit,
        steps: [1, 2, 5, 10, 20],
        leastSpan: 6,
        say: (value) => measure(format.count(Math.round(value)), short),
        lines: [onlyLine(name, `${name}, ${unit}`, m.chart_csv_cadence(), ({ cadence }) => cadence)],
        recorded: (share) => m.chart_trend_recorded_cadence({ sport: family ?? 'all', share }),
        share: shareOf(
          ({ cadenceTime }) => cadenceTime,
          ({ movingTime }) => movingTime,
        ),
      };
    },
    climb: () => {
      const { distance, climb } = UNIT_SYSTEMS[format.units];
      const name = m.chart_climb();
      const unit = m.chart_trend_climb_unit({ climb: climb.name, distance: distance.name });
      const onAxis = (share: number) => (share * distance.size) / climb.size;
      return {
        ...plain,
        name,
        unit,
        spokenUnit: format.units === 'imperial' ? m.chart_trend_feet_per_mile() : m.chart_trend_metres_per_kilometre(),
        steps: [1, 2, 5, 10, 20],
        leastSpan: 4,
        onAxis,
        figureOnAxis: (value) => decimal(value, 1),
        say: (share) => measure(decimal(onAxis(share), 1), `${climb.name}/${distance.name}`),
        lines: [onlyLine(name, `${name}, ${unit}`, m.chart_csv_climb(), ({ climbShare }) => climbShare)],
        recorded: (share) => m.chart_trend_recorded_climb({ share }),
        share: shareOf(
          ({ climbedDistance }) => climbedDistance,
          ({ distance }) => distance,
        ),
      };
    },
    efficiency: () => ({
      ...plain,
      name: m.chart_trend_efficiency(),
      unit: m.chart_trend_per_heartbeat(),
      spokenUnit: m.chart_trend_per_heartbeat_spoken(),
      steps: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
      leastSpan: 0.1,
      label: (value) => decimal(value, 2),
      figureOnAxis: (value) => decimal(value, 2),
      say: (value) => measure(decimal(value, 2), m.chart_trend_per_heartbeat_short()),
      lines: [
        onlyLine(
          m.chart_trend_efficiency(),
          `${m.chart_trend_efficiency()}, ${m.chart_trend_per_heartbeat()}`,
          m.chart_csv_efficiency(),
          ({ efficiency }) => efficiency,
        ),
      ],
      recorded: (share) => m.chart_trend_recorded_efficiency({ share }),
      share: shareOf(
        ({ efficiencyTime }) => efficiencyTime,
        ({ movingTime }) => movingTime,
      ),
    }),
    energy: () => ({
      ...plain,
      name: m.chart_trend_energy(),
      isSum: true,
      unit: m.chart_trend_energy_unit(),
      spokenUnit: m.chart_trend_energy_spoken(),
      steps: [],
      leastSpan: 0,
      onAxis: (joules) => joules / KILOCALORIE,
      say: (joules) => measure(format.count(joules / KILOCALORIE), 'kcal'),
      lines: [
        onlyLine(m.chart_trend_energy(), m.chart_trend_energy_head(), m.chart_csv_energy(), ({ energy }) => energy),
      ],
    }),
  };
  return kinds[metric]();
}

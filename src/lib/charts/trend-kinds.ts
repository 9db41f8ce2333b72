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
  /** 'heart rate on 83 % of the time' begins with this. */
  readonly recorded?: string;
}

export interface TrendLine {
  /** At the end of the line, where there are several. */
  readonly label: string;
  /** In a table and in a file. */
  readonly head: string;
  readonly name: string;
  of(trend: Trend): number | undefined;
}

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
          {
            label: kind.name,
            head: `${kind.name}, ${kind.unit}`,
            name: 'speed_m_per_s',
            of: ({ pace }) => pace && 1 / pace,
          },
        ],
      };
    },
    heart: () => ({
      ...plain,
      name: 'Heart rate',
      unit: 'beats per minute',
      spokenUnit: 'beats per minute',
      steps: [5, 10, 20, 50],
      leastSpan: 16,
      say: (rate) => format.heartRate(beatsPerMinute(rate)),
      lines: [
        {
          label: 'average',
          head: 'Average, bpm',
          name: 'average_heart_rate_bpm',
          of: ({ averageHeartRate }) => averageHeartRate,
        },
        { label: 'highest', head: 'Highest, bpm', name: 'highest_heart_rate_bpm', of: (trend) => trend.maxHeartRate },
      ],
      recorded: 'heart rate',
      share: shareOf(
        ({ heartRateTime }) => heartRateTime,
        ({ movingTime }) => movingTime,
      ),
    }),
    cadence: () => {
      const isTurning = family === 'ride';
      const unit = isTurning ? 'revolutions per minute' : family === 'swim' ? 'strokes per minute' : 'steps per minute';
      const short = isTurning ? 'rpm' : family === 'swim' ? 'per min' : 'spm';
      return {
        ...plain,
        name: 'Cadence',
        unit,
        spokenUnit: unit,
        steps: [1, 2, 5, 10, 20],
        leastSpan: 6,
        say: (value) => measure(format.count(Math.round(value)), short),
        lines: [
          {
            label: 'Cadence',
            head: `Cadence, ${unit}`,
            name: 'cadence_per_min',
            of: ({ cadence }) => cadence,
          },
        ],
        recorded: 'cadence',
        share: shareOf(
          ({ cadenceTime }) => cadenceTime,
          ({ movingTime }) => movingTime,
        ),
      };
    },
    climb: () => {
      const { distance, climb } = UNIT_SYSTEMS[format.units];
      const unit = `${climb.name} per ${distance.name}`;
      const onAxis = (share: number) => (share * distance.size) / climb.size;
      return {
        ...plain,
        name: 'Climb',
        unit,
        spokenUnit: format.units === 'imperial' ? 'feet per mile' : 'metres per kilometre',
        steps: [1, 2, 5, 10, 20],
        leastSpan: 4,
        onAxis,
        figureOnAxis: (value) => decimal(value, 1),
        say: (share) => measure(decimal(onAxis(share), 1), `${climb.name}/${distance.name}`),
        lines: [{ label: 'Climb', head: `Climb, ${unit}`, name: 'climb_m_per_m', of: ({ climbShare }) => climbShare }],
        recorded: 'outdoors',
        share: shareOf(
          ({ climbedDistance }) => climbedDistance,
          ({ distance }) => distance,
        ),
      };
    },
    efficiency: () => ({
      ...plain,
      name: 'Efficiency',
      unit: 'm per heartbeat',
      spokenUnit: 'metres per heartbeat',
      steps: [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1],
      leastSpan: 0.1,
      label: (value) => decimal(value, 2),
      figureOnAxis: (value) => decimal(value, 2),
      say: (value) => measure(decimal(value, 2), 'm/beat'),
      lines: [
        {
          label: 'Efficiency',
          head: 'Efficiency, m per heartbeat',
          name: 'metres_per_heartbeat',
          of: ({ efficiency }) => efficiency,
        },
      ],
      recorded: 'pace and heart rate',
      share: shareOf(
        ({ efficiencyTime }) => efficiencyTime,
        ({ movingTime }) => movingTime,
      ),
    }),
    energy: () => ({
      ...plain,
      name: 'Energy',
      isSum: true,
      unit: 'kcal, estimated',
      spokenUnit: 'kilocalories, estimated',
      steps: [],
      leastSpan: 0,
      onAxis: (joules) => joules / KILOCALORIE,
      say: (joules) => measure(format.count(joules / KILOCALORIE), 'kcal'),
      lines: [{ label: 'Energy', head: 'Energy, kcal (estimated)', name: 'energy_j', of: ({ energy }) => energy }],
    }),
  };
  return kinds[metric]();
}

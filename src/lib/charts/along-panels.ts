import { m } from '#words';
import type { Format } from '#lib/format/format.ts';
import { UNIT_SYSTEMS } from '#lib/format/units.ts';
import type { Activity } from '#lib/training/activity.ts';
import { paceOf } from '#lib/training/pace.ts';
import { type SportFamily, sportFamily } from '#lib/training/sport.ts';
import { type SilentStretch, silentStretches } from '#lib/training/stream/gaps.ts';
import { averagesOf, wholeOf } from '#lib/training/stream/leg.ts';
import { smoothedSpeed } from '#lib/training/stream/smooth.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { thin } from '#lib/training/stream/thin.ts';
import { secondsPerMetre } from '#lib/training/units.ts';
import { axisOverAll } from './along-axis.ts';
import { meanAround } from './along-mean.ts';
import { type Axis, axisAround, axisFromZero } from './nice-ticks.ts';
import { paceKind } from './pace-axis.ts';
import { climbWord } from './spoken-units.ts';

/** One line along the way, with its own axis. */
export interface AlongPanel {
  readonly id: 'pace' | 'heart' | 'elevation' | 'power' | 'cadence';
  /** 'Heart rate' */
  readonly name: string;
  /** 'Heart rate, beats per minute' */
  readonly title: string;
  /** Goes on after the title in regular weight. */
  readonly tail?: string;
  /** One for each sample, in the units of the axis; NaN where there is none. */
  readonly values: Float64Array;
  /** Which of them are drawn of the whole way, over what the axis counts at first. */
  readonly whole: { readonly x: Float64Array; readonly samples: readonly number[] };
  readonly axis: Axis;
  readonly reversed: boolean;
  readonly average: number | undefined;
  /** Where its sensor said nothing for a while. */
  readonly silent: readonly SilentStretch[];
  /** In CSS pixels, without its title. */
  readonly height: number;
  /** The figure of a value, without its unit; that of a gridline has no more decimals than it needs. */
  figure(value: number): string;
  tick(value: number): string;
  /** 'bpm', '/km' */
  readonly unit: string;
  /** 'beats per minute', for a voice. */
  readonly spokenUnit: string;
}

/** Shorter silences break the line, but no word is lost about them. */
export const SHORTEST_SILENCE = 10;
/** Power and cadence leap from second to second; the mean of so many seconds shows what somebody did. */
export const MEAN = 30;
/** Strava counts the steps of one. */
const LEGS = 2;

/**
 * The panels that a recording fills, from top to bottom; `x` is what the axis counts at first. Averages are the
 * activity's own where it has one.
 */
export function alongPanels(activity: Activity, streams: Streams, x: Float64Array, format: Format): AlongPanel[] {
  const family = sportFamily(activity.sport);
  const averages = averagesOf(streams);
  const panel = (values: Float64Array | undefined, said: Said) => panelsOf(streams, x, values, said);
  const { heartRate, altitude, power, cadence } = streams;
  const heart = activity.averageHeartRate ?? averages.heartRate;
  const climb = UNIT_SYSTEMS[format.units].climb;
  const turns = TURNS[family] ?? {
    kind: 'turns',
    title: m.activity_along_cadence_turns(),
    unit: 'rpm',
    said: m.activity_along_turns(),
  };
  const ofBoth = turns === STEPS ? LEGS : 1;
  // Who coasts or stands turns nothing: a gap, or the line would be a curtain.
  const turning = cadence?.map((rate) => (rate === 0 ? NaN : rate * ofBoth));
  return [
    ...panel(...paceOver(activity, streams, format, family)),
    ...panel(heartRate, {
      id: 'heart',
      name: m.chart_heart_rate(),
      title: m.chart_heart_rate_title(),
      unit: 'bpm',
      spokenUnit: m.activity_along_beats(),
      height: 122,
      average: heart,
      axis: (values) => axisAround(values, { steps: [5, 10, 20, 50], leastSpan: 20 }),
      figure: format.count,
    }),
    ...panel(
      altitude?.map((height) => height / climb.size),
      {
        id: 'elevation',
        name: m.activity_along_elevation(),
        title: m.activity_along_elevation_title({ unit: climbWord(format) }),
        unit: climb.name,
        spokenUnit: climbWord(format),
        height: 72,
        average: undefined,
        axis: (values) => axisOverAll(values, 20 / climb.size),
        figure: (value) => format.count(Math.round(value)),
      },
    ),
    ...panel(power && meanAround(streams.time, power, MEAN), {
      id: 'power',
      name: m.activity_along_power(),
      title: m.activity_along_power_title(),
      unit: 'W',
      spokenUnit: m.activity_along_watts(),
      height: 90,
      average: averages.power,
      axis: (values) => axisFromZero(values.reduce((most, value) => (value > most ? value : most), 50)),
      figure: format.count,
    }),
    ...panel(turning && meanAround(streams.time, turning, MEAN), {
      id: 'cadence',
      name: m.activity_along_cadence({ kind: turns.kind }),
      title: turns.title,
      unit: turns.unit,
      spokenUnit: turns.said,
      height: 90,
      average: averages.cadence && averages.cadence * ofBoth,
      axis: (values) => axisAround(values, { steps: [5, 10, 20, 50], leastSpan: 20 }),
      figure: format.count,
      recorded: cadence,
    }),
  ];
}

const STEPS = {
  kind: 'steps',
  title: m.activity_along_cadence_steps(),
  unit: 'spm',
  said: m.activity_along_steps(),
};
const TURNS: Partial<Record<SportFamily, typeof STEPS>> = {
  run: STEPS,
  walk: STEPS,
  hike: STEPS,
  swim: {
    kind: 'strokes',
    title: m.activity_along_cadence_strokes(),
    unit: 'spm',
    said: m.activity_along_strokes(),
  },
};

function paceOver(
  activity: Activity,
  streams: Streams,
  format: Format,
  family: SportFamily,
): [pace: Float64Array, said: Said] {
  const kind = paceKind(family, format);
  const average = paceOf(activity) ?? wholeOf(streams)?.pace;
  const pace = smoothedSpeed(streams).map((speed) => kind.valueOf(secondsPerMetre(1 / speed)));
  const said: Said = {
    id: 'pace',
    name: kind.name,
    title: `${kind.name}, ${kind.unit}`,
    ...(kind.reversed && { tail: `, ${m.chart_faster_is_up()}` }),
    unit: kind.reversed ? `/${kind.unit.split(' ').at(-1) ?? ''}` : kind.unit,
    spokenUnit: kind.spokenUnit,
    height: 160,
    average: average === undefined ? undefined : kind.valueOf(average),
    axis: (values) => axisAround(values, kind),
    reversed: kind.reversed,
    figure: kind.figure,
    tick: kind.label,
    recorded: undefined,
  };
  return [pace, said];
}

type Said = Omit<AlongPanel, 'values' | 'whole' | 'axis' | 'reversed' | 'silent' | 'tick'> & {
  tick?(value: number): string;
  readonly reversed?: boolean;
  axis(values: readonly number[]): Axis | undefined;
  /** What the sensor said; without it, the values. */
  readonly recorded?: Float64Array | undefined;
};

/** A panel, or none without a single value. The axis is that of what is drawn of the whole way. */
function panelsOf(
  streams: Streams,
  x: Float64Array,
  values: Float64Array | undefined,
  { axis: around, recorded, ...said }: Said,
): AlongPanel[] {
  if (!values) return [];
  const samples = thin(x, values);
  const axis = around(samples.map((at) => values[at] ?? NaN));
  if (!axis || samples.length === 0) return [];
  const silent = said.id === 'pace' ? [] : silentStretches(streams, recorded ?? values);
  return [
    {
      reversed: false,
      tick: said.figure,
      ...said,
      values,
      whole: { x, samples },
      axis,
      silent: silent.filter(({ from, to }) => to.time - from.time >= SHORTEST_SILENCE),
    },
  ];
}

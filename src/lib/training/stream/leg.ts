import { plausibleHeartRate } from '#lib/training/heart-rate.ts';
import { pace } from '#lib/training/pace.ts';
import {
  type BeatsPerMinute,
  beatsPerMinute,
  type Metres,
  metres,
  type RevolutionsPerMinute,
  revolutionsPerMinute,
  type Seconds,
  seconds,
  type SecondsPerMetre,
  secondsPerMetre,
} from '#lib/training/units.ts';
import { factorBetween } from './grade-adjusted.ts';
import { movingClock } from './moving-time.ts';
import { type Mark, markAt, valueAt } from './place.ts';
import type { Streams } from './streams.ts';

/** What was done on a part of an activity. Averages are over moving time, and over what the sensor delivered. */
export interface Leg {
  readonly from: Mark;
  readonly to: Mark;
  readonly distance: Metres;
  readonly elapsed: Seconds;
  readonly moving: Seconds;
  /** Of moving time; undefined without distance or without moving. */
  readonly pace: SecondsPerMetre | undefined;
  readonly heartRate: BeatsPerMinute | undefined;
  /** How much higher it ends than it began: negative downhill. Not the sum of all climbs. */
  readonly rise: Metres | undefined;
  /** For runs: the pace on flat ground that is as hard. An estimate; see `gradeFactor`. */
  readonly gradeAdjustedPace: SecondsPerMetre | undefined;
  /** While legs or cranks were turning. */
  readonly cadence: RevolutionsPerMinute | undefined;
  /** Watts; coasting counts as 0. */
  readonly power: number | undefined;
}

/** A part of an activity, from one place to another (fractional indices of samples). */
export function legOf(streams: Streams, from: number, to: number): Leg {
  const [begin, end] = [markAt(streams, from), markAt(streams, to)];
  const clock = movingClock(streams);
  const moving = seconds(valueAt(clock, to) - valueAt(clock, from));
  const distance = metres(end.distance - begin.distance);
  const rise = streams.altitude ? valueAt(streams.altitude, to) - valueAt(streams.altitude, from) : NaN;
  return {
    from: begin,
    to: end,
    distance,
    elapsed: seconds(end.time - begin.time),
    moving,
    ...pacesOf(moving, distance, factorBetween(streams, from, to)),
    rise: Number.isNaN(rise) ? undefined : metres(rise),
    ...averagesOf(streams, from, to),
  };
}

/** What the sensors said on average on a part of an activity: without ends, on all of it. */
export function averagesOf(
  streams: Streams,
  from = 0,
  to = streams.time.length - 1,
): Pick<Leg, 'heartRate' | 'cadence' | 'power'> {
  const mean = (values: Float64Array | undefined, counts: (value: number) => boolean) =>
    values && meanOf(values, movingClock(streams), from, to, counts);
  const heartRate = mean(streams.heartRate, (rate) => plausibleHeartRate(beatsPerMinute(rate)));
  const cadence = mean(streams.cadence, (turns) => turns > 0);
  return {
    heartRate: heartRate === undefined ? undefined : beatsPerMinute(heartRate),
    cadence: cadence === undefined ? undefined : revolutionsPerMinute(cadence),
    power: mean(streams.power, (watts) => watts >= 0),
  };
}

const wholes = new WeakMap<Streams, Leg>();

/** All of it, computed once; undefined without any sample. Its grade-adjusted pace is that of the activity. */
export function wholeOf(streams: Streams): Leg | undefined {
  if (streams.time.length === 0) return undefined;
  const whole = wholes.get(streams) ?? legOf(streams, 0, streams.time.length - 1);
  wholes.set(streams, whole);
  return whole;
}

/** Both paces, the second one where it is known how hard the way was. */
export function pacesOf(moving: Seconds, distance: Metres, factor: number | undefined) {
  const even = moving > 0 ? pace(moving, distance) : undefined;
  const gradeAdjustedPace = even === undefined || factor === undefined ? undefined : secondsPerMetre(even / factor);
  return { pace: even, gradeAdjustedPace };
}

/** A sample holds until the next one, and weighs as the time that was spent moving until then. */
function meanOf(
  values: Float64Array,
  clock: Float64Array,
  from: number,
  to: number,
  counts: (value: number) => boolean,
): number | undefined {
  let [sum, time] = [0, 0];
  for (let at = Math.floor(from); at < to && at + 1 < clock.length; at++) {
    const value = values[at] ?? NaN;
    if (!counts(value)) continue;
    const moved = (Math.min(to, at + 1) - Math.max(from, at)) * ((clock[at + 1] ?? 0) - (clock[at] ?? 0));
    sum += moved * value;
    time += moved;
  }
  return time > 0 ? sum / time : undefined;
}

import {
  type BeatsPerMinute,
  beatsPerMinute,
  type Metres,
  metres,
  type RevolutionsPerMinute,
  revolutionsPerMinute,
  type Seconds,
  seconds,
} from '#lib/training/units.ts';
import { gradeAlong } from './grade-adjusted.ts';
import { movingClock } from './moving-time.ts';
import { type Mark, markAt, placeAt, valueAt } from './place.ts';
import type { Streams } from './streams.ts';

/** All that was recorded at a place. */
export interface Reading extends Mark {
  /** Fractional index of a sample: what `valueAt` takes, for arrays computed along the way. */
  readonly place: number;
  /** The sample that is nearest. */
  readonly nearest: number;
  readonly moving: Seconds;
  readonly altitude: Metres | undefined;
  readonly heartRate: BeatsPerMinute | undefined;
  /** Of one leg, as Strava gives it. */
  readonly cadence: RevolutionsPerMinute | undefined;
  /** Watts. */
  readonly power: number | undefined;
  /** As a fraction, computed from altitude when it was not recorded. */
  readonly grade: number | undefined;
  /** Degrees Celsius. */
  readonly temperature: number | undefined;
}

/** What was recorded at a distance, or at its nearest end; undefined without any sample. */
export const sampleAtDistance = (streams: Streams, distance: Metres): Reading | undefined =>
  readingAt(streams, placeAt(streams.distance, distance));

/** What was recorded after some elapsed time, or at its nearest end; undefined without any sample. */
export const sampleAtTime = (streams: Streams, time: Seconds): Reading | undefined =>
  readingAt(streams, placeAt(streams.time, time));

/** Along a straight line between two samples; where a sensor delivered only one of them, what the nearer one says. */
function readingAt(streams: Streams, place: number): Reading | undefined {
  if (Number.isNaN(place)) return undefined;
  const nearest = Math.round(place);
  const read = <Value extends number>(values: Float64Array | undefined, unit: (value: number) => Value) => {
    const between = values ? valueAt(values, place) : NaN;
    const value = Number.isNaN(between) ? (values?.[nearest] ?? NaN) : between;
    return Number.isNaN(value) ? undefined : unit(value);
  };
  return {
    ...markAt(streams, place),
    place,
    nearest,
    moving: seconds(valueAt(movingClock(streams), place)),
    altitude: read(streams.altitude, metres),
    heartRate: read(streams.heartRate, beatsPerMinute),
    cadence: read(streams.cadence, revolutionsPerMinute),
    power: read(streams.power, Number),
    grade: read(gradeAlong(streams), Number),
    temperature: read(streams.temperature, Number),
  };
}

import { rounded } from './rounding.ts';
import type { Samples } from './samples.ts';

/** Part of an activity, from one sample to another. */
export interface Section {
  startIndex: number;
  endIndex: number;
  distance: number;
  elapsedTime: number;
  movingTime: number;
  averageSpeed: number;
  maxSpeed: number;
  climb: number;
  elevationDifference: number;
  averageHeartRate: number | undefined;
  maxHeartRate: number | undefined;
  averageCadence: number | undefined;
}

/** Indexes of the samples at which the distance first reaches each mark, the first and the last sample around them. */
function cutAt(distance: readonly number[], marks: readonly number[]): number[] {
  const last = distance.length - 1;
  const cuts = [0];
  let i = 0;
  for (const mark of marks) {
    while (i < last && (distance[i] ?? 0) < mark) i++;
    if (i < last && i > (cuts.at(-1) ?? 0)) cuts.push(i);
  }
  if (last > 0) cuts.push(last);
  return cuts;
}

const MOST_MARKS = 1000;

/** Marks every so many metres, short of the whole distance. */
export function marksEvery(step: number, whole: number): number[] {
  const count = Math.min(MOST_MARKS, Math.ceil(whole / step) - 1);
  return Array.from({ length: Math.max(0, count) }, (_, i) => (i + 1) * step);
}

type Sensor = readonly (number | null)[] | undefined;

/** Mean over the seconds of moving in which the sensor said something; undefined when there are none. */
function meanWhileMoving(values: Sensor, worked: readonly number[], from: number, to: number): number | undefined {
  let [sum, covered] = [0, 0];
  for (let i = from + 1; i <= to; i++) {
    const value = values?.[i] ?? undefined;
    if (value === undefined) continue;
    sum += value * (worked[i] ?? 0);
    covered += worked[i] ?? 0;
  }
  return covered > 0 ? sum / covered : undefined;
}

function sectionBetween(samples: Samples, startIndex: number, endIndex: number): Section {
  const { time, distance, worked, velocity, heartRate, cadence, altitude } = samples;
  let [movingTime, climb, maxSpeed, maxHeartRate] = [0, 0, 0, 0];
  for (let i = startIndex + 1; i <= endIndex; i++) {
    const seconds = worked[i] ?? 0;
    movingTime += seconds;
    climb += Math.max(0, (altitude?.[i] ?? 0) - (altitude?.[i - 1] ?? 0));
    maxSpeed = Math.max(maxSpeed, velocity[i] ?? 0);
    maxHeartRate = Math.max(maxHeartRate, heartRate?.[i] ?? 0);
  }
  const length = (distance[endIndex] ?? 0) - (distance[startIndex] ?? 0);
  const mean = (values: Sensor) => meanWhileMoving(values, worked, startIndex, endIndex);
  const averageCadence = mean(cadence);
  const averageHeartRate = mean(heartRate);
  return {
    startIndex,
    endIndex,
    distance: rounded(length, 1),
    elapsedTime: (time[endIndex] ?? 0) - (time[startIndex] ?? 0),
    movingTime,
    averageSpeed: movingTime > 0 ? rounded(length / movingTime, 2) : 0,
    maxSpeed,
    climb: rounded(climb, 1),
    elevationDifference: rounded((altitude?.[endIndex] ?? 0) - (altitude?.[startIndex] ?? 0), 1),
    averageHeartRate,
    maxHeartRate: averageHeartRate === undefined ? undefined : maxHeartRate,
    averageCadence: averageCadence === undefined ? undefined : rounded(averageCadence, 1),
  };
}

/** The sections between the marks, in metres; together they are the whole activity. */
export function sectionsOf(samples: Samples, marks: readonly number[]): Section[] {
  const cuts = cutAt(samples.distance, marks);
  return cuts.slice(1).map((end, i) => sectionBetween(samples, cuts[i] ?? 0, end));
}

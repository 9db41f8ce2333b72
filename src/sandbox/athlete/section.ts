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
export function cutAt(distance: readonly number[], marks: readonly number[]): number[] {
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

function sectionBetween(samples: Samples, startIndex: number, endIndex: number): Section {
  const { time, distance, worked, velocity, heartRate, cadence, altitude } = samples;
  let [movingTime, climb, beats, steps, maxSpeed, maxHeartRate] = [0, 0, 0, 0, 0, 0];
  for (let i = startIndex + 1; i <= endIndex; i++) {
    const seconds = worked[i] ?? 0;
    movingTime += seconds;
    climb += Math.max(0, (altitude?.[i] ?? 0) - (altitude?.[i - 1] ?? 0));
    beats += seconds * (heartRate?.[i] ?? 0);
    steps += seconds * (cadence?.[i] ?? 0);
    maxSpeed = Math.max(maxSpeed, velocity[i] ?? 0);
    maxHeartRate = Math.max(maxHeartRate, heartRate?.[i] ?? 0);
  }
  const length = (distance[endIndex] ?? 0) - (distance[startIndex] ?? 0);
  const mean = (sum: number, list: unknown) => (list && movingTime > 0 ? sum / movingTime : undefined);
  const averageCadence = mean(steps, cadence);
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
    averageHeartRate: mean(beats, heartRate),
    maxHeartRate: heartRate && maxHeartRate,
    averageCadence: averageCadence === undefined ? undefined : rounded(averageCadence, 1),
  };
}

/** The sections between the marks, in metres; together they are the whole activity. */
export function sectionsOf(samples: Samples, marks: readonly number[]): Section[] {
  const cuts = cutAt(samples.distance, marks);
  return cuts.slice(1).map((end, i) => sectionBetween(samples, cuts[i] ?? 0, end));
}

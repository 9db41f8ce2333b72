import { metresBetween } from '#sandbox/athlete/route.ts';
import { rounded } from '#sandbox/athlete/rounding.ts';
import type { Samples } from '#sandbox/athlete/samples.ts';
import { gradeStream } from '#sandbox/athlete/terrain.ts';
import type { RecordedFile, RecordedPoint } from './recorded-file.ts';

/** Metres per second below which somebody stands. */
const STANDING = 0.3;

/** One point a second: of several, the last. */
function inOrder(points: readonly RecordedPoint[]): RecordedPoint[] {
  const bySecond = new Map<number, RecordedPoint>();
  for (const point of points) bySecond.set(Math.round(point.time), point);
  return [...bySecond].sort(([a], [b]) => a - b).map(([time, point]) => ({ ...point, time }));
}

const place = ({ latitude, longitude }: RecordedPoint) =>
  latitude === undefined || longitude === undefined ? undefined : ([latitude, longitude] as const);

/** Metres since the start, never falling: what the device says, or along the positions; 0 without either. */
function distances(points: readonly RecordedPoint[]): number[] {
  const isMeasured = points.some(({ distance = 0 }) => distance > 0);
  let covered = 0;
  let before = points[0] && place(points[0]);
  return points.map((point) => {
    const here = place(point);
    if (isMeasured) covered = Math.max(covered, point.distance ?? covered);
    else if (here && before) covered += metresBetween(before, here);
    before = here ?? before;
    return rounded(covered, 1);
  });
}

/** A column of the points; undefined when no point has it. */
function column<T>(
  points: readonly RecordedPoint[],
  read: (point: RecordedPoint) => T | undefined,
): (T | null)[] | undefined {
  const values = points.map((point) => read(point) ?? null);
  return values.some((value) => value !== null) ? values : undefined;
}

/** Gaps take the value before them, a gap at the beginning the first that follows. */
function filled<T>(values: readonly (T | null)[] | undefined): T[] | undefined {
  const first = values?.find((value) => value !== null);
  if (values === undefined || first === undefined || first === null) return undefined;
  let known: T = first;
  return values.map((value) => (known = value ?? known));
}

/** What was measured along a recording; undefined when it has no points. */
export function recordedSamples({ points: unordered }: RecordedFile): Samples | undefined {
  const points = inOrder(unordered);
  const [first] = points;
  if (first === undefined) return undefined;
  const time = points.map((point) => point.time - first.time);
  const distance = distances(points);
  const isStill = (distance.at(-1) ?? 0) === 0;
  const gained = (i: number) => (distance[i] ?? 0) - (distance[i - 1] ?? 0);
  const passed = (i: number) => (time[i] ?? 0) - (time[i - 1] ?? 0);
  const moving = time.map((_, i) => i === 0 || isStill || gained(i) >= STANDING * passed(i));
  const altitude = filled(column(points, (point) => point.altitude));
  return {
    time,
    moving,
    worked: time.map((_, i) => (i > 0 && moving[i] ? passed(i) : 0)),
    distance,
    velocity: time.map((_, i) => (i > 0 && moving[i] ? rounded(gained(i) / passed(i), 3) : 0)),
    heartRate: column(points, (point) => point.heartRate),
    positions: filled(column(points, place)),
    altitude: altitude?.map((metres) => rounded(metres, 1)),
    grade: altitude && gradeStream(distance, altitude),
    cadence: column(points, (point) => point.cadence),
    watts: column(points, (point) => point.watts),
    temperature: filled(column(points, (point) => point.temperature)),
  };
}

import { gradeFactor } from '#lib/training/grade-adjusted-pace.ts';
import { slopesOf } from './slopes.ts';
import type { Streams } from './streams.ts';

/** So little is rather the altimeter than a slope. */
const DEAD_ZONE = 0.005;
/** Steeper is rather a wrong altitude. */
const STEEPEST = 0.45;
/** Of a stretch at least so much must have a grade to say anything of it. */
const ENOUGH = 0.5;

const grades = new WeakMap<Streams, { readonly grade: Float64Array | undefined }>();

/**
 * The grade at each sample as a fraction (0.05 is 5 % up): as recorded, or else computed from altitude and distance as
 * `slopesOf` says, less than 0.5 % taken for flat and more than 45 % for 45 %. NaN where it is not known; undefined
 * without either. An estimate when computed: barometers drift, and satellites know height poorly.
 */
export function gradeAlong(streams: Streams): Float64Array | undefined {
  const known = grades.get(streams);
  if (known) return known.grade;
  const { distance, altitude } = streams;
  const grade = streams.grade ?? (altitude && slopesOf(distance, altitude)?.map(held));
  grades.set(streams, { grade });
  return grade;
}

const held = (grade: number) => (Math.abs(grade) < DEAD_ZONE ? 0 : Math.max(-STEEPEST, Math.min(STEEPEST, grade)));

/**
 * How many times as hard as flat ground the way was from one place to another (fractional indices of samples): each
 * step weighs as its distance. Grade-adjusted pace of the stretch is its pace divided by this; so speeds are averaged
 * over time. Undefined when the grade of less than half of the distance is known.
 */
export function factorBetween(streams: Streams, from: number, to: number): number | undefined {
  const grade = gradeAlong(streams);
  if (!grade) return undefined;
  const { distance } = streams;
  let [all, known, hard] = [0, 0, 0];
  for (let at = Math.floor(from); at < to && at + 1 < distance.length; at++) {
    const share = Math.min(to, at + 1) - Math.max(from, at);
    const covered = share * ((distance[at + 1] ?? 0) - (distance[at] ?? 0));
    const slope = grade[at] ?? NaN;
    all += covered;
    if (Number.isNaN(slope)) continue;
    known += covered;
    hard += covered * gradeFactor(slope);
  }
  return known > 0 && known >= ENOUGH * all ? hard / known : undefined;
}

/** Metres of flat ground that are as hard as what was covered up to each sample; as flat where no grade is known. */
export function flatDistance(streams: Streams): Float64Array {
  const { distance } = streams;
  const grade = gradeAlong(streams);
  const flat = new Float64Array(distance.length);
  for (let at = 1; at < flat.length; at++) {
    const slope = grade?.[at - 1] ?? NaN;
    const factor = Number.isNaN(slope) ? 1 : gradeFactor(slope);
    flat[at] = (flat[at - 1] ?? 0) + factor * ((distance[at] ?? 0) - (distance[at - 1] ?? 0));
  }
  return flat;
}

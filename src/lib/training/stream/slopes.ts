import { placeAt, valueAt } from './place.ts';

/** Metres between two heights that are looked at; wider where an activity is so long that they would be too many. */
const STEP = 8;
const MOST_STEPS = 200_000;
/** Steps to each side: 25 heights in a window of 200 m. */
const REACH = 12;
/** Of the bell curve that weighs them, in steps: 32 m. */
const DEVIATION = 4;

const WEIGHTS = Float64Array.from({ length: 2 * REACH + 1 }, (_, at) =>
  Math.exp(-((at - REACH) ** 2) / (2 * DEVIATION ** 2)),
);

/**
 * The slope at each sample, from heights: that of the straight line that fits best to the 25 heights within about 100 m,
 * weighed by a bell curve (standard deviation 32 m). A steady slope comes out as it is, up to the ends. NaN where the
 * height was not recorded; undefined without a distance of at least one step of 8 m.
 */
export function slopesOf(distance: Float64Array, altitude: Float64Array): Float64Array | undefined {
  const [first = 0, last = 0] = [distance[0], distance[distance.length - 1]];
  if (!(last - first >= STEP)) return undefined;
  const step = Math.max(STEP, (last - first) / MOST_STEPS);
  const heights = heightsAt(distance, altitude, first, step, Math.floor((last - first) / step) + 1);
  const slopes = heights.map((height, at) => (Number.isNaN(height) ? NaN : slopeAt(heights, at) / step));
  return distance.map((metres) => valueAt(slopes, Math.min(slopes.length - 1, (metres - first) / step)));
}

function heightsAt(distance: Float64Array, altitude: Float64Array, first: number, step: number, count: number) {
  const heights = new Float64Array(count);
  for (let at = 0; at < count; at++) heights[at] = valueAt(altitude, placeAt(distance, first + at * step));
  return heights;
}

/** Of the line through what is known around `at`, by weighed least squares; in metres a step. */
function slopeAt(heights: Float64Array, at: number): number {
  const here = heights[at] ?? 0;
  let weights = 0;
  let x = 0;
  let y = 0;
  let xx = 0;
  let xy = 0;
  for (let offset = -REACH; offset <= REACH; offset++) {
    const height = (heights[at + offset] ?? NaN) - here;
    if (Number.isNaN(height)) continue;
    const weight = WEIGHTS[offset + REACH] ?? 0;
    weights += weight;
    x += weight * offset;
    y += weight * height;
    xx += weight * offset * offset;
    xy += weight * offset * height;
  }
  return (weights * xy - x * y) / (weights * xx - x * x);
}

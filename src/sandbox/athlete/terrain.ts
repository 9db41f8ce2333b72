import { decodePolyline, type Point } from './polyline.ts';
import type { Random } from './prng.ts';
import { metresBetween } from './route.ts';
import { rounded } from './rounding.ts';

/** Heights of the hills on the way: the highest is `range`, together they are `gain`. */
function hillsOf(gain: number, range: number, random: Random): number[] {
  if (gain <= 0 || range <= 0) return [];
  const others = Math.max(0, Math.min(400, Math.ceil(gain / range - 1)));
  const each = others > 0 ? (gain - range) / others : 0;
  const hills = Array.from({ length: others }, () => each);
  hills.splice(random.whole(0, others), 0, range);
  return hills;
}

/** Height in metres at every distance: as many hills as it takes to climb `gain` between `low` and `high`. */
export function altitudeStream(
  distance: readonly number[],
  { gain, low, high }: { gain: number; low: number; high: number },
  random: Random,
): number[] {
  const hills = hillsOf(gain, high - low, random);
  const whole = distance.at(-1) ?? 0;
  return distance.map((metres) => {
    const along = whole > 0 ? (metres / whole) * hills.length : 0;
    const hill = hills[Math.min(Math.floor(along), hills.length - 1)] ?? 0;
    return rounded(low + (hill * (1 - Math.cos(2 * Math.PI * (along % 1)))) / 2, 1);
  });
}

/** Steepness in per cent at every sample, over the 20 samples around it. */
export function gradeStream(distance: readonly number[], altitude: readonly number[]): number[] {
  const last = distance.length - 1;
  return distance.map((_, i) => {
    const [from, to] = [Math.max(0, i - 10), Math.min(last, i + 10)];
    const run = (distance[to] ?? 0) - (distance[from] ?? 0);
    const rise = (altitude[to] ?? 0) - (altitude[from] ?? 0);
    return run > 1 ? rounded((100 * rise) / run, 1) : 0;
  });
}

/** Points along a polyline, as far along it as the distances are along the whole distance. */
export function positionStream(distance: readonly number[], polyline: string): Point[] | undefined {
  const points = decodePolyline(polyline);
  const first = points[0];
  if (!first) return undefined;
  const lengths = points.map((point, i) => metresBetween(points[i - 1] ?? point, point));
  const length = lengths.reduce((sum, value) => sum + value, 0);
  const whole = distance.at(-1) ?? 0;
  let corner = 1;
  let passed = 0;
  return distance.map((metres) => {
    const along = whole > 0 ? (metres / whole) * length : 0;
    while (corner < points.length - 1 && passed + (lengths[corner] ?? 0) < along) passed += lengths[corner++] ?? 0;
    const [from, to] = [points[corner - 1] ?? first, points[corner] ?? first];
    const part = Math.min(1, (along - passed) / (lengths[corner] || 1));
    return [rounded(from[0] + (to[0] - from[0]) * part, 6), rounded(from[1] + (to[1] - from[1]) * part, 6)];
  });
}

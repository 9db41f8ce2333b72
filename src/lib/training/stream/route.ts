import { type Metres, metres } from '#lib/training/units.ts';
import { placeAt, valueAt } from './place.ts';
import { projected, unwrapped } from './projection.ts';
import type { Track } from './streams.ts';

/** Of both ends so many metres are not shown: there is where somebody lives. */
export const HIDDEN = metres(200);
/** A smaller route is somebody on a treadmill, and a satellite that does not know exactly where. In metres. */
const SMALLEST = 10;
/** Points that are closer than this part of the route's size look like one. */
const CLOSEST = 1 / 500;

/** A point of a sketch in metres: to the right is east, and down is south, as on a screen with north at the top. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where an activity went, without its ends and without saying where on earth. */
export interface Route {
  /** Unbroken lines, in the order in which they were gone; from the upper left corner of what they take up. */
  readonly lines: readonly (readonly Spot[])[];
  readonly width: Metres;
  readonly height: Metres;
  /** What of the way is shown. */
  readonly from: Metres;
  readonly to: Metres;
  /** Where somebody was after so many metres; undefined in the hidden ends and where no place was recorded. */
  spotAt(distance: Metres): Spot | undefined;
}

/**
 * The sketch of a route: its points on a plane (equirectangular, true at the mean latitude), without the first and the
 * last 200 m of the way. The cut lies between two samples where it has to. Samples without a place break the line.
 * Undefined when nothing is left: at most 400 m, no places, or one place only. Nothing hidden gets into the result,
 * nor into its size.
 */
export function routeOf({ latitude, longitude }: Track, distance: Float64Array): Route | undefined {
  const from = metres((distance[0] ?? 0) + HIDDEN);
  const to = metres((distance[distance.length - 1] ?? 0) - HIDDEN);
  if (!(to > from)) return undefined;
  const places = placesBetween(placeAt(distance, from), placeAt(distance, to));
  const shown = (values: Float64Array) => places.map((place) => valueAt(values, place));
  const along = shown(distance);
  const { x, y, width, height } = projected(shown(latitude), shown(unwrapped(longitude)));
  if (!(Math.max(width, height) >= SMALLEST)) return undefined;
  return {
    lines: linesOf(x, y, CLOSEST * Math.max(width, height)),
    width: metres(width),
    height: metres(height),
    from,
    to,
    spotAt(distance) {
      if (!(distance >= from && distance <= to)) return undefined;
      const place = placeAt(along, distance);
      const spot = { x: valueAt(x, place), y: valueAt(y, place) };
      return Number.isNaN(spot.x) ? undefined : spot;
    },
  };
}

/** Both ends, and all samples between them. */
function placesBetween(from: number, to: number): Float64Array {
  const before = Math.floor(from);
  const places = new Float64Array(Math.max(1, Math.ceil(to) - before) + 1);
  for (let at = 1; at < places.length; at++) places[at] = before + at;
  places[0] = from;
  places[places.length - 1] = to;
  return places;
}

/** Broken where a place is missing; points that are too close to the one before are left away, but not the last. */
function linesOf(x: Float64Array, y: Float64Array, closest: number): Spot[][] {
  const lines: Spot[][] = [];
  let line: Spot[] = [];
  x.forEach((east, at) => {
    const spot = { x: east, y: y[at] ?? NaN };
    const before = line.at(-1);
    const isLast = Number.isNaN(x[at + 1] ?? NaN);
    if (Number.isNaN(east)) line = [];
    else if (!before) lines.push((line = [spot]));
    else if (isLast || Math.hypot(spot.x - before.x, spot.y - before.y) >= closest) line.push(spot);
  });
  return lines;
}

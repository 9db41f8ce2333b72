import type { Place } from './places.ts';
import { encodePolyline, type Point } from './polyline.ts';
import { createRandom } from './prng.ts';

const METRES_PER_DEGREE = 111_320;
const CORNERS = 40;
const VARIANTS = 6;

export interface Route {
  polyline: string;
  start: [number, number];
  end: [number, number];
}

const routes = new Map<string, Route>();

/** Metres between two points near each other. */
export function metresBetween([latA, lngA]: Point, [latB, lngB]: Point): number {
  const east = (lngB - lngA) * Math.cos(((latA + latB) / 2) * (Math.PI / 180));
  return Math.hypot(latB - latA, east) * METRES_PER_DEGREE;
}

function lengthOf(points: readonly Point[]): number {
  return points.reduce((sum, point, i) => sum + metresBetween(points[i - 1] ?? point, point), 0);
}

/** A wobbly closed loop of that scale around a point of the place; the shape depends on the variant alone. */
function loop({ centre }: Place, variant: number, scale: number): Point[] {
  const random = createRandom(variant, 4711);
  const [two, three, turn, squeeze] = [
    random.next() * 0.25,
    random.next() * 0.2,
    random.next() * 6,
    random.next() * 0.4,
  ];
  const squash = 1 - squeeze;
  const stretch = Math.cos(centre[0] * (Math.PI / 180));
  return Array.from({ length: CORNERS + 1 }, (_, i): Point => {
    const angle = turn + (2 * Math.PI * i) / CORNERS;
    const radius = scale * (1 + two * Math.cos(2 * angle) + three * Math.sin(3 * angle + turn));
    return [
      centre[0] + (squash * radius * Math.sin(angle)) / METRES_PER_DEGREE,
      centre[1] + (radius * Math.cos(angle)) / METRES_PER_DEGREE / stretch,
    ];
  });
}

const fiveDecimals = (value: number) => Math.round(value * 1e5) / 1e5;
const pair = ([lat, lng]: Point): [number, number] => [fiveDecimals(lat), fiveDecimals(lng)];

/** One of the loops the athlete has at a place, about `distance` metres long. Half-kilometre steps are one route. */
export function routeAt(place: Place, distance: number, choice: number): Route {
  const length = Math.max(500, Math.round(distance / 500) * 500);
  const variant = choice % VARIANTS;
  const key = `${place.name} ${variant} ${length}`;
  let route = routes.get(key);
  if (!route) {
    const rough = loop(place, variant, length / (2 * Math.PI));
    const points = loop(place, variant, (length / (2 * Math.PI)) * (length / lengthOf(rough)));
    const [first = place.centre, last = place.centre] = [points[0], points.at(-1)];
    route = { polyline: encodePolyline(points), start: pair(first), end: pair(last) };
    routes.set(key, route);
  }
  return route;
}

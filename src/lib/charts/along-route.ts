import type { Route } from '#lib/training/stream/route.ts';
import { routeMarks, scaleBar } from '#lib/training/stream/route-marks.ts';
import { type Metres, metres } from '#lib/training/units.ts';

/** A sign beside the line: its middle, how wide it is, and where on the line it stands. */
export interface RoutePlate {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly onLine: { readonly x: number; readonly y: number };
}

/** A sketch in units that are about CSS pixels on a phone. */
export interface RouteDrawing {
  readonly width: number;
  readonly height: number;
  /** One SVG path for each unbroken line. */
  readonly paths: readonly string[];
  readonly plates: readonly RoutePlate[];
  readonly bar: { readonly x: number; readonly y: number; readonly width: number; readonly length: Metres };
  readonly north: { readonly x: number; readonly y: number };
  spotAt(distance: Metres): { readonly x: number; readonly y: number } | undefined;
}

const WIDTH = 340;
const HIGHEST = 300;
/** Around the line, for signs that stand beside it. */
const EDGE = 30;
/** Below, for the arrow and the bar. */
const FOOT = 36;
const BESIDE = 16;
const PLATE = { height: 16, digit: 7, room: 10 };

/** The sketch of a route with signs at whole kilometres (or miles: `unit`), a bar for the scale, and north at the top. */
export function routeDrawing(route: Route, unit: Metres): RouteDrawing {
  const scale = Math.min((WIDTH - 2 * EDGE) / route.width, (HIGHEST - 2 * EDGE) / route.height);
  const left = (WIDTH - scale * route.width) / 2;
  const at = ({ x, y }: { x: number; y: number }) => ({ x: left + scale * x, y: EDGE + scale * y });
  const height = 2 * EDGE + scale * route.height + FOOT;
  const length = scaleBar(route, unit);
  return {
    width: WIDTH,
    height: round(height),
    paths: route.lines.map((line) => `M${line.map((spot) => `${round(at(spot).x)} ${round(at(spot).y)}`).join('L')}`),
    plates: platesOf(route, unit, at),
    bar: { x: round(WIDTH - 6 - scale * length), y: round(height - 8), width: round(scale * length), length },
    north: { x: 14, y: round(height - 30) },
    spotAt(distance) {
      const spot = route.spotAt(metres(distance));
      return spot && at(spot);
    },
  };
}

/** Away from the middle of the route; a sign that would lie on another is left away. */
function platesOf(route: Route, unit: Metres, at: (spot: { x: number; y: number }) => { x: number; y: number }) {
  const middle = at({ x: route.width / 2, y: route.height / 2 });
  const plates: RoutePlate[] = [];
  for (const mark of routeMarks(route, unit)) {
    const onLine = at(mark);
    const away = Math.atan2(onLine.y - middle.y, onLine.x - middle.x);
    const width = PLATE.room + PLATE.digit * String(mark.count).length;
    const plate = {
      count: mark.count,
      x: round(onLine.x + Math.cos(away) * BESIDE),
      y: round(onLine.y + Math.sin(away) * BESIDE),
      width,
      onLine: { x: round(onLine.x), y: round(onLine.y) },
    };
    const isFree = plates.every(
      (other) =>
        Math.abs(other.x - plate.x) >= (other.width + width) / 2 + 1 || Math.abs(other.y - plate.y) > PLATE.height,
    );
    if (isFree) plates.push(plate);
  }
  return plates;
}

const round = (value: number) => Math.round(value * 10) / 10;

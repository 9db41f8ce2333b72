import { type Metres, metres } from '#lib/training/units.ts';
import type { Route, Spot } from './route.ts';

/** More would hide the route. */
const MOST_MARKS = 8;
/** The bar is at most this part of the longer side. */
const LONGEST_BAR = 1 / 4;

/** A sign beside the route: so many kilometres or miles were behind. */
export interface RouteMark extends Spot {
  readonly count: number;
}

/** Signs at every kilometre or mile of the way that is shown; with more than eight, at every 2, 5, 10, 20 … */
export function routeMarks(route: Route, unit: Metres): RouteMark[] {
  const whole = (metres: number) => Math.floor(metres / unit);
  let step = 1;
  while (Math.floor(whole(route.to) / step) - Math.ceil(route.from / unit / step) + 1 > MOST_MARKS) {
    step = niceAtMost(step * 2.6);
  }
  const marks: RouteMark[] = [];
  for (let count = Math.ceil(route.from / unit / step) * step; count <= whole(route.to); count += step) {
    const spot = route.spotAt(metres(count * unit));
    if (spot && count > 0) marks.push({ ...spot, count });
  }
  return marks;
}

/** How long the bar of a sketch is: 1, 2 or 5 times a power of ten of kilometres or miles, a quarter of it at most. */
export function scaleBar({ width, height }: Route, unit: Metres): Metres {
  return metres(unit * niceAtMost((Math.max(width, height) * LONGEST_BAR) / unit));
}

/** The highest of 1, 2 and 5 times a power of ten that is not above a number. */
function niceAtMost(most: number): number {
  const power = Math.floor(Math.log10(most));
  const factor = [5, 2].find((candidate) => candidate * 10 ** power <= most) ?? 1;
  // Divided where it is a fraction, so that it is 0.2 and not a little more.
  return power < 0 ? factor / 10 ** -power : factor * 10 ** power;
}

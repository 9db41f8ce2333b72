import { describe, expect, it } from 'vitest';
import { type Route, routeOf } from '#lib/training/stream/route.ts';
import { routeMarks, scaleBar } from '#lib/training/stream/route-marks.ts';
import { METRES_PER_KILOMETRE, METRES_PER_MILE, metres } from '#lib/training/units.ts';
import { times } from './a-recording.ts';

/** A degree along a meridian, or along the equator: the circumference of the earth by 360. */
const DEGREE = (2 * Math.PI * 6_371_008.8) / 360;

/** So many metres to the north and to the east of a place, with a sample every `step` metres of the way. */
function aRoute(
  way: (distance: number) => readonly [north: number, east: number],
  { length = 2000, step = 100, latitude = 0, longitude = 0 } = {},
): Route | undefined {
  const distance = times(Math.round(length / step) + 1, (at) => step * at);
  const narrow = Math.cos((latitude * Math.PI) / 180);
  const turned = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;
  const track = {
    latitude: Float64Array.from(distance, (at) => latitude + way(at)[0] / DEGREE),
    longitude: Float64Array.from(distance, (at) => turned(longitude + way(at)[1] / DEGREE / narrow)),
  };
  return routeOf(track, Float64Array.from(distance));
}

const north = (distance: number) => [distance, 0] as const;
const east = (distance: number) => [0, distance] as const;
const ends = (route: Route | undefined) => [route?.lines[0]?.[0], route?.lines.at(-1)?.at(-1)];
const spot = (x: number, y: number) => ({ x: expect.closeTo(x, 1) as number, y: expect.closeTo(y, 1) as number });

describe('a sketch of a route', () => {
  it('has the north at the top, metres, and neither the first nor the last 200 m', () => {
    const route = aRoute(north);
    expect([route?.width, route?.height]).toEqual([0, expect.closeTo(1600, 3)]);
    expect(ends(route)).toEqual([spot(0, 1600), spot(0, 0)]);
    expect(ends(aRoute(east))).toEqual([spot(0, 0), spot(1600, 0)]);
  });

  it('is cut between two samples where it has to be', () => {
    expect(ends(aRoute(east, { length: 2100, step: 300 }))).toEqual([spot(0, 0), spot(1700, 0)]);
  });

  it('is as wide as it is far from the equator', () => {
    const route = aRoute(east, { latitude: 60, longitude: 10 });
    expect(route?.width).toBeCloseTo(1600, 3);
  });

  it('goes on beyond the date line, in both directions', () => {
    expect(aRoute(east, { longitude: 179.995 })?.width).toBeCloseTo(1600, 3);
    const west = aRoute((distance) => [0, -distance], { longitude: -179.995 });
    expect(ends(west)).toEqual([spot(1600, 0), spot(0, 0)]);
  });

  it('tells where somebody was, but not in the hidden ends', () => {
    const route = aRoute(east);
    expect(route?.spotAt(metres(1050))).toEqual(spot(850, 0));
    expect([route?.spotAt(metres(200)), route?.spotAt(metres(1800))]).toEqual([spot(0, 0), spot(1600, 0)]);
    expect([199, 1801, 0, -5, NaN].map((distance) => route?.spotAt(metres(distance)))).toEqual(
      times(5, () => undefined),
    );
  });

  it('holds no point of the hidden ends, nor their size', () => {
    // Home lies far to the south of all that is shown.
    const route = aRoute((distance) => [distance < 200 || distance > 1800 ? -5000 : 0, distance]);
    expect(route?.height).toBeCloseTo(0, 6);
    expect(route?.lines.flat()).toHaveLength(17);
  });

  it('breaks where no place was recorded', () => {
    const route = aRoute((distance) => [distance === 1000 ? NaN : 0, distance]);
    expect(route?.lines.map((line) => [line[0]?.x.toFixed(), line.at(-1)?.x.toFixed()])).toEqual([
      ['0', '700'],
      ['900', '1600'],
    ]);
    expect(route?.spotAt(metres(950))).toBeUndefined();
    expect(route?.width).toBeCloseTo(1600, 3);
  });

  it('is none when nothing is left of it', () => {
    expect(aRoute(north, { length: 400 })).toBeUndefined();
    expect(aRoute(north, { length: 401, step: 1 })).toBeUndefined();
    expect(aRoute(north, { length: 420, step: 10 })?.height).toBeCloseTo(20, 3);
    expect(aRoute(() => [0, 0])).toBeUndefined();
    expect(aRoute(() => [NaN, NaN])).toBeUndefined();
    expect(routeOf({ latitude: Float64Array.of(), longitude: Float64Array.of() }, Float64Array.of())).toBeUndefined();
    const noDistance = { latitude: Float64Array.of(1, 2), longitude: Float64Array.of(1, 2) };
    expect(routeOf(noDistance, Float64Array.of(0, 0))).toBeUndefined();
  });

  it('of twenty hours has a few thousand points at most, and still both ends', () => {
    const circle = (distance: number) => [5000 * Math.sin(distance / 5000), 5000 * Math.cos(distance / 5000)] as const;
    const route = aRoute(circle, { length: 180_000, step: 2.5 });
    const points = route?.lines[0] ?? [];
    expect(points.length).toBeLessThan(10_000);
    expect([points[0], points.at(-1)]).toEqual([route?.spotAt(metres(200)), route?.spotAt(metres(179_800))]);
  });
});

describe('signs and scale', () => {
  const long = (length: number) => aRoute(east, { length }) as Route;

  it('stand at every kilometre or mile, at most eight of them', () => {
    expect(routeMarks(long(8900), METRES_PER_KILOMETRE).map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(routeMarks(long(9900), METRES_PER_KILOMETRE).map(({ count }) => count)).toEqual([2, 4, 6, 8]);
    expect(routeMarks(long(12_400), METRES_PER_KILOMETRE).map(({ count }) => count)).toEqual([2, 4, 6, 8, 10, 12]);
    expect(routeMarks(long(42_200), METRES_PER_KILOMETRE).map(({ count }) => count)).toEqual([
      5, 10, 15, 20, 25, 30, 35, 40,
    ]);
    expect(routeMarks(long(12_400), METRES_PER_MILE).map(({ count }) => count)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(routeMarks(long(1100), METRES_PER_KILOMETRE)).toEqual([]);
  });

  it('stand where somebody was', () => {
    expect(routeMarks(long(2500), METRES_PER_KILOMETRE)).toEqual([
      { count: 1, ...spot(800, 0) },
      { count: 2, ...spot(1800, 0) },
    ]);
  });

  it('have a bar of a round length, a quarter of the longer side at most', () => {
    expect(scaleBar(long(4500), METRES_PER_KILOMETRE)).toBe(1000);
    expect(scaleBar(long(4300), METRES_PER_KILOMETRE)).toBe(500);
    expect(scaleBar(aRoute(north, { length: 1300 }) as Route, METRES_PER_KILOMETRE)).toBe(200);
    expect(scaleBar(long(4500), METRES_PER_MILE)).toBeCloseTo(0.5 * 1609.344, 9);
  });
});

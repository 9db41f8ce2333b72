import { describe, expect, it } from 'vitest';
import { routeDrawing } from '#lib/charts/along-route.ts';
import type { Route } from '#lib/training/stream/route.ts';
import { metres } from '#lib/training/units.ts';

/** Three kilometres straight to the east and one to the south, all of it shown but the first and the last 200 m. */
const route: Route = {
  lines: [
    [
      { x: 0, y: 0 },
      { x: 2800, y: 0 },
      { x: 2800, y: 800 },
    ],
  ],
  width: metres(2800),
  height: metres(800),
  from: metres(200),
  to: metres(3800),
  spotAt: (distance) =>
    distance < 200 || distance > 3800
      ? undefined
      : distance <= 3000
        ? { x: distance - 200, y: 0 }
        : { x: 2800, y: distance - 3000 },
};

describe('the sketch of a route', () => {
  const drawing = routeDrawing(route, metres(1000));

  it('is as wide as its frame, true to scale', () => {
    // 280 of the frame's 340 for 2,800 m: a tenth. 30 around it, and 36 below.
    expect(drawing.paths).toEqual(['M30 30L310 30L310 110']);
    expect([drawing.width, drawing.height]).toEqual([340, 30 + 80 + 30 + 36]);
    expect(drawing.bar).toMatchObject({ length: 500, width: 50 });
  });

  it('has a sign beside the line for each kilometre, each of them free', () => {
    expect(drawing.plates.map(({ count, onLine }) => [count, onLine.x, onLine.y])).toEqual([
      [1, 110, 30],
      [2, 210, 30],
      [3, 310, 30],
    ]);
    for (const { x, y, onLine } of drawing.plates) expect(Math.hypot(x - onLine.x, y - onLine.y)).toBeCloseTo(16, 0);
  });

  it('knows where somebody was, but not in the hidden ends', () => {
    expect(drawing.spotAt(metres(1200))).toEqual({ x: 130, y: 30 });
    expect(drawing.spotAt(metres(3400))).toEqual({ x: 310, y: 70 });
    expect(drawing.spotAt(metres(150))).toBeUndefined();
    expect(drawing.spotAt(metres(3900))).toBeUndefined();
  });

  it('counts miles where those are read', () => {
    const miles = routeDrawing(route, metres(1609.344));
    expect(miles.plates.map(({ count }) => count)).toEqual([1, 2]);
    expect(miles.bar.length).toBeCloseTo(0.2 * 1609.344, 9);
  });
});

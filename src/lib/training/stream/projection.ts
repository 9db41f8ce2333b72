/** The mean radius of the earth in metres (IUGG). */
const RADIUS = 6_371_008.8;
const RADIANS = Math.PI / 180;

/** Longitudes that go on beyond 180 degrees where a way crosses that meridian, instead of jumping to -180. */
export function unwrapped(longitudes: Float64Array): Float64Array {
  let before = NaN;
  return longitudes.map((longitude) => {
    if (Number.isNaN(longitude)) return NaN;
    const turns = Number.isNaN(before) ? 0 : Math.round((longitude - before) / 360);
    before = longitude - 360 * turns;
    return before;
  });
}

/**
 * Metres on a plane, to the east and to the south of the north-western corner of all that is there: equirectangular, true
 * at the mean latitude. A sample with a part missing, or beyond a pole, is NaN in both.
 */
export function projected(latitudes: Float64Array, longitudes: Float64Array) {
  const isPlace = (at: number) => Math.abs(latitudes[at] ?? NaN) <= 90 && !Number.isNaN(longitudes[at] ?? NaN);
  const there = latitudes.filter((_, at) => isPlace(at));
  const narrow = Math.cos((there.reduce((sum, latitude) => sum + latitude, 0) / there.length) * RADIANS);
  const x = longitudes.map((longitude, at) => (isPlace(at) ? RADIUS * narrow * longitude * RADIANS : NaN));
  const y = latitudes.map((latitude, at) => (isPlace(at) ? -RADIUS * latitude * RADIANS : NaN));
  const [left, right] = boundsOf(x);
  const [top, bottom] = boundsOf(y);
  return {
    x: x.map((east) => east - left),
    y: y.map((south) => south - top),
    width: right - left,
    height: bottom - top,
  };
}

/** The lowest and the highest number; NaN without any. */
function boundsOf(values: Float64Array): [number, number] {
  let [low, high] = [NaN, NaN];
  for (const value of values) {
    if (!(value >= low)) low = Number.isNaN(value) ? low : value;
    if (!(value <= high)) high = Number.isNaN(value) ? high : value;
  }
  return [low, high];
}

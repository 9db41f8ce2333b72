/** Google's polyline encoding with five decimals, the one Strava uses for maps. */

export type Point = readonly [latitude: number, longitude: number];

function encodeNumber(value: number): string {
  let rest = value < 0 ? ~(value << 1) : value << 1;
  let text = '';
  while (rest >= 0x20) {
    text += String.fromCharCode((0x20 | (rest & 0x1f)) + 63);
    rest >>= 5;
  }
  return text + String.fromCharCode(rest + 63);
}

export function encodePolyline(points: readonly Point[]): string {
  let latitude = 0;
  let longitude = 0;
  return points
    .map(([lat, lng]) => {
      const [nextLatitude, nextLongitude] = [Math.round(lat * 1e5), Math.round(lng * 1e5)];
      const text = encodeNumber(nextLatitude - latitude) + encodeNumber(nextLongitude - longitude);
      [latitude, longitude] = [nextLatitude, nextLongitude];
      return text;
    })
    .join('');
}

/** The points of a polyline; of a damaged text, those that can be read. */
export function decodePolyline(text: string): Point[] {
  const numbers: number[] = [];
  let value = 0;
  let shift = 0;
  for (const character of text) {
    const chunk = character.charCodeAt(0) - 63;
    value |= (chunk & 0x1f) << shift;
    shift += 5;
    if (chunk < 0x20) {
      numbers.push(value & 1 ? ~(value >> 1) : value >> 1);
      value = shift = 0;
    }
  }
  const points: Point[] = [];
  let latitude = 0;
  let longitude = 0;
  for (let i = 0; i + 1 < numbers.length; i += 2) {
    latitude += numbers[i] ?? 0;
    longitude += numbers[i + 1] ?? 0;
    points.push([latitude / 1e5, longitude / 1e5]);
  }
  return points;
}

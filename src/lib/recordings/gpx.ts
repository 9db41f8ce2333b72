import { Unreadable, type Recorded } from './recording.ts';
import { createCounter, instantOf, nameOf, numberOf } from './samples.ts';
import { sportOfGpx } from './sports.ts';
import { readXml } from './xml.ts';

/** Metres, of a sphere as large as the Earth: within half a percent. */
const RADIUS = 6_371_000;
const HEART_RATE = ['hr', 'heartrate'];

interface Place {
  readonly latitude: number;
  readonly longitude: number;
}

/** What a GPX file says. Distance is measured along its points, which are forgotten one by one. @throws Unreadable */
export function readGpx(bytes: Uint8Array): Recorded {
  const counter = createCounter();
  let tracks = 0;
  let isTrackBegun = false;
  let sport: string | undefined;
  let device: string | undefined;
  let place: Place | undefined;
  let before: Place | undefined;
  let travelled = 0;
  let at: number | undefined;
  let hasHeartRate = false;

  readXml(bytes, {
    open(name, path, attributes) {
      if (path.length === 1) device = nameOf(attributes['creator']);
      if (name === 'trk') isTrackBegun = false;
      // Somebody stood somewhere else meanwhile.
      if (name === 'trkseg') before = undefined;
      if (name !== 'trkpt') return;
      if (!isTrackBegun) tracks += 1;
      isTrackBegun = true;
      if (tracks > 1) throw new Unreadable('several_activities');
      place = placeOf(attributes);
      at = undefined;
      hasHeartRate = false;
    },
    close(name, path, text) {
      const isInPoint = path.includes('trkpt');
      if (name === 'type' && path.at(-2) === 'trk') sport = text;
      if (name === 'time' && path.at(-2) === 'trkpt') at = instantOf(text);
      if (isInPoint && HEART_RATE.includes(name.toLowerCase())) hasHeartRate = (numberOf(text) ?? 0) > 0;
      if (name !== 'trkpt') return;
      if (place && before) travelled += between(before, place);
      before = place ?? before;
      counter.add({ at, hasHeartRate, hasPosition: place !== undefined, distance: before && travelled });
    },
  });
  return { ...counter.said, moving: undefined, sport: sportOfGpx(sport), device };
}

function placeOf(attributes: Readonly<Record<string, string>>): Place | undefined {
  const [latitude, longitude] = [numberOf(attributes['lat']), numberOf(attributes['lon'])];
  if (latitude === undefined || longitude === undefined) return undefined;
  return Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 ? { latitude, longitude } : undefined;
}

/** Metres between two places, by the haversine formula. */
function between(a: Place, b: Place): number {
  const half = (degrees: number) => Math.sin((degrees * Math.PI) / 360) ** 2;
  const cosine = (degrees: number) => Math.cos((degrees * Math.PI) / 180);
  const square =
    half(b.latitude - a.latitude) + cosine(a.latitude) * cosine(b.latitude) * half(b.longitude - a.longitude);
  return 2 * RADIUS * Math.asin(Math.min(1, Math.sqrt(square)));
}

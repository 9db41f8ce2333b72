import { type Recorded, type Repair, REPAIRS } from '#lib/training/stream/recording.ts';
import type { Track } from '#lib/training/stream/streams.ts';
import { isWire } from './wire-values.ts';

/** What is asked for: everything that is shown. */
export const STREAM_KEYS = 'time,distance,latlng,altitude,heartrate,cadence,watts,temp,moving,grade_smooth';

type List = readonly unknown[];

const UNREADABLE: Recorded = { kind: 'unreadable' };

/**
 * The answer of `/activities/{id}/streams`, keyed by type or as a list of streams. Every sample keeps its place, because
 * laps and efforts point at it: one that is missing is filled (time, distance) or NaN (sensors), never taken out.
 */
export function parseStreams(value: unknown): Recorded {
  const lists = listsOf(value);
  const times = lists.get('time');
  const shortest = Math.min(...[...lists.values()].map(({ length }) => length));
  if (!times || shortest === Infinity) return UNREADABLE;
  const repairs = new Set<Repair>();
  for (const [key, list] of lists) {
    if (list.length === shortest) continue;
    repairs.add('cut');
    lists.set(key, list.slice(0, shortest));
  }
  const note = (repair: Repair) => void repairs.add(repair);
  const sensor = (key: string, scale = 1, silence?: number) => sensorOf(lists.get(key), scale, silence, note);
  const time = neverFalling(lists.get('time'), 'time', note);
  const track = trackOf(lists.get('latlng'));
  if (time.every(Number.isNaN)) return UNREADABLE;
  const streams = {
    time,
    distance: distanceOf(lists.get('distance'), shortest, note),
    altitude: sensor('altitude'),
    // Nobody's heart stands still: 0 is a strap that lost contact.
    heartRate: sensor('heartrate', 1, 0),
    cadence: sensor('cadence'),
    power: sensor('watts'),
    grade: sensor('grade_smooth', 0.01),
    temperature: sensor('temp'),
    moving: movingOf(lists.get('moving')),
  };
  const found = REPAIRS.filter((repair) => repairs.has(repair));
  return { kind: 'recorded', recording: { streams, track, hadTrack: track !== undefined, repairs: found } };
}

/** The data of each stream by its type; empty ones are as good as none. */
function listsOf(value: unknown): Map<string, List> {
  const entries: [unknown, unknown][] = Array.isArray(value)
    ? value.map((stream: unknown) => [isWire(stream) ? stream['type'] : undefined, stream])
    : Object.entries(isWire(value) ? value : {});
  const asked = STREAM_KEYS.split(',');
  return new Map(
    entries.flatMap(([key, stream]): [string, List][] => {
      const data = isWire(stream) ? stream['data'] : undefined;
      const isUsable = typeof key === 'string' && asked.includes(key) && Array.isArray(data) && data.length > 0;
      return isUsable ? [[key, data as List]] : [];
    }),
  );
}

const numberOf = (value: unknown) => (typeof value === 'number' && Number.isFinite(value) ? value : NaN);

/** As `Float64Array.from`, much faster: of 20 hours these are 720,000 calls. */
function numbersOf(list: List, of: (value: unknown) => number): Float64Array {
  const numbers = new Float64Array(list.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = of(list[at]);
  return numbers;
}

/** Numbers that never fall; all NaN when there is not one among them. What comes before the first is as the first. */
function neverFalling(list: List = [], name: 'time' | 'distance', note: (repair: Repair) => void): Float64Array {
  const numbers = numbersOf(list, numberOf);
  let last = numbers.find((number) => !Number.isNaN(number)) ?? NaN;
  for (let at = 0; at < numbers.length; at++) {
    const number = numbers[at] ?? NaN;
    if (Number.isNaN(number)) note(`${name}-filled`);
    else if (number < last) note(`${name}-backwards`);
    else last = number;
    numbers[at] = last;
  }
  return numbers;
}

function distanceOf(list: List | undefined, length: number, note: (repair: Repair) => void): Float64Array {
  const isThere = list?.some((value) => !Number.isNaN(numberOf(value)));
  if (isThere) return neverFalling(list, 'distance', note);
  note('distance-missing');
  return new Float64Array(length);
}

/** What a sensor said; undefined when it said nothing at all. */
function sensorOf(
  list: List | undefined,
  scale: number,
  silence: number | undefined,
  note: (repair: Repair) => void,
): Float64Array | undefined {
  if (!list) return undefined;
  let silent = 0;
  const values = numbersOf(list, (value) => {
    const number = value === silence ? NaN : numberOf(value) * scale;
    if (Number.isNaN(number)) silent += 1;
    return number;
  });
  if (silent === values.length) return undefined;
  if (silent > 0) note('silent');
  return values;
}

const movingOf = (list: List | undefined) =>
  list && Uint8Array.from(numbersOf(list, (value) => (value === false ? 0 : 1)));

/** Positions as Strava gives them, [latitude, longitude] in degrees; where one is missing or impossible, NaN. */
function trackOf(list: List | undefined): Track | undefined {
  if (!list) return undefined;
  const at = (place: 0 | 1, limit: number) =>
    numbersOf(list, (pair) => {
      const degrees = Array.isArray(pair) ? numberOf(pair[place]) : NaN;
      return Math.abs(degrees) <= limit ? degrees : NaN;
    });
  const [latitude, longitude] = [at(0, 90), at(1, 180)];
  return latitude.some((degrees, place) => !Number.isNaN(degrees + (longitude[place] ?? NaN)))
    ? { latitude, longitude }
    : undefined;
}

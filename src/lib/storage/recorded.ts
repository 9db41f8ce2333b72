import { type Recorded, type Recording, type Repair, REPAIRS } from '#lib/training/stream/recording.ts';
import type { Streams } from '#lib/training/stream/streams.ts';
import { fields } from './fields.ts';

/**
 * How finely each stream is kept: the value of one step, and the list that counts the steps. Strava sends whole seconds,
 * watts and beats, and tenths of metres and per cent, so that nothing it sends is lost; what a list cannot hold is kept as
 * not measured. A second of a run with every sensor takes 23 bytes instead of 65.
 */
const STEPS = {
  time: [0.01, Int32Array],
  distance: [0.01, Int32Array],
  altitude: [0.01, Int32Array],
  heartRate: [0.1, Int16Array],
  cadence: [0.1, Int16Array],
  power: [1, Int16Array],
  grade: [0.0001, Int16Array],
  temperature: [0.1, Int16Array],
} as const satisfies Partial<Record<keyof Streams, readonly [number, typeof Int16Array | typeof Int32Array]>>;

type Key = keyof typeof STEPS;
const KEYS = Object.keys(STEPS) as Key[];

/** The lowest number that a list can hold stands for a sample that was not measured. */
const lowestOf = (list: typeof Int16Array | typeof Int32Array) => -(2 ** (8 * list.BYTES_PER_ELEMENT - 1));

/** A recording as it is stored: without where it went. */
export function encodeRecorded(recorded: Recorded): object {
  if (recorded.kind !== 'recorded') return { kind: recorded.kind };
  const { streams, hadTrack, repairs } = recorded.recording;
  const lists = Object.fromEntries(KEYS.map((key) => [key, encodeList(streams[key], key)]));
  return { kind: 'recorded', hadTrack, repairs, ...lists, moving: streams.moving };
}

/** A stored value as a recording, which knows no more where it went; undefined when it is none. */
export function decodeRecorded(value: unknown): Recorded | undefined {
  const stored = fields<'kind' | 'hadTrack' | 'repairs' | 'moving' | Key>(value);
  if (stored?.kind === 'none' || stored?.kind === 'unreadable') return { kind: stored.kind };
  const { hadTrack, repairs, moving } = stored ?? {};
  if (stored?.kind !== 'recorded' || typeof hadTrack !== 'boolean' || !areRepairs(repairs)) return undefined;
  const { time, distance, ...sensors } = Object.fromEntries(KEYS.map((key) => [key, decodeList(stored[key], key)]));
  if (!neverFalls(time) || !neverFalls(distance)) return undefined;
  const lists = [distance, ...Object.values(sensors), moving].filter((list) => list !== undefined);
  const isWhole = (list: unknown) => ArrayBuffer.isView(list) && 'length' in list && list.length === time.length;
  if (!lists.every(isWhole) || (moving !== undefined && !(moving instanceof Uint8Array))) return undefined;
  const streams = { time, distance, ...sensors, moving } as Streams;
  const recording: Recording = { streams, track: undefined, hadTrack, repairs };
  return { kind: 'recorded', recording };
}

/** How many bytes a recording takes on this device. */
export function bytesOf(encoded: object): number {
  return Object.values(encoded).reduce(
    (sum: number, list: unknown) => sum + (ArrayBuffer.isView(list) ? list.byteLength : 0),
    0,
  );
}

function encodeList(values: Float64Array | undefined, key: Key): Int16Array | Int32Array | undefined {
  if (!values) return undefined;
  const [step, List] = STEPS[key];
  const lowest = lowestOf(List);
  const list = new List(values.length);
  values.forEach((value, at) => {
    const steps = Math.round(value / step);
    list[at] = Math.abs(steps) < -lowest ? steps : lowest;
  });
  return list;
}

/** Null for what is stored and no such list, so that it does not pass for a sensor that was not there. */
function decodeList(stored: unknown, key: Key): Float64Array | undefined | null {
  if (stored === undefined) return undefined;
  const [step, List] = STEPS[key];
  if (!(stored instanceof List)) return null;
  const lowest = lowestOf(List);
  // Divided, because 3 * 0.1 is not 0.3.
  const perUnit = Math.round(1 / step);
  const values = new Float64Array(stored.length);
  stored.forEach((steps, at) => (values[at] = steps === lowest ? NaN : steps / perUnit));
  return values;
}

const neverFalls = (values: Float64Array | undefined | null): values is Float64Array =>
  !!values?.length && values.every((value, at) => value >= (values[at - 1] ?? value));

const areRepairs = (value: unknown): value is readonly Repair[] =>
  Array.isArray(value) && value.every((repair) => REPAIRS.includes(repair as Repair));

import { Decoder, Stream } from '@garmin/fitsdk';
import { epochSeconds, metres, seconds } from '#lib/training/units.ts';
import { Unreadable, type Recorded } from './recording.ts';
import { createCounter, nameOf } from './samples.ts';
import { sportOfFit } from './sports.ts';

/** A file of 25 MB that is honest has fewer; each costs memory until the file is read. */
const MAX_MESSAGES = 1_000_000;

type Message = Readonly<Record<string, unknown>>;

/** What a FIT file says, through Garmin's own decoder. @throws Unreadable */
export function readFit(bytes: Uint8Array): Recorded {
  const decoder = new Decoder(Stream.fromArrayBuffer(bufferOf(bytes)));
  if (!decoder.checkIntegrity()) throw new Unreadable('damaged', isCutOff(bytes) ? 'cut_off' : 'checksum');
  let count = 0;
  const { messages, errors } = decoder.read({
    // Its answer is a wait of minutes on some files, and only whether there is a heart rate is asked.
    mergeHeartRates: false,
    expandComponents: false,
    mesgListener: () => {
      count += 1;
      if (count > MAX_MESSAGES) throw new Unreadable('damaged', 'gave_up');
    },
  });
  for (const error of errors) throw error instanceof Unreadable ? error : new Unreadable('damaged', 'not_understood');
  return recordedIn(messages as Readonly<Record<string, readonly Message[] | undefined>>);
}

function recordedIn(messages: Readonly<Record<string, readonly Message[] | undefined>>): Recorded {
  const counter = createCounter();
  const sessions = messages['sessionMesgs'] ?? [];
  for (const record of messages['recordMesgs'] ?? []) {
    counter.add({
      at: timeOf(record['timestamp']),
      distance: numberIn(record['distance']),
      hasHeartRate: (numberIn(record['heartRate']) ?? 0) > 0,
      hasPosition: numberIn(record['positionLat']) !== undefined,
    });
  }
  const said = counter.said;
  const [first] = sessions;
  const start = timeOf(first?.['startTime']);
  const distance = sum(sessions, 'totalDistance');
  const elapsed = sum(sessions, 'totalElapsedTime');
  const moving = sum(sessions, 'totalMovingTime') ?? sum(sessions, 'totalTimerTime');
  return {
    ...said,
    start: start === undefined ? said.start : epochSeconds(Math.floor(start / 1000)),
    elapsed: elapsed === undefined ? said.elapsed : seconds(elapsed),
    moving: moving === undefined ? undefined : seconds(moving),
    distance: distance === undefined ? said.distance : metres(distance),
    // Straps record into a message of their own while swimming.
    hasHeartRate: said.hasHeartRate || (messages['hrMesgs'] ?? []).length > 0,
    sport: sportOfFit(first?.['sport'], first?.['subSport']),
    device: deviceOf(messages['fileIdMesgs']?.[0]),
  };
}

/** 'garmin fenix6', or what the file calls it. */
function deviceOf(file: Message | undefined): string | undefined {
  const { productName, manufacturer, garminProduct, faveroProduct } = file ?? {};
  const product = [garminProduct, faveroProduct].find((name) => typeof name === 'string');
  return nameOf(productName) ?? nameOf([manufacturer, product].filter((part) => typeof part === 'string').join(' '));
}

/** Shorter than its own header says. */
function isCutOff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return bytes.length < 12 || bytes.length < view.getUint8(0) + view.getUint32(4, true) + 2;
}

function sum(sessions: readonly Message[], field: string): number | undefined {
  const values = sessions.map((session) => numberIn(session[field])).filter((value) => value !== undefined);
  return values.length > 0 ? values.reduce((total, value) => total + value, 0) : undefined;
}

const timeOf = (value: unknown) => (value instanceof Date ? value.getTime() : undefined);

const numberIn = (value: unknown) =>
  typeof value === 'number' && Number.isFinite(value) && value >= -2_147_483_648 ? value : undefined;

/** The decoder reads a buffer from its beginning to its end. */
const bufferOf = (bytes: Uint8Array): ArrayBuffer => new Uint8Array(bytes).buffer;

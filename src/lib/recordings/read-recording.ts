import { epochSeconds } from '#lib/training/units.ts';
import { readFit } from './fit.ts';
import { readGpx } from './gpx.ts';
import { inflate } from './inflate.ts';
import { type Recorded, type RecordingFormat, type RecordingReading, refused, Unreadable } from './recording.ts';
import { readTcx } from './tcx.ts';
import { rootOf } from './xml.ts';

/** The most that Strava takes, bytes. */
export const LARGEST_FILE = 25 * 1024 * 1024;
/** The most that is unpacked: text shrinks to a tenth, so that this is more than an honest file needs. Bytes. */
const LARGEST_UNPACKED = 100 * 1024 * 1024;
/** Devices that record began with 1990; seconds since 1970. */
const OLDEST = epochSeconds(Date.UTC(1990, 0, 1) / 1000);
/** Clocks differ. Seconds. */
const TOLERANCE = 600;

const READERS: Readonly<Record<RecordingFormat, (bytes: Uint8Array) => Recorded>> = {
  fit: readFit,
  tcx: readTcx,
  gpx: readGpx,
};

/**
 * What a file says that somebody chose or dropped. It comes from outside: whatever is in it, the answer is one of the two
 * kinds, and nothing is thrown. Coordinates are looked at and forgotten.
 */
export async function readRecording(file: File, now: Date): Promise<RecordingReading> {
  try {
    return await read(file, now);
  } catch (error) {
    // A parser that stumbles has met a file that no device wrote, or ran out of memory.
    return error instanceof Unreadable ? error.refusal : refused('damaged', 'gave_up');
  }
}

async function read(file: File, now: Date): Promise<RecordingReading> {
  if (file.size === 0) return refused('empty');
  if (file.size > LARGEST_FILE) return refused('too_large');
  const whole = new Uint8Array(await file.arrayBuffer());
  const isPacked = whole[0] === 0x1f && whole[1] === 0x8b;
  const bytes = isPacked ? await inflate(file, LARGEST_UNPACKED) : whole;
  if (bytes.length === 0) return refused('empty');
  const format = formatOf(bytes);
  if (!format) return misnamed(file.name);
  if (format === 'fit' && bytes.length > LARGEST_FILE) return refused('too_large');
  const recorded = READERS[format](bytes);
  const { start, samples } = recorded;
  if (samples === 0) return refused('no_samples');
  if (start === undefined) return refused('no_start');
  if (start < OLDEST) return refused('too_old');
  if (start > now.getTime() / 1000 + TOLERANCE) return refused('future_start');
  const fingerprint = await fingerprintOf(whole);
  return { ...recorded, kind: 'recording', format, dataType: isPacked ? `${format}.gz` : format, fingerprint, start };
}

/** By what is in it: a name can be changed. */
function formatOf(bytes: Uint8Array): RecordingFormat | undefined {
  if (String.fromCharCode(...bytes.subarray(8, 12)) === '.FIT') return 'fit';
  const root = rootOf(bytes);
  if (root === 'TrainingCenterDatabase') return 'tcx';
  return root === 'gpx' ? 'gpx' : undefined;
}

function misnamed(name: string): RecordingReading {
  if (/\.gz$/i.test(name) && !/\.(fit|tcx|gpx)\.gz$/i.test(name)) return refused('unknown_type');
  return /\.(fit|tcx|gpx)(\.gz)?$/i.test(name) ? refused('damaged', 'other_content') : refused('unknown_type');
}

async function fingerprintOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

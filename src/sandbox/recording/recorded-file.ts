import { readFit } from './read-fit.ts';
import { readGpx } from './read-gpx.ts';
import { readTcx } from './read-tcx.ts';

/** One moment of a recording. Degrees, metres, beats and revolutions a minute, watts, °C; undefined where unknown. */
export interface RecordedPoint {
  /** Seconds since 1970. */
  readonly time: number;
  readonly latitude: number | undefined;
  readonly longitude: number | undefined;
  readonly altitude: number | undefined;
  /** Since the start. */
  readonly distance: number | undefined;
  readonly heartRate: number | undefined;
  readonly cadence: number | undefined;
  readonly watts: number | undefined;
  readonly temperature: number | undefined;
}

/** What an uploaded file tells, as far as the sandbox reads it. */
export interface RecordedFile {
  /** Seconds since 1970. */
  readonly start: number;
  /** Seconds, as a summary in the file tells; undefined when there is none. */
  readonly elapsedTime: number | undefined;
  /** Metres, as a summary in the file tells. */
  readonly distance: number | undefined;
  /** Strava's `sport_type`; undefined when the file does not say. */
  readonly sport: string | undefined;
  readonly isIndoor: boolean;
  readonly name: string | undefined;
  readonly device: string | undefined;
  /** In the order of time. Empty when only a summary was recorded. */
  readonly points: readonly RecordedPoint[];
}

export const DATA_TYPES = ['fit', 'fit.gz', 'tcx', 'tcx.gz', 'gpx', 'gpx.gz'] as const;
export type DataType = (typeof DATA_TYPES)[number];

async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** What a file holds; undefined when it is not what its type says, is cut off, or tells no start. */
export async function readRecordedFile(
  bytes: Uint8Array<ArrayBuffer>,
  type: DataType,
): Promise<RecordedFile | undefined> {
  try {
    const plain = type.endsWith('.gz') ? await unzipped(bytes) : bytes;
    if (type.startsWith('fit')) return readFit(plain);
    const text = new TextDecoder().decode(plain).trim();
    return type.startsWith('gpx') ? readGpx(text) : readTcx(text);
  } catch {
    return undefined;
  }
}

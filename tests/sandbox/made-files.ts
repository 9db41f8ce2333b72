/** Files as a watch would write them, of a run whose every number can be worked out by hand. */

export interface Moment {
  /** Since the start. */
  readonly second: number;
  readonly metres: number;
  readonly heartRate?: number;
}

export const STARTED = '2026-05-19T17:00:00Z';

/** Five minutes at 3 m/s, a minute at a kiosk with the watch stopped, five minutes at 3 m/s; a sample every ten seconds. */
export const STEADY: readonly Moment[] = [
  ...Array.from({ length: 31 }, (_, i) => ({ second: 10 * i, metres: 30 * i, heartRate: 150 })),
  ...Array.from({ length: 31 }, (_, i) => ({ second: 360 + 10 * i, metres: 900 + 30 * i, heartRate: 150 })),
];

/** How long a degree of latitude is in the sandbox. */
const METRES_PER_DEGREE = 111_320;
const latitudeAt = (metres: number) => 54 + metres / METRES_PER_DEGREE;
const iso = (started: string, second: number) => new Date(Date.parse(started) + second * 1000).toISOString();

interface Made {
  readonly started?: string;
  readonly moments?: readonly Moment[];
}

export function gpxFile({
  started = STARTED,
  moments = STEADY,
  name = '',
  type = '',
}: Made & { name?: string; type?: string } = {}) {
  const points = moments.map(
    ({ second, metres, heartRate }) => `<trkpt lat="${latitudeAt(metres).toFixed(8)}" lon='7'>
      <ele>40</ele><time>${iso(started, second)}</time>
      <extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>${heartRate ?? ''}</gpxtpx:hr><gpxtpx:cad>85</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions>
    </trkpt>`,
  );
  return `<?xml version="1.0"?>\n<gpx creator="Made-up Watch"><metadata><name>no</name></metadata><trk><name>${name}</name>
    <type>${type}</type><trkseg>${points.join('\n')}</trkseg></trk></gpx>\n`;
}

export function tcxFile({ started = STARTED, moments = STEADY }: Made = {}) {
  const points = moments.map(
    ({
      second,
      metres,
      heartRate,
    }) => `<Trackpoint><Time>${iso(started, second)}</Time><DistanceMeters>${metres}</DistanceMeters>
      ${heartRate === undefined ? '' : `<HeartRateBpm xsi:type="x"><Value>${heartRate}</Value></HeartRateBpm>`}
      <Extensions><ns3:TPX><ns3:Watts>200</ns3:Watts></ns3:TPX></Extensions></Trackpoint>`,
  );
  const { second = 0, metres = 0 } = moments.at(-1) ?? {};
  return `   <?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Biking"><Id>${started}</Id>
    <Lap StartTime="${started}"><TotalTimeSeconds>${second}</TotalTimeSeconds><DistanceMeters>${metres}</DistanceMeters>
    <Track>${points.join('')}</Track></Lap><Creator><Name>Made-up Edge &amp; Co</Name></Creator></Activity></Activities></TrainingCenterDatabase>`;
}

/** Fields of a FIT message: number, base type, value. */
type FitField = readonly [number: number, type: 0x00 | 0x02 | 0x84 | 0x85 | 0x86, value: number];
const SIZES = { 0x00: 1, 0x02: 1, 0x84: 2, 0x85: 4, 0x86: 4 } as const;

function littleEndian(value: number, size: number): number[] {
  return Array.from({ length: size }, (_, i) => Math.floor(value / 256 ** i) & 0xff);
}

function definition(local: number, kind: number, fields: readonly FitField[]): number[] {
  const described = fields.flatMap(([number, type]) => [number, SIZES[type], type]);
  return [0x40 | local, 0, 0, ...littleEndian(kind, 2), fields.length, ...described];
}

const values = (fields: readonly FitField[]) => fields.flatMap(([, type, value]) => littleEndian(value, SIZES[type]));

/** A FIT file with a session and records; `sport` and `subSport` are FIT's numbers. */
export function fitFile({
  started = STARTED,
  moments = STEADY,
  sport = 1,
  subSport = 0,
}: Made & { sport?: number; subSport?: number } = {}): Uint8Array<ArrayBuffer> {
  const begun = Date.parse(started) / 1000 - 631_065_600;
  const { second = 0, metres = 0 } = moments.at(-1) ?? {};
  const session: FitField[] = [
    [2, 0x86, begun],
    [7, 0x86, second * 1000],
    [9, 0x86, metres * 100],
    [5, 0x00, sport],
    [6, 0x00, subSport],
  ];
  const records = moments.map(({ second, metres, heartRate = 0xff }): FitField[] => [
    [253, 0x86, begun + second],
    [0, 0x85, Math.round((latitudeAt(metres) / 180) * 2 ** 31)],
    [1, 0x85, Math.round((7 / 180) * 2 ** 31)],
    [2, 0x84, (40 + 500) * 5],
    [3, 0x02, heartRate],
    [5, 0x86, metres * 100],
  ]);
  const data = [
    ...definition(0, 20, records[0] ?? []),
    ...records.flatMap((fields) => [0, ...values(fields)]),
    ...definition(1, 18, session),
    ...[1, ...values(session)],
  ];
  const header = [14, 0x20, 0, 0, ...littleEndian(data.length, 4), ...new TextEncoder().encode('.FIT'), 0, 0];
  return new Uint8Array([...header, ...data, 0, 0]);
}

export async function zipped(content: BlobPart): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

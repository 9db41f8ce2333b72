import { gzipSync } from 'node:zlib';
import { Encoder } from '@garmin/fitsdk';

/** The numbers of messages in the FIT profile. */
const FILE_ID = 0;
const SESSION = 18;
const RECORD = 20;

/** 18:04:09 UTC on 21 May 2026, in seconds since 1970. */
export const START = Date.UTC(2026, 4, 21, 18, 4, 9) / 1000;

export const file = (content: string | Uint8Array, name: string): File => new File([content as BlobPart], name);
export const packed = (content: string | Uint8Array, name: string): File => file(gzipSync(content), name);

const timeAt = (second: number) => new Date((START + second) * 1000);
const isoAt = (second: number) => timeAt(second).toISOString();

interface Run {
  readonly samples?: number;
  readonly sport?: string;
  readonly subSport?: string;
  readonly heartRate?: number;
  /** Degrees; the runner goes north from there. */
  readonly latitude?: number;
}

/** A FIT file by Garmin's own encoder: a sample each second, 3 m apart. */
export function fitFile({ samples = 61, sport = 'running', subSport = 'generic', heartRate, latitude }: Run = {}) {
  const encoder = new Encoder();
  const write = (number: number, message: object) => encoder.onMesg(number, message as never);
  write(FILE_ID, { type: 'activity', manufacturer: 'garmin', product: 3291, timeCreated: timeAt(0) });
  for (let at = 0; at < samples; at += 1) {
    write(RECORD, {
      timestamp: timeAt(at),
      distance: at * 3,
      ...(heartRate !== undefined && { heartRate }),
      ...(latitude !== undefined && { positionLat: Math.round((latitude * 2 ** 31) / 180) + at, positionLong: 0 }),
    });
  }
  write(SESSION, {
    timestamp: timeAt(samples - 1),
    startTime: timeAt(0),
    totalElapsedTime: samples + 9,
    totalTimerTime: samples - 1,
    totalDistance: (samples - 1) * 3,
    sport,
    subSport,
  });
  return encoder.close();
}

/** A course, which nobody has run. */
export function fitCourse(): Uint8Array {
  const encoder = new Encoder();
  encoder.onMesg(FILE_ID, { type: 'course', manufacturer: 'garmin', timeCreated: timeAt(0) } as never);
  return encoder.close();
}

export const trackpoint = (at: number) =>
  `<Trackpoint><Time>${isoAt(at)}</Time><Position><LatitudeDegrees>52.5</LatitudeDegrees><LongitudeDegrees>13.4</LongitudeDegrees></Position>` +
  `<DistanceMeters>${at * 3}</DistanceMeters><HeartRateBpm><Value>140</Value></HeartRateBpm></Trackpoint>`;

export const tcxActivity = (points: string, sport = 'Running') =>
  `<Activity Sport="${sport}"><Id>${isoAt(0)}</Id><Lap StartTime="${isoAt(0)}"><TotalTimeSeconds>55</TotalTimeSeconds>` +
  `<DistanceMeters>180</DistanceMeters><Track>${points}</Track></Lap><Creator xsi:type="Device_t"><Name>Forerunner 965</Name></Creator></Activity>`;

export const tcx = (activities = tcxActivity(trackpoint(0) + trackpoint(60))) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<TrainingCenterDatabase xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2" xmlns:xsi="x"><Activities>${activities}</Activities></TrainingCenterDatabase>`;

/** A thousandth of a degree north for each step: 111.2 m. */
export const gpxPoint = (step: number, inside = `<time>${isoAt(step * 30)}</time>`) =>
  `<trkpt lat="${52.5 + step / 1000}" lon="13.4"><ele>34</ele>${inside}</trkpt>`;

export const gpxTrack = (points = gpxPoint(0) + gpxPoint(1) + gpxPoint(2), type = 'running') =>
  `<trk><name>Morning</name><type>${type}</type><trkseg>${points}</trkseg></trk>`;

export const gpx = (content = gpxTrack()) =>
  `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="A watch" xmlns="http://www.topografix.com/GPX/1/1" xmlns:gpxtpx="y">${content}</gpx>`;

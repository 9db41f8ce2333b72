import { seconds } from '#lib/training/units.ts';
import { Unreadable, type Recorded } from './recording.ts';
import { createCounter, instantOf, nameOf, numberOf } from './samples.ts';
import { sportOfTcx } from './sports.ts';
import { readXml } from './xml.ts';

/** What Garmin's Training Center files say. @throws Unreadable */
export function readTcx(bytes: Uint8Array): Recorded {
  const counter = createCounter();
  let activities = 0;
  let sport: string | undefined;
  let device: string | undefined;
  let timer: number | undefined;
  /** Metres of the laps that say so. */
  let lapDistance: number | undefined;
  let point: { at?: number | undefined; distance?: number | undefined; heartRate?: boolean; position?: boolean } = {};

  readXml(bytes, {
    open(name, _, attributes) {
      if (name === 'Activity') {
        activities += 1;
        if (activities > 1) throw new Unreadable('several_activities');
        sport = attributes['Sport'];
      }
      if (name === 'Trackpoint') point = {};
    },
    close(name, path, text) {
      // A course is a plan: only what stands below an activity was recorded.
      if (!path.includes('Activity')) return;
      const parent = path.at(-2);
      if (parent === 'Lap' && name === 'TotalTimeSeconds') timer = (timer ?? 0) + positive(text);
      if (parent === 'Lap' && name === 'DistanceMeters') lapDistance = (lapDistance ?? 0) + positive(text);
      if (parent === 'Creator' && name === 'Name') device = nameOf(text);
      if (parent === 'Trackpoint' && name === 'Time') point.at = instantOf(text);
      if (parent === 'Trackpoint' && name === 'DistanceMeters') point.distance = numberOf(text);
      if (parent === 'HeartRateBpm' && name === 'Value') point.heartRate = positive(text) > 0;
      if (parent === 'Position' && name === 'LatitudeDegrees') point.position = numberOf(text) !== undefined;
      if (name !== 'Trackpoint') return;
      const { at, distance, heartRate = false, position = false } = point;
      counter.add({ at, distance, hasHeartRate: heartRate, hasPosition: position });
    },
  });

  const { distance, ...said } = counter.said;
  return {
    ...said,
    // Distance along the track is that of the sensor; laps alone are what somebody typed in.
    distance: distance ?? (lapDistance as Recorded['distance']),
    moving: timer === undefined ? undefined : seconds(timer),
    sport: sportOfTcx(sport),
    device,
  };
}

const positive = (text: string) => Math.max(0, numberOf(text) ?? 0);

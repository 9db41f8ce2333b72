import { fitMessages, type FitMessage } from './fit-messages.ts';
import type { RecordedFile, RecordedPoint } from './recorded-file.ts';

const SESSION = 18;
const RECORD = 20;
/** Seconds from 1970 to the last minute of 1989, where the clock of FIT begins. */
const FIT_EPOCH = 631_065_600;
const DEGREES = 180 / 2 ** 31;

/** Numbers of FIT's `sport`, those the sandbox knows. */
const SPORTS: Readonly<Record<number, string>> = {
  1: 'Run',
  2: 'Ride',
  5: 'Swim',
  10: 'Workout',
  11: 'Walk',
  12: 'NordicSki',
  13: 'AlpineSki',
  15: 'Rowing',
  17: 'Hike',
  31: 'RockClimbing',
};

/** Numbers of `sub_sport` that make another sport of it. */
const SUB_SPORTS: Readonly<Record<number, string>> = {
  3: 'TrailRun',
  8: 'MountainBikeRide',
  20: 'WeightTraining',
  43: 'Yoga',
  46: 'GravelRide',
};
const TREADMILL = 1;
const INDOOR_CYCLING = 6;
const VIRTUAL = 58;

function sportOf(sport: number | undefined, subSport: number): string | undefined {
  const known = sport === undefined ? undefined : (SPORTS[sport] ?? 'Workout');
  if (subSport === VIRTUAL && (known === 'Run' || known === 'Ride')) return `Virtual${known}`;
  return SUB_SPORTS[subSport] ?? known;
}

function pointOf({ fields }: FitMessage): RecordedPoint[] {
  const timestamp = fields.get(253);
  if (timestamp === undefined) return [];
  const scaled = (number: number, scale: number, offset = 0) => {
    const value = fields.get(number);
    return value === undefined ? undefined : value / scale - offset;
  };
  return [
    {
      time: timestamp + FIT_EPOCH,
      latitude: scaled(0, 1 / DEGREES),
      longitude: scaled(1, 1 / DEGREES),
      altitude: scaled(78, 5, 500) ?? scaled(2, 5, 500),
      distance: scaled(5, 100),
      heartRate: fields.get(3),
      cadence: fields.get(4),
      watts: fields.get(7),
      temperature: fields.get(13),
    },
  ];
}

/**
 * A FIT file of one activity; undefined when it tells no start.
 * @throws RangeError, Error as `fitMessages`
 */
export function readFit(bytes: Uint8Array): RecordedFile | undefined {
  const messages = [...fitMessages(bytes)];
  const session = messages.find(({ kind }) => kind === SESSION)?.fields;
  const points = messages.filter(({ kind }) => kind === RECORD).flatMap(pointOf);
  const begun = session?.get(2);
  const start = points[0]?.time ?? (begun === undefined ? undefined : begun + FIT_EPOCH);
  if (start === undefined) return undefined;
  const milliseconds = session?.get(7);
  const centimetres = session?.get(9);
  const subSport = session?.get(6) ?? 0;
  return {
    start,
    elapsedTime: milliseconds === undefined ? undefined : milliseconds / 1000,
    distance: centimetres === undefined ? undefined : centimetres / 100,
    sport: sportOf(session?.get(5), subSport),
    isIndoor: subSport === TREADMILL || subSport === INDOOR_CYCLING,
    name: undefined,
    device: undefined,
    points,
  };
}

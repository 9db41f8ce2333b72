import type { JsonObject } from '#sandbox/strava-json.ts';
import type { Random } from './prng.ts';
import { rounded } from './rounding.ts';
import type { DoneSession } from './session.ts';

const WEEKS_PER_PAIR = 22;
const WEEKS_SINCE_GARMIN = 118;
const ROAD_BIKE = 'b3000001';
const GRAVEL_BIKE = 'b3000002';
const RACING_SHOE = 'g8000001';
const TRAIL_SHOE = 'g8000002';
const DAILY_SHOE = 9_000_000;
const MOST_PAIRS = 100;
const COLOURS = ['blue', 'green', 'grey', 'red', 'orange', 'black'] as const;

/** The shoe or bike it was done with; none for swims, walks and the gym, and forgotten sometimes. */
export function gearOf({ sport, kind, weeksAgo }: DoneSession, random: Random): string | null {
  if (random.chance(0.04)) return null;
  if (sport === 'Ride' || sport === 'VirtualRide') return ROAD_BIKE;
  if (sport === 'GravelRide') return GRAVEL_BIKE;
  if (sport === 'TrailRun' || sport === 'Hike') return TRAIL_SHOE;
  if (sport !== 'Run' && sport !== 'VirtualRun') return null;
  if (kind === 'race' || kind === 'intervals') return RACING_SHOE;
  return `g${DAILY_SHOE + Math.floor(weeksAgo / WEEKS_PER_PAIR)}`;
}

/** What recorded it, in Strava's words; undefined where Strava does not know. */
export function deviceOf({ sport, weeksAgo }: DoneSession, random: Random): string | undefined {
  if (random.chance(0.06)) return undefined;
  if (sport === 'VirtualRide') return 'Zwift';
  if (weeksAgo >= WEEKS_SINCE_GARMIN) return 'Apple Watch Series 8';
  if (sport === 'Walk' || sport === 'Yoga') return 'Apple Watch Series 8';
  return sport === 'Ride' || sport === 'GravelRide' ? 'Garmin Edge 840' : 'Garmin Forerunner 965';
}

function uuid(random: Random): string {
  const word = () =>
    random
      .whole(0, 2 ** 32 - 1)
      .toString(16)
      .padStart(8, '0');
  const [a, b, c, d] = [word(), word(), word(), word()];
  return `${a}-${b.slice(0, 4)}-${b.slice(4)}-${c.slice(0, 4)}-${c.slice(4)}${d}`.toUpperCase();
}

/** The name of the uploaded file, in the manner of the app it came from. */
export function externalIdOf(device: string | undefined, id: number, random: Random): string {
  if (device?.startsWith('Garmin')) return `garmin_ping_${id * 23 + random.whole(0, 22)}`;
  if (device === 'Zwift') return `zwift-activity-${id * 61}.fit`;
  return `${uuid(random)}-activity.fit`;
}

interface Model {
  brand_name: string;
  model_name: string;
  description: string;
  frame_type?: number;
  weight?: number;
}

function modelOf(id: string): Model {
  switch (id) {
    case ROAD_BIKE:
      return { brand_name: 'Bucket', model_name: 'Rouleur 2', description: '', frame_type: 3, weight: 8.4 };
    case GRAVEL_BIKE:
      return { brand_name: 'Bucket', model_name: 'Shingle', description: 'Mudguards on.', frame_type: 5, weight: 9.9 };
    case RACING_SHOE:
      return { brand_name: 'Pebble', model_name: 'Flyer', description: 'Races and track.' };
    case TRAIL_SHOE:
      return { brand_name: 'Pebble', model_name: 'Scree', description: '' };
    default:
      return { brand_name: 'Pebble', model_name: 'Daily', description: '' };
  }
}

const METRES_PER_MILE = 1609.344;

/** The answer of `/gear/{id}` for gear that covered so many metres. Daily shoes but the newest two are retired. */
export function describeGear(id: string, metres: number, preference: 'meters' | 'feet'): JsonObject & { id: string } {
  const model = modelOf(id);
  const number = Number(id.slice(1)) - DAILY_SHOE;
  const pair = number >= 0 && number < MOST_PAIRS ? number : undefined;
  const nickname = pair === undefined ? '' : (COLOURS[pair % COLOURS.length] ?? '');
  const bike = id.startsWith('b');
  return {
    id,
    primary: id === ROAD_BIKE || pair === 0,
    name: `${model.brand_name} ${model.model_name} ${nickname}`.trimEnd(),
    nickname,
    resource_state: 3,
    retired: pair !== undefined && pair >= 2,
    distance: Math.round(metres),
    converted_distance: rounded(metres / (preference === 'feet' ? METRES_PER_MILE : 1000), 1),
    ...model,
    ...(bike ? {} : { notification_distance: 0 }),
  };
}

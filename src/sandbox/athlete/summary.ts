import { legacyTypeOf } from '#sandbox/sport-types.ts';
import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { isoSeconds } from './calendar.ts';
import { utcOffsetOf } from './effort.ts';
import { deviceOf, externalIdOf, gearOf } from './equipment.ts';
import { nameOf } from './names.ts';
import { createRandom, type Random } from './prng.ts';
import { rounded } from './rounding.ts';
import { routeAt } from './route.ts';
import type { DoneSession } from './session.ts';
import { zoneLabel } from './time-zones.ts';
import { MAX_HEART_RATE } from './effort.ts';

const RUNS = new Set(['Run', 'TrailRun', 'VirtualRun']);
const RIDES = new Set(['Ride', 'GravelRide', 'VirtualRide']);

function workoutType({ sport, kind }: DoneSession, random: Random): Partial<SummaryActivity> {
  if (sport === 'WeightTraining') return { workout_type: 30 };
  if (RIDES.has(sport)) return { workout_type: random.chance(0.15) ? 12 : 10 };
  if (!RUNS.has(sport)) return {};
  const labelled = random.chance(0.85);
  if (kind === 'race') return { workout_type: 1 };
  if (kind === 'long' && labelled) return { workout_type: 2 };
  if ((kind === 'intervals' || kind === 'tempo') && labelled) return { workout_type: 3 };
  return { workout_type: random.chance(0.2) ? null : 0 };
}

function heart({ averageHeartRate, maxHeartRate, movingTime }: DoneSession): Partial<SummaryActivity> {
  if (averageHeartRate === undefined || maxHeartRate === undefined) return {};
  const effort = Math.max(0, (averageHeartRate - 70) / (MAX_HEART_RATE - 70));
  return {
    average_heartrate: averageHeartRate,
    max_heartrate: maxHeartRate,
    suffer_score: Math.round((movingTime / 60) * (0.15 + 2.4 * effort ** 3)),
  };
}

function power({ sport }: DoneSession, speed: number, movingTime: number, random: Random): Partial<SummaryActivity> {
  if (sport !== 'Ride' && sport !== 'VirtualRide') return {};
  const watts = rounded(speed ** 2 * 2.3 + random.between(5, 25), 1);
  const joules = { average_watts: watts, kilojoules: rounded((watts * movingTime) / 1000, 1) };
  if (sport === 'Ride') return { ...joules, device_watts: false };
  const weighted = Math.round(watts * 1.06);
  return { ...joules, device_watts: true, weighted_average_watts: weighted, max_watts: Math.round(watts * 2.1) };
}

function cadence({ sport, commute }: DoneSession, speed: number, random: Random): Partial<SummaryActivity> {
  if (RUNS.has(sport)) return { average_cadence: rounded(80 + 5 * (speed - 2.6) + random.between(-1.5, 1.5), 1) };
  if (sport === 'Walk' || sport === 'Hike') return { average_cadence: rounded(random.between(50, 57), 1) };
  const sensor = sport === 'VirtualRide' || (sport === 'Ride' && !commute);
  return sensor ? { average_cadence: rounded(random.between(74, 86), 1) } : {};
}

function height({ sport, indoor, climb, place }: DoneSession, random: Random): Partial<SummaryActivity> {
  if (indoor) return RUNS.has(sport) ? { elev_high: 0, elev_low: 0 } : {};
  const low = rounded(place.floor + random.between(0, 40), 1);
  const hills = 1 + Math.floor(climb / random.between(30, 60));
  return { elev_high: rounded(low + climb / hills, 1), elev_low: low };
}

/** What a sensor or an upload tells; a manual activity has none of it. */
function recorded(session: DoneSession, id: number, speed: number, random: Random): Partial<SummaryActivity> {
  const device = deviceOf(session, random);
  const outdoors = !session.indoor;
  const hidden = random.chance(0.008);
  const route = outdoors && !hidden ? routeAt(session.place, session.distance, random.whole(0, 5)) : undefined;
  const upload = Math.floor(id * 1.07);
  return {
    ...(device === undefined ? {} : { device_name: device }),
    ...(route && {
      map: { id: `a${id}`, summary_polyline: route.polyline, resource_state: 2 },
      start_latlng: [...route.start],
      end_latlng: [...route.end],
    }),
    max_speed: rounded(speed * random.between(1.35, 1.8), 3),
    ...cadence(session, speed, random),
    ...(device?.startsWith('Garmin') && outdoors ? { average_temp: session.temperature } : {}),
    ...power(session, speed, session.movingTime, random),
    ...heart(session),
    ...height(session, random),
    upload_id: upload,
    upload_id_str: String(upload),
    external_id: externalIdOf(device, id, random),
  };
}

function applause({ kind, distance }: DoneSession, random: Random) {
  const race = kind === 'race';
  const records = race ? random.whole(0, 3) : random.chance(0.06) ? 1 : 0;
  const photos = race || random.chance(0.08) ? random.whole(1, 3) : 0;
  return {
    achievement_count: records + (random.chance(0.1) ? 1 : 0),
    kudos_count: random.whole(0, 6) + Math.round(distance / 2500) + (race ? 15 : 0),
    comment_count: race ? random.whole(1, 7) : random.chance(0.12) ? 1 : 0,
    athlete_count: race ? random.whole(40, 900) : random.chance(0.1) ? random.whole(2, 6) : 1,
    photo_count: 0,
    total_photo_count: photos,
    pr_count: records,
  };
}

function visibilityOf({ kind, manual }: DoneSession, random: Random): SummaryActivity['visibility'] {
  const dice = random.next();
  if (manual || kind === 'race') return 'everyone';
  return dice < 0.04 ? 'only_me' : dice < 0.12 ? 'followers_only' : 'everyone';
}

/** The activity as Strava's list tells it. */
export function summaryOf(session: DoneSession, seed: number, athleteId: number, id: number): SummaryActivity {
  const random = createRandom(seed, session.day, session.secondOfDay, 3);
  const { sport, place, start, distance, movingTime, elapsedTime, climb, manual, commute = false } = session;
  const offset = utcOffsetOf(session);
  const speed = distance / movingTime;
  const visibility = visibilityOf(session, random);
  const hasHeartRate = session.averageHeartRate !== undefined;
  return {
    resource_state: 2,
    athlete: { id: athleteId, resource_state: 1 },
    name: nameOf(session, random),
    distance,
    moving_time: movingTime,
    elapsed_time: elapsedTime,
    total_elevation_gain: climb,
    type: legacyTypeOf(sport),
    sport_type: sport,
    ...workoutType(session, random),
    id,
    id_str: String(id),
    start_date: isoSeconds(start),
    start_date_local: isoSeconds(start + offset),
    timezone: zoneLabel(place.zone, start),
    utc_offset: offset,
    location_city: null,
    location_state: null,
    location_country: null,
    ...applause(session, random),
    map: { id: `a${id}`, summary_polyline: '', resource_state: 2 },
    trainer: !manual && session.indoor === true && sport !== 'Swim',
    commute,
    manual,
    private: visibility === 'only_me',
    visibility,
    flagged: false,
    from_accepted_tag: false,
    has_kudoed: false,
    gear_id: gearOf(session, random),
    start_latlng: [],
    end_latlng: [],
    average_speed: rounded(speed, 3),
    max_speed: 0,
    has_heartrate: hasHeartRate,
    heartrate_opt_out: false,
    display_hide_heartrate_option: hasHeartRate,
    upload_id: null,
    external_id: null,
    ...(manual ? {} : recorded(session, id, speed, random)),
  };
}

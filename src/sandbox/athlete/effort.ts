import { instantOf, offsetAt } from './time-zones.ts';
import { SECONDS_PER_DAY, summerness } from './calendar.ts';
import { createRandom, type Random } from './prng.ts';
import { clamped, rounded } from './rounding.ts';
import { MARATHON } from './run-week.ts';
import type { DoneSession, PlannedSession, RunKind } from './session.ts';

/** Speed at the lactate threshold at fitness 1, m/s: 4:06 per kilometre. */
const THRESHOLD_SPEED = 4.06;
export const MAX_HEART_RATE = 191;
const RESTING_HEART_RATE = 49;

/** Average speed of a whole run, warming up and jogging included, as a share of the threshold speed. */
const INTENSITY: Record<RunKind, number> = {
  recovery: 0.7,
  easy: 0.755,
  long: 0.765,
  tempo: 0.88,
  intervals: 0.84,
  race: 1,
};

/** m/s, share of the heart rate reserve, and metres of climb per kilometre. */
const SPORTS: Record<string, { speed: number; reserve: number; climb: readonly [number, number] }> = {
  Ride: { speed: 7.4, reserve: 0.55, climb: [4, 11] },
  GravelRide: { speed: 5.9, reserve: 0.58, climb: [6, 15] },
  VirtualRide: { speed: 8.1, reserve: 0.6, climb: [0, 0] },
  Walk: { speed: 1.42, reserve: 0.3, climb: [2, 9] },
  Hike: { speed: 1.16, reserve: 0.4, climb: [22, 60] },
  Swim: { speed: 0.86, reserve: 0.55, climb: [0, 0] },
};

/** Intensity of a race over so many metres. */
function raceIntensity(distance: number): number {
  return clamped(1.065 - 0.07 * Math.log2(distance / 5000) * 0.72, 0.86, 1.08);
}

function intensityOf({ kind, distance, sport, indoor }: PlannedSession, random: Random): number {
  const base = kind === 'race' ? raceIntensity(distance) : INTENSITY[kind] + random.between(-0.03, 0.03);
  return base * (sport === 'TrailRun' ? 0.85 : 1) * (indoor ? 0.98 : 1);
}

/** Share of the heart rate reserve at a share of the threshold speed: the fitter, the faster at the same beat. */
const reserveAt = (intensity: number) => 0.88 - 0.9 * (1 - intensity);

interface Work {
  movingTime: number;
  reserve: number;
  climbPerKilometre: readonly [number, number];
}

function workOf(session: PlannedSession, random: Random): Work {
  const { sport, distance, fitness, commute } = session;
  const other = SPORTS[sport];
  if (other) {
    const speed = other.speed * (0.6 + 0.4 * fitness) * random.between(0.92, 1.08) * (commute ? 0.85 : 1);
    return { movingTime: distance / speed, reserve: other.reserve, climbPerKilometre: other.climb };
  }
  if (distance === 0) return { movingTime: random.between(1500, 3400), reserve: 0.36, climbPerKilometre: [0, 0] };
  const intensity = intensityOf(session, random);
  const trail = sport === 'TrailRun';
  return {
    movingTime: distance / (THRESHOLD_SPEED * fitness * intensity),
    reserve: reserveAt(trail ? intensity / 0.85 : intensity),
    climbPerKilometre: trail ? [18, 38] : [3, 12],
  };
}

/** The strap stayed at home; a few weeks long it was broken. */
function heartRateForgotten({ sport, weeksAgo, indoor }: PlannedSession, random: Random): boolean {
  const often = random.chance(sport === 'Swim' ? 0.7 : sport === 'Walk' ? 0.4 : indoor && sport !== 'Run' ? 0.2 : 0.06);
  const broken = weeksAgo % 208 >= 124 && weeksAgo % 208 <= 129;
  return often || broken;
}

function pauses({ kind, sport, commute }: PlannedSession, movingTime: number, random: Random): number {
  if (random.chance(0.003)) return -1;
  if (kind === 'race') return 0;
  const share = sport === 'Hike' ? 0.3 : sport === 'Ride' && !commute ? 0.18 : 0.06;
  return kind === 'intervals' || random.chance(0.4)
    ? random.whole(0, 9)
    : Math.round(movingTime * random.between(0.01, share));
}

function temperatureOf({ place, day, secondOfDay, indoor }: PlannedSession, random: Random): number {
  if (indoor) return random.whole(19, 23);
  const [mean, swing] = place.climate;
  const afternoon = Math.cos((2 * Math.PI * (secondOfDay / 3600 - 15)) / 24);
  return Math.round(mean + swing * summerness(day) + 3 * afternoon + random.between(-3, 3));
}

function heartRates(session: PlannedSession, reserve: number, temperature: number, random: Random) {
  const heat = Math.max(0, temperature - 19) * 0.5;
  const average = RESTING_HEART_RATE + (MAX_HEART_RATE - RESTING_HEART_RATE) * reserve + heat + random.between(-4, 4);
  const headroom = { intervals: [20, 27], tempo: [12, 18], race: [7, 11], long: [12, 18] } as const;
  const [low, high] = session.kind in headroom ? headroom[session.kind as keyof typeof headroom] : [10, 17];
  const max = Math.min(MAX_HEART_RATE, Math.round(average + random.between(low, high)));
  return { averageHeartRate: rounded(Math.min(average, max - 5), 1), maxHeartRate: max };
}

/** Now and then something is typed in by hand, or its start is hidden. */
function habits({ kind, sport, distance, place, indoor }: PlannedSession, random: Random) {
  const dice = random.next();
  const home = place.zone.startsWith('Europe');
  const manual = kind !== 'race' && distance < MARATHON && dice < (sport === 'Swim' && indoor ? 0.2 : 0.022);
  return { manual, hiddenStart: !manual && home && dice > 0.985 };
}

/** Does what was planned: how long it took, how the heart beat, how far up it went. */
export function doSession(session: PlannedSession, seed: number): DoneSession {
  const random = createRandom(seed, session.day, session.secondOfDay);
  const { movingTime, reserve, climbPerKilometre } = workOf(session, random);
  const temperature = temperatureOf(session, random);
  const forgotten = heartRateForgotten(session, random);
  const heart = heartRates(session, reserve, temperature, random);
  const { manual, hiddenStart } = habits(session, random);
  const moving = Math.max(1, Math.round(movingTime));
  const pause = pauses(session, moving, random);
  const climb = session.indoor ? 0 : (session.distance / 1000) * random.between(...climbPerKilometre);
  const noHeart = manual || forgotten;
  return {
    ...session,
    start: hiddenStart ? session.day * SECONDS_PER_DAY + 1 : beginOf(session),
    movingTime: moving,
    elapsedTime: manual ? moving : moving + pause,
    climb: manual ? 0 : Math.round(climb),
    temperature,
    averageHeartRate: noHeart ? undefined : heart.averageHeartRate,
    maxHeartRate: noHeart ? undefined : heart.maxHeartRate,
    manual,
    hiddenStart,
  };
}

/** The instant at which it really began, epoch seconds; `start` may hide it. */
export function beginOf({ day, secondOfDay, place }: PlannedSession): number {
  return instantOf(place.zone, day * SECONDS_PER_DAY + secondOfDay);
}

/** The instant at which it was over, epoch seconds. */
export function endOf(session: DoneSession): number {
  return beginOf(session) + Math.max(session.elapsedTime, session.movingTime);
}

/** Seconds the wall clock was ahead of UTC when it began. */
export const utcOffsetOf = (session: DoneSession) => offsetAt(session.place.zone, session.start);

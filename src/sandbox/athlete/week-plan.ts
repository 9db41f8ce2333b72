import { DAYS_PER_WEEK, summerness } from './calendar.ts';
import { otherSportsOfWeek } from './other-sports.ts';
import { DATE_LINE_DAYS_AGO, DATE_LINE_PLACES, HOME, placeOn } from './places.ts';
import { createRandom, type Random } from './prng.ts';
import { rounded } from './rounding.ts';
import { runsOfWeek, type WeekRun } from './run-week.ts';
import { seasonOf, type Season } from './season.ts';
import type { PlannedSession } from './session.ts';

const HOUR = 3600;

/** Some runs are short of, some beyond, what was planned; a race is as long as a watch makes it. */
function asMeasured({ kind, distance }: Pick<WeekRun, 'kind' | 'distance'>, random: Random): number {
  return rounded(distance * (kind === 'race' ? random.between(1.001, 1.008) : random.between(0.93, 1.07)), 1);
}

/** A run that can be left out, or done anywhere: races and hard days are what the week is for. */
const isSteady = ({ kind }: WeekRun) => kind === 'easy' || kind === 'recovery';

function hourOf(run: WeekRun, random: Random): number {
  if (run.kind === 'race') return run.weekday === 6 ? 9 + random.next() / 60 : 9.5;
  return run.weekday >= 5 ? random.between(7.4, 8.1) : run.kind === 'easy' ? random.between(6, 6.6) : 17.6;
}

function runSession(run: WeekRun, monday: number, weeksAgo: number, season: Season, random: Random): PlannedSession {
  const day = monday + run.weekday;
  const place = placeOn(weeksAgo * DAYS_PER_WEEK - run.weekday);
  const steady = isSteady(run);
  const winter = summerness(day) < -0.5 && place.climate[1] > 5;
  const treadmill = run.kind !== 'race' && run.kind !== 'long' && random.chance(winter ? 0.14 : 0.02);
  const trail = run.kind === 'long' && season.phase !== 'build' && random.chance(0.35);
  const commute = steady && !treadmill && place === HOME && run.weekday < 5 && random.chance(0.13);
  const sport = treadmill && random.chance(0.3) && steady ? 'VirtualRun' : trail ? 'TrailRun' : 'Run';
  const secondOfDay = Math.round((commute ? random.between(7, 7.3) : hourOf(run, random)) * HOUR);
  const { fitness } = season;
  return {
    sport,
    kind: run.kind,
    day,
    secondOfDay,
    place,
    distance: asMeasured(run, random),
    fitness,
    weeksAgo,
    commute,
    indoor: treadmill,
    ...(run.name === undefined ? {} : { name: run.name }),
  };
}

function otherSessions(monday: number, weeksAgo: number, season: Season, random: Random): PlannedSession[] {
  const warmth = summerness(monday + 3);
  return otherSportsOfWeek(season.phase, season.weeksIn, warmth, random).map(({ weekday, hour, ...other }) => ({
    ...other,
    kind: 'easy',
    day: monday + weekday,
    secondOfDay: Math.round(hour * HOUR),
    place: placeOn(weeksAgo * DAYS_PER_WEEK - weekday),
    distance: rounded(other.distance, 1),
    fitness: season.fitness,
    weeksAgo,
  }));
}

/** The longest day: a run in Auckland in the morning and one in Honolulu in the evening of the same date. */
function dateLineSessions(monday: number, weeksAgo: number, fitness: number): PlannedSession[] {
  const weekday = weeksAgo * DAYS_PER_WEEK - DATE_LINE_DAYS_AGO;
  if (weekday < 0 || weekday >= DAYS_PER_WEEK) return [];
  const [auckland, honolulu] = DATE_LINE_PLACES;
  const run = { sport: 'Run', kind: 'easy' as const, day: monday + weekday, fitness, weeksAgo };
  return [
    { ...run, place: auckland, secondOfDay: 7 * HOUR, distance: 5010.4, name: 'Before the flight' },
    { ...run, place: honolulu, secondOfDay: 17 * HOUR, distance: 6024.8, name: 'The same Friday, again 🌺' },
  ];
}

const AT_HOME_ONLY = new Set(['Ride', 'GravelRide', 'VirtualRide', 'WeightTraining']);

/**
 * The sessions of the week that begins on `monday`, `weeksAgo` weeks before the current one, in no order. The same
 * seed and week give the same sessions.
 */
export function planWeek(seed: number, monday: number, weeksAgo: number): PlannedSession[] {
  const random = createRandom(seed, monday);
  const season = seasonOf(weeksAgo);
  const runs = runsOfWeek(season, random).filter((run) => {
    const skipped = random.chance(0.09);
    return !isSteady(run) || weeksAgo === 0 || !skipped;
  });
  if (weeksAgo === 0) runs.push({ weekday: 0, kind: 'easy', distance: 6400 });
  const usual = [
    ...runs.map((run) => runSession(run, monday, weeksAgo, season, random)),
    ...otherSessions(monday, weeksAgo, season, random),
  ];
  const special = dateLineSessions(monday, weeksAgo, season.fitness);
  const free = usual.filter(
    ({ day, sport, place }) =>
      special.every((session) => session.day !== day) && (place === HOME || !AT_HOME_ONLY.has(sport)),
  );
  return [...special, ...free];
}

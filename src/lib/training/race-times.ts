import type { Activity } from './activity.ts';
import { activityBests, METRIC_DISTANCES, STANDARD_DISTANCES, type StandardDistance } from './bands.ts';
import { criticalSpeed, type CriticalSpeed, timeAtCriticalSpeed } from './critical-speed.ts';
import { type DayNumber, dayNumber } from './day.ts';
import { plausible } from './pace.ts';
import { riegelRange, type TimedDistance, withinReach } from './riegel.ts';
import { isIndoor, isRace } from './selection.ts';
import { sportFamily } from './sport.ts';
import { bestsOf } from './stream/bests.ts';
import type { FoundEfforts } from './stream/found-efforts.ts';
import { type Metres, metres, type Seconds, seconds } from './units.ts';
import { timeForVdot, vdot } from './vdot.ts';

/** An older effort says little about now. */
export const EFFORT_DAYS = 365;
/** From a kilometre and a half to a marathon on a watch that measured 5 % too much: VDOT was made for these. */
const SHORTEST = metres(1500);
const LONGEST = metres(42_195 * 1.05);
/** Daniels and Gilbert looked at races from three and a half minutes on. */
const QUICKEST = seconds(210);
/** A race that long is within what critical speed can tell; after an hour nobody holds it. */
const CRITICAL_TIMES = [seconds(120), seconds(3600)] as const;

/** A whole run that can say how fast the next race might be. */
export interface RaceEffort extends TimedDistance {
  readonly activity: Activity;
  /** The standard distance it was over: then `distance` is exactly that, and `time` for a little more than it. */
  readonly name: StandardDistance | undefined;
  readonly race: boolean;
  readonly vdot: number;
  /** A best effort inside a run, not the whole of it. */
  readonly inside?: true;
}

/** A time over a standard distance. */
export interface RaceTime {
  readonly name: StandardDistance;
  readonly distance: Metres;
  /** 'far': beyond a factor of four nothing is said. 'own': what was run. */
  readonly kind: 'range' | 'own' | 'far';
  /** The fastest and the slowest that any of the three says; the same twice where it was run; undefined if too far. */
  readonly between: readonly [Seconds, Seconds] | undefined;
  readonly riegel: readonly [Seconds, Seconds] | undefined;
  readonly vdot: Seconds | undefined;
  readonly critical: Seconds | undefined;
}

/**
 * The runs of the last 365 days that a race may be told from: every race of at least 1500 m, and for each standard
 * distance the fastest whole run. Outdoors only, by elapsed time. The one that says most comes first: races before
 * others, then what is within reach of more of the usual distances, then the higher VDOT, then the later one.
 */
export function raceEfforts(activities: readonly Activity[], today: DayNumber): RaceEffort[] {
  const recent = recentRuns(activities, today);
  const names = Object.keys(STANDARD_DISTANCES) as StandardDistance[];
  const inBand = activityBests(recent, { today, names, tolerant: false, most: recent.length }).flatMap(
    ({ name, distance, fastest }) =>
      fastest
        .filter(({ activity }, rank) => rank === 0 || isRace(activity))
        .map((entry) => effortOf(entry, distance, name)),
  );
  const standard = new Set(inBand.map(({ activity }) => activity));
  const others = recent
    .filter((activity) => isRace(activity) && !standard.has(activity))
    .map((activity) => effortOf({ activity, time: timeOf(activity) }, activity.distance));
  return [...inBand, ...others]
    .filter(({ distance, time }) => distance >= SHORTEST && distance <= LONGEST && time >= QUICKEST)
    .sort(mostTelling);
}

/**
 * Best efforts inside runs that a race may be told from as well: of each distance from 1500 m on the fastest of the last 365
 * days, by the rules of `raceEfforts`; what is within reach of more of the usual distances first.
 */
export function insideEfforts(
  found: readonly FoundEfforts[],
  activities: readonly Activity[],
  today: DayNumber,
): RaceEffort[] {
  return bestsOf(found, recentRuns(activities, today))
    .filter(({ distance, best }) => distance >= SHORTEST && best.time >= QUICKEST)
    .map(({ name, distance, best: { activity, time } }): RaceEffort => {
      const standard = isStandard(name) ? name : undefined;
      return { activity, distance, time, name: standard, race: false, vdot: vdot({ distance, time }), inside: true };
    })
    .sort(mostTelling);
}

const isStandard = (name: string): name is StandardDistance => Object.hasOwn(STANDARD_DISTANCES, name);

/** The runs whose times say something about now: outdoors, and such that somebody can have run them. */
function recentRuns(activities: readonly Activity[], today: DayNumber): Activity[] {
  const first = dayNumber(today - EFFORT_DAYS + 1);
  return activities.filter(
    (activity) =>
      activity.day >= first &&
      activity.day <= today + 1 &&
      sportFamily(activity.sport) === 'run' &&
      !isIndoor(activity) &&
      plausible(activity),
  );
}

function mostTelling(one: RaceEffort, other: RaceEffort): number {
  const reach = ({ distance }: RaceEffort) =>
    METRIC_DISTANCES.filter((name) => withinReach(distance, STANDARD_DISTANCES[name])).length;
  return (
    Number(other.race) - Number(one.race) ||
    reach(other) - reach(one) ||
    other.vdot - one.vdot ||
    other.activity.start - one.activity.start
  );
}

function effortOf(
  { activity, time }: { activity: Activity; time: Seconds },
  distance: Metres,
  name?: StandardDistance,
): RaceEffort {
  return { activity, distance, time, name, race: isRace(activity), vdot: vdot({ distance, time }) };
}

/**
 * The efforts that critical speed can be told from: those that took 2 to 60 minutes, over each distance the fastest.
 * Races only, where races over two distances are among them.
 */
export function criticalEfforts(efforts: readonly RaceEffort[]): RaceEffort[] {
  const [quickest, slowest] = CRITICAL_TIMES;
  const usable = efforts.filter(({ time }) => time >= quickest && time <= slowest);
  const races = fastestOfEach(usable.filter(({ race }) => race));
  return races.length > 1 ? races : fastestOfEach(usable);
}

function fastestOfEach(efforts: readonly RaceEffort[]): RaceEffort[] {
  const fastest = new Map<number, RaceEffort>();
  for (const effort of efforts) {
    if (effort.time < (fastest.get(effort.distance)?.time ?? Infinity)) fastest.set(effort.distance, effort);
  }
  return [...fastest.values()].sort((one, other) => one.distance - other.distance);
}

/** Nobody has a larger one; it means that the longer run was not all out. */
const LARGEST_RESERVE = metres(500);

/** Critical speed of these efforts; undefined where they make no line, or one with a reserve that nobody has. */
export function raceCriticalSpeed(efforts: readonly RaceEffort[]): CriticalSpeed | undefined {
  const found = criticalSpeed(efforts);
  return found && found.reserve <= LARGEST_RESERVE ? found : undefined;
}

/** What an effort says about each of these distances. Critical speed takes part where it names a time of 2 to 60 minutes. */
export function raceTimes(
  effort: RaceEffort,
  { names, critical }: { names: readonly StandardDistance[]; critical: CriticalSpeed | undefined },
): RaceTime[] {
  return names.map((name): RaceTime => {
    const distance = STANDARD_DISTANCES[name];
    const nothing = { name, distance, riegel: undefined, vdot: undefined, critical: undefined } as const;
    if (effort.name === name) return { ...nothing, kind: 'own', between: [effort.time, effort.time] };
    const riegel = riegelRange(effort, distance);
    if (!riegel) return { ...nothing, kind: 'far', between: undefined };
    const byVdot = timeForVdot(effort.vdot, distance);
    const byCritical = critical && withinAnHour(timeAtCriticalSpeed(critical, distance));
    const all = [...riegel, byVdot ?? riegel[0], byCritical ?? riegel[0]];
    const between = [seconds(Math.min(...all)), seconds(Math.max(...all))] as const;
    return { name, distance, kind: 'range', between, riegel, vdot: byVdot, critical: byCritical };
  });
}

function withinAnHour(time: Seconds | undefined): Seconds | undefined {
  const [quickest, slowest] = CRITICAL_TIMES;
  return time !== undefined && time >= quickest && time <= slowest ? time : undefined;
}

/** Elapsed time, as races are timed; a recording that says it moved for longer is taken at its slower word. */
const timeOf = ({ elapsedTime, movingTime }: Activity) => seconds(Math.max(elapsedTime, movingTime));

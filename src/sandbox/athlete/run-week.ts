import type { Random } from './prng.ts';
import type { Season } from './season.ts';
import type { RunKind } from './session.ts';

/** A run of the plan: on which day of the week (0 is Monday) and how long, in metres. */
export interface WeekRun {
  weekday: number;
  kind: RunKind;
  distance: number;
  name?: string;
}

const KILOMETRE = 1000;
export const MARATHON = 42_195;
export const HALF_MARATHON = 21_097.5;
const SUNDAY = 6;

const race = (weekday: number, distance: number): WeekRun => ({ weekday, kind: 'race', distance });

/** Share of the peak week's distance, by weeks until the marathon. */
function buildShare(weeksToGo: number): number {
  const taper = [0.3, 0.5, 0.72][weeksToGo];
  if (taper !== undefined) return taper;
  const cutback = weeksToGo % 4 === 0 ? 0.76 : 1;
  return cutback * (1 - 0.028 * (weeksToGo - 3));
}

function buildWeek({ weeksToGo, fitness }: Season, random: Random): WeekRun[] {
  const peak = (fitness > 0.93 ? 66 : 54) * KILOMETRE;
  const week = peak * buildShare(weeksToGo);
  const easy = () => week * random.between(0.11, 0.15);
  if (weeksToGo === 0) {
    return [
      { weekday: 1, kind: 'easy', distance: 7 * KILOMETRE },
      { weekday: 3, kind: 'recovery', distance: 5 * KILOMETRE },
      { weekday: 5, kind: 'recovery', distance: 3 * KILOMETRE, name: 'Shakeout before the big one' },
      race(SUNDAY, MARATHON),
    ];
  }
  const sunday: WeekRun =
    weeksToGo === 4
      ? race(SUNDAY, HALF_MARATHON)
      : { weekday: SUNDAY, kind: 'long', distance: Math.min(34 * KILOMETRE, week * 0.46) };
  const saturday: WeekRun =
    weeksToGo === 8 ? race(5, 10 * KILOMETRE) : { weekday: 5, kind: 'recovery', distance: easy() * 0.8 };
  return [
    { weekday: 1, kind: 'intervals', distance: week * 0.165 },
    { weekday: 2, kind: 'easy', distance: easy() },
    { weekday: 3, kind: 'tempo', distance: week * 0.155 },
    saturday,
    sunday,
  ];
}

function baseWeek({ weeksIn, weeksToGo }: Season, random: Random, kilometres: number): WeekRun[] {
  const week = kilometres * KILOMETRE * random.between(0.85, 1.15);
  const weekend: WeekRun =
    weeksIn % 9 === 5 && weeksToGo > 0
      ? race(5, (weeksIn > 9 ? 10 : 5) * KILOMETRE)
      : { weekday: SUNDAY, kind: 'long', distance: week * 0.4 };
  const midweek: RunKind = random.pick(['easy', 'tempo', 'easy', 'intervals']);
  return [
    { weekday: 1, kind: 'easy', distance: week * 0.28 },
    { weekday: 3, kind: midweek, distance: week * 0.3 },
    weekend,
  ];
}

function returnWeek({ weeksIn }: Season): WeekRun[] {
  const distance = (2.5 + weeksIn * 0.6) * KILOMETRE;
  const first = { weekday: 1, kind: 'recovery' as const, distance };
  const last = { weekday: 5, kind: 'easy' as const, distance: distance * 1.15 };
  return weeksIn < 3 ? [first, last] : [first, { ...first, weekday: 3 }, last];
}

/** The runs of a week, before life gets in the way. */
export function runsOfWeek(season: Season, random: Random): WeekRun[] {
  switch (season.phase) {
    case 'build':
      return buildWeek(season, random);
    case 'half':
      return season.weeksToGo === 0
        ? [{ weekday: 2, kind: 'easy', distance: 6000 }, race(SUNDAY, HALF_MARATHON)]
        : [{ weekday: 2, kind: 'easy', distance: 7000 }, ...baseWeek(season, random, 34 + season.weeksIn)];
    case 'base':
      return baseWeek(season, random, 31);
    case 'beginner':
      return baseWeek(season, random, 13 + season.weeksIn * 0.4).slice(season.weeksIn % 3 === 0 ? 0 : 1);
    case 'return':
      return returnWeek(season);
    case 'recovery':
      return season.weeksIn === 0 ? [] : [{ weekday: 3, kind: 'recovery', distance: 5000 + season.weeksIn * 1000 }];
    case 'busy':
      return random.chance(0.6) ? [{ weekday: SUNDAY, kind: 'easy', distance: random.between(5000, 9000) }] : [];
    case 'injured':
      return [];
  }
}

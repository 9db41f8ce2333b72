import type { Random } from './prng.ts';
import { clamped } from './rounding.ts';
import { HALF_MARATHON, MARATHON } from './run-week.ts';
import type { DoneSession } from './session.ts';

const LONG = [
  'Long run to the reservoir',
  'Sunday long one',
  'Long run, last third steady',
  'Out past the lighthouse and back',
  'Long run with the Made-up Harriers',
  'Slow and long 🐢',
] as const;
const EASY = [
  'Easy loop',
  'Easy along the canal',
  'Shuffle before breakfast',
  'Easy with strides',
  'Sunrise 🌅',
] as const;
const TEMPO = [
  'Tempo',
  'Tempo 2 × 15 min',
  'Threshold on the flat',
  'Steady state, into the wind',
  'Tempo 🔥',
] as const;
const RACES = [
  [MARATHON, 'Sandbox City Marathon 🎉'],
  [HALF_MARATHON, 'Castle Mound Half Marathon'],
  [10_000, 'Bucket and Spade 10k'],
  [5000, 'Saturday 5k'],
] as const;
const REPETITIONS = [400, 600, 800, 1000, 1200, 1600] as const;

const NOUNS: Record<string, string> = {
  TrailRun: 'Trail Run',
  VirtualRun: 'Run',
  GravelRide: 'Gravel Ride',
  VirtualRide: 'Ride',
  WeightTraining: 'Weight Training',
};

function timeOfDay(second: number): string {
  const hour = second / 3600;
  if (hour < 11) return 'Morning';
  if (hour < 14) return 'Lunch';
  if (hour < 17) return 'Afternoon';
  return hour < 21 ? 'Evening' : 'Night';
}

/** A track session that fits into the distance, named so that its laps can be told from its name. */
function intervalName(distance: number, random: Random): string {
  const length = random.pick(REPETITIONS);
  const count = clamped(Math.round((distance * 0.45) / length), 2, 20);
  return `Track: ${count} × ${length} m`;
}

function raceName(distance: number): string {
  return RACES.find(([length]) => distance > length * 0.9)?.[1] ?? 'Fun run';
}

/** Names that try the page's patience: markup, right-to-left text, an empty-looking one. */
const AWKWARD: Record<number, string> = {
  2: '<b>Bold</b> & windy <i>long run</i>',
  6: 'ריצה ארוכה לאורך הים',
  13: 'Wall of text: a long, long run on which nothing happened, twice, except for the duck, the other duck, and the hill',
};

function ordinary({ sport, kind, distance, secondOfDay, commute, indoor, weeksAgo }: DoneSession, random: Random) {
  const generic = `${timeOfDay(secondOfDay)} ${NOUNS[sport] ?? sport}`;
  if (kind === 'race') return raceName(distance);
  if (commute) return random.chance(0.5) ? 'To work' : generic;
  if (kind === 'intervals') return intervalName(distance, random);
  if (kind === 'long') return AWKWARD[weeksAgo] ?? (random.chance(0.7) ? random.pick(LONG) : generic);
  if (kind === 'tempo') return random.pick(TEMPO);
  if (indoor && sport === 'Run') return random.chance(0.6) ? 'Treadmill' : generic;
  if (sport === 'Run' && random.chance(0.3)) return random.pick(EASY);
  return generic;
}

/** What the athlete called it. */
export const nameOf = (session: DoneSession, random: Random) => session.name ?? ordinary(session, random);

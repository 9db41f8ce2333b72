import type { Random } from './prng.ts';
import type { Phase } from './season.ts';

/** Something other than a run: 0 is Monday; metres. */
export interface WeekSport {
  sport: string;
  weekday: number;
  hour: number;
  distance: number;
  commute?: boolean;
  indoor?: boolean;
}

interface Habit {
  /** Times a week in mid summer and in mid winter. */
  summer: number;
  winter: number;
  sport: string;
  weekdays: readonly [number, ...number[]];
  hour: number;
  /** Metres; nothing for what has no distance. */
  distance?: readonly [number, number];
  commute?: boolean;
  indoor?: boolean;
}

const HABITS: readonly Habit[] = [
  { sport: 'Ride', summer: 0.42, winter: 0.06, weekdays: [5, 2, 4], hour: 14.5, distance: [24e3, 72e3] },
  { sport: 'GravelRide', summer: 0.07, winter: 0.04, weekdays: [4, 5], hour: 15.2, distance: [22e3, 48e3] },
  {
    sport: 'Ride',
    summer: 0.35,
    winter: 0.05,
    weekdays: [0, 4, 2],
    hour: 7.7,
    distance: [6.8e3, 7.6e3],
    commute: true,
  },
  { sport: 'VirtualRide', summer: 0, winter: 0.25, weekdays: [0, 4], hour: 19, distance: [18e3, 34e3], indoor: true },
  { sport: 'Walk', summer: 0.3, winter: 0.32, weekdays: [6, 0, 4], hour: 16.5, distance: [2.2e3, 7.5e3] },
  { sport: 'Swim', summer: 0.1, winter: 0.28, weekdays: [4, 0], hour: 12.2, distance: [900, 2400], indoor: true },
  { sport: 'Swim', summer: 0.16, winter: 0, weekdays: [5, 4], hour: 17.5, distance: [800, 2100] },
  { sport: 'Hike', summer: 0.2, winter: 0.05, weekdays: [5, 4], hour: 10.5, distance: [7e3, 19e3] },
  { sport: 'WeightTraining', summer: 0.18, winter: 0.4, weekdays: [0, 4], hour: 18.1, indoor: true },
  { sport: 'Yoga', summer: 0.04, winter: 0.08, weekdays: [4, 0], hour: 20.3, indoor: true },
];

/** How much of the usual other sport a phase leaves room for. */
function appetite(phase: Phase, weeksIn: number, sport: string): number {
  if (phase === 'injured') return weeksIn < 4 ? 0 : sport === 'Swim' || sport === 'WeightTraining' ? 4 : 0;
  if (phase === 'return') return sport === 'Hike' ? 0.5 : 1.6;
  if (phase === 'recovery') return sport === 'Walk' ? 4 : 0.8;
  if (phase === 'busy') return 0.3;
  return phase === 'build' ? 0.7 : 1;
}

/** What else the week holds; `summerness` as in calendar.ts. */
export function otherSportsOfWeek(phase: Phase, weeksIn: number, summerness: number, random: Random): WeekSport[] {
  return HABITS.flatMap(({ summer, winter, sport, weekdays, hour, distance, ...flags }) => {
    const wanted = winter + ((summer - winter) * (1 + summerness)) / 2;
    if (!random.chance(Math.min(0.95, wanted * appetite(phase, weeksIn, sport)))) return [];
    return [
      {
        sport,
        weekday: random.pick(weekdays),
        hour: hour + random.between(-0.4, 0.6),
        distance: distance ? random.between(...distance) : 0,
        ...flags,
      },
    ];
  });
}

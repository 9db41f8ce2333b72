import { HOME } from './places.ts';
import { createRandom } from './prng.ts';
import { rounded } from './rounding.ts';
import type { PlannedSession } from './session.ts';

/**
 * One of the short sessions that fill up a history far denser than anybody's, for measuring. The `index`th of them
 * falls on a day of the `days` before `monday`, at any time of the day.
 */
export function extraSession(seed: number, monday: number, days: number, index: number): PlannedSession {
  const random = createRandom(seed, index, 99);
  return {
    sport: random.pick(['Run', 'Walk', 'Run', 'Ride']),
    kind: 'easy',
    day: monday - 1 - (index % days),
    secondOfDay: random.whole(3 * 3600, 22 * 3600),
    place: HOME,
    distance: rounded(random.between(1500, 5000), 1),
    fitness: 0.9,
    weeksAgo: Math.floor((index % days) / 7),
  };
}

import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { createRandom } from './prng.ts';

const LONG = [
  'Two gels, one bottle, no rain. Last third a little quicker than planned.',
  'Slow on purpose.\nTurned round at the lighthouse; the tide was already over the path.',
] as const;
const FAST = [
  'Warm-up, the repetitions, and a jog home. Even to the second, nearly.',
  'Into the wind on the back straight. <Fast> & done.',
] as const;
const OTHER = [
  'Made-up legs, made-up weather.',
  'Stopped for the traffic lights on Made-up Street 🚦',
  'Easy, as the plan says.',
] as const;

/** What the athlete wrote under an activity; null under most. */
export function descriptionOf({ id, workout_type, manual }: SummaryActivity): string | null {
  const random = createRandom(id, 37);
  if (workout_type === 1) return 'Made-up race on a made-up course.';
  if (manual) return random.chance(0.5) ? 'Forgot to press start.' : null;
  if (workout_type === 2) return random.chance(0.7) ? random.pick(LONG) : null;
  if (workout_type === 3) return random.chance(0.6) ? random.pick(FAST) : null;
  return random.chance(0.2) ? random.pick(OTHER) : null;
}

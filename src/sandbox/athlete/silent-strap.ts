import type { SummaryActivity } from '#sandbox/strava-json.ts';
import { createRandom } from './prng.ts';

const SHORTEST_RUN = 5000;

/**
 * Heart rate with null for a few hundred metres of some runs, in which the strap said nothing. The highest value stays,
 * as the summary names it.
 */
export function withSilence(
  beats: readonly number[],
  distance: readonly number[],
  activity: Pick<SummaryActivity, 'id' | 'type' | 'trainer'>,
): (number | null)[] {
  const random = createRandom(activity.id, 43);
  const whole = distance.at(-1) ?? 0;
  if (activity.type !== 'Run' || activity.trainer || whole < SHORTEST_RUN || !random.chance(0.07)) return [...beats];
  const from = whole * random.between(0.3, 0.6);
  const to = from + random.between(250, 450);
  const isSilent = (i: number) => (distance[i] ?? 0) >= from && (distance[i] ?? 0) < to;
  const highest = beats.reduce((high, beat) => Math.max(high, beat), 0);
  const isHeard = beats.some((beat, i) => beat === highest && !isSilent(i));
  return isHeard ? beats.map((beat, i) => (isSilent(i) ? null : beat)) : [...beats];
}

/** How soon a failure may be over without anybody doing anything. */
export type Pace = 'soon' | 'slowly' | 'never';

const FIRST_CEILING = 30_000;
const LAST_CEILING = 15 * 60_000;
const FLOOR = 5000;

/**
 * Milliseconds until the app tries again by itself, exponential with full jitter: anything up to a ceiling that begins at
 * 30 s, doubles with every failure in a row and stops at a quarter of an hour, so that the first pause is about 15 s.
 * 'slowly' begins at that last ceiling, for what only the owner of the site can put right. Undefined for 'never'.
 *
 * @param failures how many there were in a row before this one
 * @param random a number in [0, 1), so that many visitors do not come back in the same second
 */
export function backOff(pace: Pace, failures: number, random: number): number | undefined {
  if (pace === 'never') return undefined;
  const ceiling = pace === 'slowly' ? LAST_CEILING : Math.min(LAST_CEILING, FIRST_CEILING * 2 ** failures);
  return Math.max(FLOOR, Math.round(ceiling * random));
}

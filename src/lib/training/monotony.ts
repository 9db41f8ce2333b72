import type { Conventions } from './conventions.ts';
import { DAYS_PER_WEEK } from './week.ts';

/** Seven equal days have no deviation, and would be infinitely monotonous. */
const MOST = 10;

/**
 * How alike the days of a week are (Foster 1998): the mean of seven daily loads, days of rest among them, divided by
 * their standard deviation; at most 10. Undefined of a week without load, and of anything but seven days.
 */
export function monotony(sevenLoads: ArrayLike<number>, deviation: Conventions['deviation']): number | undefined {
  const loads = Array.from(sevenLoads);
  const mean = total(loads) / DAYS_PER_WEEK;
  if (loads.length !== DAYS_PER_WEEK || !(mean > 0)) return undefined;
  const squares = loads.reduce((sum, load) => sum + (load - mean) ** 2, 0);
  const spread = Math.sqrt(squares / (deviation === 'sample' ? DAYS_PER_WEEK - 1 : DAYS_PER_WEEK));
  return Math.min(MOST, mean / spread);
}

/** The load of a week times its monotony. */
export function strain(sevenLoads: ArrayLike<number>, deviation: Conventions['deviation']): number | undefined {
  const alike = monotony(sevenLoads, deviation);
  return alike === undefined ? undefined : alike * total(Array.from(sevenLoads));
}

const total = (loads: readonly number[]) => loads.reduce((sum, load) => sum + load, 0);

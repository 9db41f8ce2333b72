import type { Conventions } from './conventions.ts';

const ACUTE_DAYS = 7;
const CHRONIC_DAYS = 28;

/**
 * The ratio of acute to chronic load (ACWR) of each day: the mean of 7 days against the mean of 28 ('coupled'), against
 * the 21 before those 7 ('uncoupled'), or of two exponential averages with 2/(N+1) that begin with the first day
 * ('ewma', Williams 2017). Undefined until 28 days are over, and where there is no chronic load to compare with.
 */
export function loadRatio(values: ArrayLike<number>, kind: Conventions['loadRatio']): (number | undefined)[] {
  const days = Array.from(values);
  const acute = kind === 'ewma' ? exponential(days, ACUTE_DAYS) : means(days, ACUTE_DAYS, 0);
  const chronic = {
    coupled: () => means(days, CHRONIC_DAYS, 0),
    uncoupled: () => means(days, CHRONIC_DAYS - ACUTE_DAYS, ACUTE_DAYS),
    ewma: () => exponential(days, CHRONIC_DAYS),
  }[kind]();
  return days.map((_, index) => {
    const usual = chronic[index] ?? 0;
    return index < CHRONIC_DAYS - 1 || !(usual > 0) ? undefined : (acute[index] ?? NaN) / usual;
  });
}

/** Of each day the mean of the `length` days that end `skipped` days before it. Days of rest leave sums exactly as they are. */
function means(days: readonly number[], length: number, skipped: number): number[] {
  let sum = 0;
  const sums = [0, ...days.map((load) => (sum += load))];
  const upTo = (index: number) => sums[Math.max(0, index)] ?? NaN;
  return days.map((_, index) => (upTo(index + 1 - skipped) - upTo(index + 1 - skipped - length)) / length);
}

function exponential(days: readonly number[], length: number): number[] {
  const share = 2 / (length + 1);
  let mean = days[0] ?? 0;
  return days.map((value) => (mean += share * (value - mean)));
}

import type { Conventions } from './conventions.ts';

const ACUTE_DAYS = 7;
const CHRONIC_DAYS = 28;

/**
 * The ratio of acute to chronic load (ACWR) of each day: the mean of 7 days against the mean of 28 ('coupled'), against
 * the 21 before those 7 ('uncoupled'), or of two exponential averages with 2/(N+1) that begin with the first day
 * ('ewma', Williams 2017). Undefined until 28 days are over, and where there is no chronic load to compare with.
 */
export function loadRatio(values: ArrayLike<number>, kind: Conventions['loadRatio']): (number | undefined)[] {
  const acute = kind === 'ewma' ? exponential(values, ACUTE_DAYS) : means(values, ACUTE_DAYS, 0);
  const chronic = {
    coupled: () => means(values, CHRONIC_DAYS, 0),
    uncoupled: () => means(values, CHRONIC_DAYS - ACUTE_DAYS, ACUTE_DAYS),
    ewma: () => exponential(values, CHRONIC_DAYS),
  }[kind]();
  const ratios = Array<number | undefined>(values.length).fill(undefined);
  for (let day = CHRONIC_DAYS - 1; day < values.length; day += 1) {
    const usual = chronic[day] ?? 0;
    if (usual > 0) ratios[day] = (acute[day] ?? NaN) / usual;
  }
  return ratios;
}

/**
 * Of each day the mean of the `length` days that end `skipped` days before it, once there are so many. Days of rest leave
 * sums exactly as they are.
 */
function means(values: ArrayLike<number>, length: number, skipped: number): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let day = 0; day < values.length; day += 1) sums[day + 1] = (sums[day] ?? 0) + (values[day] ?? 0);
  const means = new Float64Array(values.length);
  for (let end = length; end + skipped <= values.length; end += 1) {
    means[end + skipped - 1] = ((sums[end] ?? 0) - (sums[end - length] ?? 0)) / length;
  }
  return means;
}

function exponential(values: ArrayLike<number>, length: number): Float64Array {
  const share = 2 / (length + 1);
  const means = new Float64Array(values.length);
  let mean = values[0] ?? 0;
  for (let day = 0; day < values.length; day += 1) means[day] = mean += share * ((values[day] ?? 0) - mean);
  return means;
}

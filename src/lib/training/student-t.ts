/**
 * The share of Student's distribution within `t` of its middle, on both sides, for a whole number of degrees of freedom:
 * the finite series of Abramowitz and Stegun, 26.7.3 and 26.7.4.
 */
export function studentShare(t: number, freedom: number): number {
  const angle = Math.atan2(t, Math.sqrt(freedom));
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const isOdd = freedom % 2 === 1;
  let term = isOdd ? cosine : 1;
  let series = freedom === 1 ? 0 : term;
  for (let power = isOdd ? 3 : 2; power <= freedom - 2; power += 2) {
    term *= ((power - 1) / power) * cosine * cosine;
    series += term;
  }
  return isOdd ? (2 / Math.PI) * (angle + sine * series) : sine * series;
}

/** By degrees of freedom plus share, which is less than one of them. */
const quantiles = new Map<number, number>();

/**
 * How far from its middle Student's distribution has to be cut on both sides to keep `share` of it: 2.228 for 95 % and
 * ten degrees of freedom. By bisection, remembered.
 *
 * @param freedom degrees of freedom, a whole number from 1 on
 */
export function studentQuantile(share: number, freedom: number): number {
  const key = freedom + share;
  const known = quantiles.get(key);
  if (known !== undefined) return known;
  let [low, high] = [0, 1];
  while (studentShare(high, freedom) < share) [low, high] = [high, 2 * high];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (studentShare(middle, freedom) < share) low = middle;
    else high = middle;
  }
  quantiles.set(key, high);
  return high;
}

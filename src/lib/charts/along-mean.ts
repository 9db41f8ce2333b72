/** The mean of what was recorded in so many seconds around each sample; NaN stays NaN. One pass: both ends only move on. */
export function meanAround(time: Float64Array, values: Float64Array, span: number): Float64Array {
  let [low, high, sum, count] = [0, 0, 0, 0];
  return values.map((value, at) => {
    const now = time[at] ?? 0;
    for (; high < values.length && (time[high] ?? 0) <= now + span / 2; high += 1) {
      if (Number.isNaN(values[high] ?? NaN)) continue;
      sum += values[high] ?? 0;
      count += 1;
    }
    for (; (time[low] ?? 0) < now - span / 2; low += 1) {
      if (Number.isNaN(values[low] ?? NaN)) continue;
      sum -= values[low] ?? 0;
      count -= 1;
    }
    return Number.isNaN(value) ? NaN : sum / count;
  });
}

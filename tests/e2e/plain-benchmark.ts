/** A line through points once more, by the textbook's sums and a printed table; nothing of the app. */

/** Student's t for 95 % on both sides, by degrees of freedom from 6 on: NIST/SEMATECH e-Handbook 1.3.6.7.2. */
const T = [2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145, 2.131, 2.12, 2.11, 2.101, 2.093, 2.086];

/** The height of the line at `x`, and how far the band of its mean reaches on either side. */
export function plainLine(points: readonly (readonly [x: number, y: number])[], x: number) {
  const count = points.length;
  let [sumX, sumY, sumXX, sumXY] = [0, 0, 0, 0];
  for (const [px, py] of points) {
    sumX += px;
    sumY += py;
    sumXX += px * px;
    sumXY += px * py;
  }
  const slope = (count * sumXY - sumX * sumY) / (count * sumXX - sumX * sumX);
  const base = (sumY - slope * sumX) / count;
  let squares = 0;
  for (const [px, py] of points) squares += (py - base - slope * px) ** 2;
  const spread = sumXX - (sumX * sumX) / count;
  const error = Math.sqrt((squares / (count - 2)) * (1 / count + (x - sumX / count) ** 2 / spread));
  return { height: base + slope * x, half: (T[count - 8] ?? NaN) * error };
}

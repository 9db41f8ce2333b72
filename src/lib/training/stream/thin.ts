/** As many points as a line 1,000 pixels wide can show. */
export const MOST_POINTS = 1000;

/**
 * Which points of a line to draw so that it looks the same with at most `most` of them: the indices, rising. Of each
 * group the point stays that spans the largest triangle with its neighbours (LTTB; Steinarsson 2013, University of
 * Iceland). The first and the last point that are there stay, and of each gap (NaN) one index of it, so that the line
 * breaks there. Where gaps are too many for that, the narrowest are drawn over; gaps at the ends need no point.
 * Throws a RangeError for less than two points.
 */
export function thin(x: ArrayLike<number>, y: ArrayLike<number>, most = MOST_POINTS): number[] {
  if (most < 2) throw new RangeError('a line has two ends');
  const there = placesThere(y);
  if (there.length === 0) return [];
  const breaks = widestGaps(x, there, Math.floor((most + 1) / 3) - 1);
  const ends = [...breaks, there.length];
  const share = Math.max(0, most - breaks.length - 2 * ends.length) / there.length;
  const kept: number[] = [];
  ends.forEach((end, segment) => {
    const begin = ends[segment - 1] ?? 0;
    if (segment > 0) kept.push((there[begin - 1] ?? 0) + 1);
    keepTriangles(x, y, there.subarray(begin, end), 2 + Math.floor(share * (end - begin)), kept);
  });
  return kept;
}

function placesThere(y: ArrayLike<number>): Uint32Array {
  const there = new Uint32Array(y.length);
  let count = 0;
  for (let at = 0; at < y.length; at++) if (!Number.isNaN(y[at] ?? NaN)) there[count++] = at;
  return there.subarray(0, count);
}

/** Positions in `there` at which a line begins anew after a gap, rising: all of them, or the widest. */
function widestGaps(x: ArrayLike<number>, there: Uint32Array, most: number): number[] {
  const begins: number[] = [];
  const [first = 0, last = 0] = [there[0], there[there.length - 1]];
  if (last - first < there.length) return begins;
  for (let position = 1; position < there.length; position++)
    if ((there[position] ?? 0) - (there[position - 1] ?? 0) > 1) begins.push(position);
  if (begins.length <= most) return begins;
  const width = (position: number) => (x[there[position] ?? 0] ?? 0) - (x[there[position - 1] ?? 0] ?? 0);
  return begins
    .sort((a, b) => width(b) - width(a))
    .slice(0, Math.max(0, most))
    .sort((a, b) => a - b);
}

/** Adds what is kept of a line without gaps. */
function keepTriangles(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  line: Uint32Array,
  most: number,
  kept: number[],
): void {
  if (line.length <= most) {
    kept.push(...line);
    return;
  }
  const size = (line.length - 2) / (most - 2);
  const begins = (group: number) => (group < most - 2 ? 1 + Math.floor(group * size) : line.length - 1);
  let before = line[0] ?? 0;
  kept.push(before);
  for (let group = 0; group < most - 2; group++) {
    const [begin, end] = [begins(group), begins(group + 1)];
    const [nextX, nextY] = meanOf(x, y, line, end, Math.max(end + 1, begins(group + 2)));
    const [fromX, fromY] = [x[before] ?? 0, y[before] ?? 0];
    let largest = -1;
    for (let position = begin; position < end; position++) {
      const at = line[position] ?? 0;
      const area = Math.abs((fromX - nextX) * ((y[at] ?? 0) - fromY) - (fromX - (x[at] ?? 0)) * (nextY - fromY));
      if (area <= largest) continue;
      largest = area;
      before = at;
    }
    kept.push(before);
  }
  kept.push(line[line.length - 1] ?? 0);
}

function meanOf(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  line: Uint32Array,
  begin: number,
  end: number,
): [number, number] {
  let [sumX, sumY] = [0, 0];
  for (let position = begin; position < end; position++) {
    sumX += x[line[position] ?? 0] ?? 0;
    sumY += y[line[position] ?? 0] ?? 0;
  }
  return [sumX / (end - begin), sumY / (end - begin)];
}

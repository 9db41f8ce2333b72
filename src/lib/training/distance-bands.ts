import type { Activity } from './activity.ts';
import { pace, plausible } from './pace.ts';
import { type Span, spanIndex } from './spans.ts';
import { type SecondsPerMetre } from './units.ts';

/** The activities of one band of distances, now and in the stretch before. */
export interface DistanceBand {
  /** From this distance on, in metres. */
  readonly from: number;
  /** Up to, and without, this one; undefined for the last. */
  readonly to: number | undefined;
  readonly count: number;
  readonly pace: SecondsPerMetre | undefined;
  readonly countBefore: number;
  readonly paceBefore: SecondsPerMetre | undefined;
  /** Of each span; undefined where there was none. */
  readonly paces: readonly (SecondsPerMetre | undefined)[];
}

/** The index of the band that holds a distance; `edges` ascend, and each begins a band. */
export function bandOf(distance: number, edges: readonly number[]): number {
  let band = edges.length;
  while (band > 0 && distance < (edges[band - 1] ?? 0)) band -= 1;
  return band;
}

/** Bands without gaps, shortest first, from what has a plausible pace; `now` and `before` do not overlap. */
export function distanceBands(
  activities: readonly Activity[],
  { edges, now, before, spans }: { edges: readonly number[]; now: Span; before: Span; spans: readonly Span[] },
): DistanceBand[] {
  const count = edges.length + 1;
  const indexOf = spanIndex(spans);
  const columns = { time: new Float64Array(count * spans.length), distance: new Float64Array(count * spans.length) };
  const sums = { now: emptySums(count), before: emptySums(count) };
  for (const activity of activities) {
    const { day, distance, movingTime } = activity;
    const isNow = day >= now.first && day <= now.last;
    if (!isNow && !(day >= before.first && day <= before.last)) continue;
    if (!plausible(activity)) continue;
    const band = bandOf(distance, edges);
    const sum = isNow ? sums.now : sums.before;
    sum.count[band] = (sum.count[band] ?? 0) + 1;
    sum.time[band] = (sum.time[band] ?? 0) + movingTime;
    sum.distance[band] = (sum.distance[band] ?? 0) + distance;
    const span = isNow ? indexOf(day) : -1;
    if (span < 0) continue;
    const at = band * spans.length + span;
    columns.time[at] = (columns.time[at] ?? 0) + movingTime;
    columns.distance[at] = (columns.distance[at] ?? 0) + distance;
  }
  return Array.from({ length: count }, (_, band) => ({
    from: edges[band - 1] ?? 0,
    to: edges[band],
    count: sums.now.count[band] ?? 0,
    pace: pace(sums.now.time[band] ?? 0, sums.now.distance[band] ?? 0),
    countBefore: sums.before.count[band] ?? 0,
    paceBefore: pace(sums.before.time[band] ?? 0, sums.before.distance[band] ?? 0),
    paces: spans.map((_, span) => {
      const at = band * spans.length + span;
      return pace(columns.time[at] ?? 0, columns.distance[at] ?? 0);
    }),
  }));
}

const emptySums = (count: number) => ({
  count: new Float64Array(count),
  time: new Float64Array(count),
  distance: new Float64Array(count),
});

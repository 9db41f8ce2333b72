import type { JsonObject, SummaryActivity } from '#sandbox/strava-json.ts';
import { later } from './laps.ts';
import type { Samples } from './samples.ts';

const LENGTHS = [
  ['400m', 400],
  ['1/2 mile', 805],
  ['1K', 1000],
  ['1 mile', 1609],
  ['2 mile', 3219],
  ['5K', 5000],
  ['10K', 10_000],
  ['15K', 15_000],
  ['10 mile', 16_090],
  ['20K', 20_000],
  ['Half-Marathon', 21_097],
  ['30K', 30_000],
  ['Marathon', 42_195],
] as const;

interface Stretch {
  startIndex: number;
  endIndex: number;
  elapsedTime: number;
}

/** The fastest stretch of at least so many metres, by elapsed time, or undefined when the activity is shorter. */
export function fastest({ time, distance }: Pick<Samples, 'time' | 'distance'>, metres: number): Stretch | undefined {
  let best: Stretch | undefined;
  let start = 0;
  for (let end = 0; end < distance.length; end++) {
    const reached = (distance[end] ?? 0) - metres;
    while (start + 1 <= end && (distance[start + 1] ?? 0) <= reached) start++;
    if ((distance[start] ?? 0) > reached) continue;
    const elapsedTime = (time[end] ?? 0) - (time[start] ?? 0);
    if (!best || elapsedTime < best.elapsedTime) best = { startIndex: start, endIndex: end, elapsedTime };
  }
  return best;
}

/** The fastest 400 m, kilometre, mile and so on of a run, in Strava's spelling. */
export function bestEffortsOf(activity: SummaryActivity, samples: Samples): JsonObject[] {
  return LENGTHS.flatMap(([name, metres], i) => {
    const stretch = fastest(samples, metres);
    if (!stretch) return [];
    const { startIndex, endIndex, elapsedTime } = stretch;
    const startTime = samples.time[startIndex] ?? 0;
    return [
      {
        id: activity.id * 100 + i,
        resource_state: 2,
        name,
        activity: { id: activity.id, visibility: activity.visibility, resource_state: 1 },
        athlete: activity.athlete,
        elapsed_time: elapsedTime,
        moving_time: samples.worked.slice(startIndex + 1, endIndex + 1).reduce((sum, worked) => sum + worked, 0),
        start_date: later(activity.start_date, startTime),
        start_date_local: later(activity.start_date_local, startTime),
        distance: metres,
        pr_rank: null,
        achievements: [],
        start_index: startIndex,
        end_index: endIndex,
      },
    ];
  });
}

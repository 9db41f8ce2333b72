import type { RaceEffort } from '#lib/training/race-times.ts';

const KEY = 'effort';

/** The effort that 'effort=<id of the activity>' names; otherwise the first, and undefined without any. */
export function readEffort(query: URLSearchParams, efforts: readonly RaceEffort[]): RaceEffort | undefined {
  const asked = query.get(KEY);
  return efforts.find(({ activity }) => String(activity.id) === asked) ?? efforts[0];
}

/** The query with that effort written into it; whatever else it holds stays, and the first is not spelled out. */
export function writeEffort(query: URLSearchParams, id: string, efforts: readonly RaceEffort[]): URLSearchParams {
  const written = new URLSearchParams(query);
  if (id === String(efforts[0]?.activity.id)) written.delete(KEY);
  else written.set(KEY, id);
  return written;
}

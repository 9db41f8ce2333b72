import type { RaceEffort } from '#lib/training/race-times.ts';

const KEY = 'effort';

/** What names an effort: the id of its activity, and for one inside a run how far it went. */
export const effortId = ({ activity, inside, distance }: RaceEffort): string =>
  inside ? `${activity.id}-${Math.round(distance)}` : String(activity.id);

/** The effort that 'effort=<its id>' names; otherwise the first, and undefined without any. */
export function readEffort(query: URLSearchParams, efforts: readonly RaceEffort[]): RaceEffort | undefined {
  const asked = query.get(KEY);
  return efforts.find((effort) => effortId(effort) === asked) ?? efforts[0];
}

/** The query with that effort written into it; whatever else it holds stays, and the first is not spelled out. */
export function writeEffort(query: URLSearchParams, id: string, efforts: readonly RaceEffort[]): URLSearchParams {
  const written = new URLSearchParams(query);
  const [first] = efforts;
  if (first && id === effortId(first)) written.delete(KEY);
  else written.set(KEY, id);
  return written;
}

/** The pages of activities that were asked for. */
import type { Strava } from './site.ts';

interface Logged {
  readonly method: string;
  readonly path: string;
  readonly query: { readonly before?: string };
}

/** `before` of every request for a list since the start or the last `startCounting`; undefined for the newest page. */
export async function listsAsked(strava: Strava): Promise<(number | undefined)[]> {
  const log = (await strava.control('requests', undefined, 'GET')) as Logged[];
  return log
    .filter(({ method, path }) => method === 'GET' && path.endsWith('/athlete/activities'))
    .map(({ query: { before } }) => (before === undefined ? undefined : Number(before)));
}

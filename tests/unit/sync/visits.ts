import type { StravaRequest } from '#lib/strava/request.ts';
import { pull, type PullStep } from '#lib/sync/pull.ts';
import { EMPTY_LOG, type Log } from '#lib/training/log.ts';

export const DAY = 86_400;
/** The afternoon on which these tests begin, in seconds since 1970. */
export const NOW = Date.UTC(2026, 4, 18, 15) / 1000;

/** No rest between the pages of a re-reading. */
export const atOnce = () => Promise.resolve();

interface Visit {
  readonly log?: Log;
  readonly request: StravaRequest;
  readonly at?: number;
  /** How many steps until the tab is closed. */
  readonly steps?: number;
  readonly signal?: AbortSignal;
}

/** One visit from a log on, with all its steps; it ends when there is nothing to ask or the tab is closed. */
export async function visit({ log = EMPTY_LOG, request, at = NOW, steps = Infinity, signal }: Visit) {
  const taken: PullStep[] = [];
  for await (const step of pull({ log, request, now: () => new Date(at * 1000), signal, pause: atOnce })) {
    taken.push(step);
    if (taken.length >= steps) break;
  }
  const last = taken.at(-1);
  return { steps: taken, log: last?.log ?? log, finished: last?.finished ?? false };
}

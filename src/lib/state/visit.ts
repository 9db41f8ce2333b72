import { fetchExpectedCount } from '#lib/strava/athlete.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { type Progress, progressOf } from '#lib/sync/progress.ts';
import { pull, type PullStep } from '#lib/sync/pull.ts';
import { runExclusively } from '#lib/sync/single-flight.ts';
import type { Log } from '#lib/training/log.ts';

/** What is fetched is written, and nothing else is: the code for it comes along. */
export { writeLog } from '#lib/storage/write-log.ts';

interface Visit {
  readonly athleteId: number;
  /** The log at the moment when this tab's turn has come. */
  readonly log: () => Log;
  readonly request: StravaRequest;
  readonly locks: () => LockManager | undefined;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  /** Shows and stores a step; the next page is asked for when that is done. */
  readonly keep: (step: PullStep) => Promise<void>;
  readonly onProgress: (progress: Progress) => void;
  /** How many activities there will be, if an earlier visit was told. */
  readonly expected: number | undefined;
}

/**
 * Fetches what is new and what is missing, unless another tab does.
 *
 * @returns whether it did
 * @throws StravaError, EdgeError, SignedOutError or StorageError; the AbortError of `signal`
 */
export const visitStrava = (visit: Visit): Promise<boolean> =>
  runExclusively(visit.locks(), `milepost:fetch:${visit.athleteId}`, () => readPages(visit), visit.signal);

async function readPages({ athleteId, log, request, now, signal, keep, onProgress, expected }: Visit): Promise<void> {
  const startedAt = now().getTime();
  let pages = 0;
  for await (const step of pull({ log: log(), request, now, signal })) {
    signal.throwIfAborted();
    await keep(step);
    if (step.finished) return;
    // Nobody waits for a re-reading.
    if (step.log.coverage.complete) continue;
    pages += 1;
    // An estimate costs a read of its own, so it is asked for once.
    if (pages === 1) expected ??= await fetchExpectedCount(request, athleteId, signal);
    const elapsed = (now().getTime() - startedAt) / 1000;
    onProgress(progressOf({ read: step.log.activities.length, expected, pages, elapsed }));
  }
}

import type { Database } from '#lib/storage/database.ts';
import type { KeptUpload, UploadFailure, UploadStep } from '#lib/storage/upload-steps.ts';
import { StravaError } from '#lib/strava/errors.ts';
import type { StravaRequest } from '#lib/strava/request.ts';

export interface UploadRun {
  readonly database: Database;
  readonly athleteId: number;
  readonly request: StravaRequest;
  readonly now: () => Date;
  readonly signal: AbortSignal;
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** The list as it is stored. Throws StorageError. */
  readonly read: () => Promise<readonly KeptUpload[]>;
  /** Changes the list as it is stored. Throws StorageError. */
  readonly change: (
    change: (uploads: readonly KeptUpload[]) => readonly KeptUpload[],
  ) => Promise<readonly KeptUpload[]>;
  /** Until when Strava is not asked; undefined when it is again. */
  readonly onWait: (until: Date | undefined) => void;
  readonly onReady: (activityId: number) => void;
}

/** Waits where Strava said until when; anything else ends the run. */
export async function waitOrThrow({ now, wait, signal, onWait }: UploadRun, error: unknown): Promise<void> {
  signal.throwIfAborted();
  const until = error instanceof StravaError ? error.retryAt : undefined;
  if (!until) throw error;
  onWait(until);
  await wait(Math.max(1000, until.getTime() - now().getTime()), signal);
  onWait(undefined);
}

export const failed = (
  why: UploadFailure,
  { text, uploadId }: { readonly text?: string; readonly uploadId?: number } = {},
): UploadStep => ({ kind: 'failed', why, text, uploadId });

/** Somebody took the upload out of the queue meanwhile. */
export class TakenOut extends Error {}

/** Writes down where an upload is. @throws TakenOut; StorageError */
export async function put(run: UploadRun, { id }: KeptUpload, step: UploadStep): Promise<void> {
  const list = await run.change((uploads) => uploads.map((one) => (one.id === id ? { ...one, step } : one)));
  if (!list.some((one) => one.id === id)) throw new TakenOut();
}

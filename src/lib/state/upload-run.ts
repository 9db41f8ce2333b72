import type { Database } from '#lib/storage/database.ts';
import type { KeptUpload, UploadFailure, UploadStep } from '#lib/storage/upload-steps.ts';
import { readUploadFile } from '#lib/storage/uploads.ts';
import { SignedOutError } from '#lib/connect/errors.ts';
import { EdgeError, StravaError, type StravaErrorCode } from '#lib/strava/errors.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { cameFrom, pollUpload, sendUpload, type UploadAnswer } from '#lib/strava/uploads.ts';

/** Milliseconds until Strava is first asked how far it is: mostly it is done by then, and each question costs a read. */
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30_000;
/** Milliseconds after which asking ends. */
const PATIENCE = 5 * 60_000;

/** After these Strava has not got the file, although it has left. */
const REFUSALS: readonly StravaErrorCode[] = [
  'unauthorized',
  'scope_missing',
  'app_inactive',
  'forbidden',
  'not_found',
  'rate_limited',
  'share_used',
  'crowded',
];

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

/**
 * Sends what waits, one file after the other, and follows each until Strava is done with it. Only one tab may.
 *
 * How a file is never two activities: its external id comes from its bytes; that it leaves is written down before it does;
 * and when no answer came, nothing is sent until the athlete says so. Sent again, Strava answers with the activity that the
 * bytes are already, and the external id of that one says whether it was our first attempt.
 *
 * @throws what makes going on pointless: StravaError, SignedOutError, EdgeError, StorageError; the AbortError of `signal`
 */
export async function sendWaiting(run: UploadRun): Promise<void> {
  // Only one tab gets here, so nobody is sending: it was interrupted, and may have arrived.
  if ((await run.read()).some(isSending))
    await run.change((uploads) =>
      uploads.map((one) => (isSending(one) ? { ...one, isUnsure: true, step: failed('interrupted') } : one)),
    );
  for (;;) {
    run.signal.throwIfAborted();
    const list = await run.read();
    const next =
      list.find(({ step }) => step.kind === 'processing') ?? list.find(({ step }) => step.kind === 'waiting');
    if (!next) return;
    try {
      if (next.step.kind === 'processing') await follow(run, next, next.step);
      else await send(run, next);
    } catch (error) {
      if (!(error instanceof TakenOut)) throw error;
    }
  }
}

const isSending = ({ step }: KeptUpload) => step.kind === 'sending';

async function send(run: UploadRun, upload: KeptUpload): Promise<void> {
  const { request, signal } = run;
  const file = await readUploadFile(run.database, run.athleteId, upload.id);
  if (!file) return put(run, upload, failed('file_gone'));
  let hasLeft = false;
  const leaving = async () => {
    await put(run, upload, { kind: 'sending' });
    hasLeft = true;
  };
  let answer: UploadAnswer;
  try {
    const { id: externalId, title, recording } = upload;
    const named = title === '' ? {} : { name: title };
    const sent = { file, externalId, dataType: recording.dataType, leaving, ...named };
    answer = await sendUpload(request, sent, signal);
  } catch (error) {
    return notSent(run, upload, error, hasLeft);
  }
  await settle(run, upload, answer);
}

async function notSent(run: UploadRun, upload: KeptUpload, error: unknown, hasLeft: boolean): Promise<void> {
  // Closed while it is on its way: the next run finds that it was.
  if (run.signal.aborted || !hasLeft) return waitOrThrow(run, error);
  const code = error instanceof StravaError ? error.code : undefined;
  if (code === 'rejected') return put(run, upload, failed('rejected'));
  if (error instanceof SignedOutError || (code && REFUSALS.includes(code))) {
    await put(run, upload, { kind: 'waiting' });
    return waitOrThrow(run, error);
  }
  await put(run, { ...upload, isUnsure: true }, failed('no_answer'));
  throw error;
}

async function follow(
  run: UploadRun,
  upload: KeptUpload,
  { uploadId, since }: Extract<UploadStep, { kind: 'processing' }>,
): Promise<void> {
  let asked = since;
  for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
    await run.wait(pause, run.signal);
    const answer = await ask(run, uploadId, (waited) => (asked += waited));
    if (answer === 'unknown') return put(run, upload, failed('unknown_upload'));
    if (answer && answer.kind !== 'processing') return settle(run, upload, answer);
    if (run.now().getTime() - asked > PATIENCE) return put(run, upload, failed('still_processing', { uploadId }));
  }
}

/** What Strava says now; undefined when it does not answer this time. */
async function ask(
  run: UploadRun,
  uploadId: number,
  onWaited: (milliseconds: number) => void,
): Promise<UploadAnswer | 'unknown' | undefined> {
  try {
    return await pollUpload(run.request, uploadId, run.signal);
  } catch (error) {
    if (error instanceof StravaError && error.code === 'not_found') return 'unknown';
    if (isSilence(error)) return undefined;
    const from = run.now().getTime();
    await waitOrThrow(run, error);
    onWaited(run.now().getTime() - from);
    return undefined;
  }
}

/** Strava, or the way to it, does not answer; asking again later may help. */
function isSilence(error: unknown): boolean {
  if (!(error instanceof StravaError || error instanceof EdgeError) || error.retryAt) return false;
  return error instanceof EdgeError || error.code === 'strava_down' || error.code === 'unreachable';
}

async function settle(run: UploadRun, upload: KeptUpload, answer: UploadAnswer): Promise<void> {
  const isOurs = answer.kind === 'duplicate' && upload.isUnsure && (await isFromHere(run, upload, answer.activityId));
  const step = isOurs ? ({ kind: 'ready', activityId: answer.activityId } as const) : stepAfter(answer, run.now());
  await put(run, upload, step);
  if (step.kind === 'ready') run.onReady(step.activityId);
}

/** Whether an activity is what an earlier attempt has become. In doubt it is called a duplicate, which is true as well. */
async function isFromHere({ request, signal }: UploadRun, { id }: KeptUpload, activityId: number): Promise<boolean> {
  try {
    return await cameFrom(request, id, activityId, signal);
  } catch {
    signal.throwIfAborted();
    return false;
  }
}

function stepAfter(answer: UploadAnswer, now: Date): UploadStep {
  if (answer.kind === 'processing') return { ...answer, since: now.getTime() };
  if (answer.kind === 'ready' || answer.kind === 'duplicate') return answer;
  return failed(answer.kind, answer.kind === 'other' ? { text: answer.text } : {});
}

/** Waits where Strava said until when; anything else ends the run. */
async function waitOrThrow({ now, wait, signal, onWait }: UploadRun, error: unknown): Promise<void> {
  signal.throwIfAborted();
  const until = error instanceof StravaError ? error.retryAt : undefined;
  if (!until) throw error;
  onWait(until);
  await wait(Math.max(1000, until.getTime() - now().getTime()), signal);
  onWait(undefined);
}

const failed = (
  why: UploadFailure,
  { text, uploadId }: { readonly text?: string; readonly uploadId?: number } = {},
): UploadStep => ({ kind: 'failed', why, text, uploadId });

/** Somebody took the upload out of the queue meanwhile. */
class TakenOut extends Error {}

/** @throws TakenOut */
async function put(run: UploadRun, { id, isUnsure }: KeptUpload, step: UploadStep): Promise<void> {
  const list = await run.change((uploads) => uploads.map((one) => (one.id === id ? { ...one, isUnsure, step } : one)));
  if (!list.some((one) => one.id === id)) throw new TakenOut();
}

import { SignedOutError } from '#lib/connect/errors.ts';
import type { KeptUpload } from '#lib/storage/upload-steps.ts';
import { readUploadFile } from '#lib/storage/uploads.ts';
import { StravaError, type StravaErrorCode } from '#lib/strava/errors.ts';
import { sendUpload, type UploadAnswer } from '#lib/strava/uploads.ts';
import { follow, settle } from './upload-follow.ts';
import { failed, put, TakenOut, type UploadRun, waitOrThrow } from './upload-turn.ts';

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

/**
 * Sends what waits, one file after the other, and follows each until Strava is done with it. Only one tab may.
 *
 * How a file is never two activities: its external id comes from its bytes; that it leaves is written down before it does;
 * and when no answer came, nothing is sent until the athlete says so. Sent again, Strava answers with the activity that the
 * bytes are already, and the external id of that one says whether this file has become it.
 *
 * @throws what makes going on pointless: StravaError, SignedOutError, EdgeError, StorageError; the AbortError of `signal`
 */
export async function sendWaiting(run: UploadRun): Promise<void> {
  // Only one tab gets here, so nobody is sending: it was interrupted, and may have arrived.
  if ((await run.read()).some(isSending))
    await run.change((uploads) =>
      uploads.map((one) => (isSending(one) ? { ...one, step: failed('interrupted') } : one)),
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
  await put(run, upload, failed('no_answer'));
  throw error;
}

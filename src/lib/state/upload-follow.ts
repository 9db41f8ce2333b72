import type { KeptUpload, UploadStep } from '#lib/storage/upload-steps.ts';
import { EdgeError, StravaError } from '#lib/strava/errors.ts';
import { cameFrom, pollUpload, type UploadAnswer } from '#lib/strava/uploads.ts';
import { failed, put, type UploadRun, waitOrThrow } from './upload-turn.ts';

/** Milliseconds until Strava is first asked how far it is: mostly it is done by then, and each question costs a read. */
const FIRST_PAUSE = 2000;
const LONGEST_PAUSE = 30_000;
/** Milliseconds after which asking ends. */
const PATIENCE = 5 * 60_000;

/** Asks after an upload until Strava is done with it, or for minutes. */
export async function follow(
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

/** Writes down what Strava answered. */
export async function settle(run: UploadRun, upload: KeptUpload, answer: UploadAnswer): Promise<void> {
  const isOurs = answer.kind === 'duplicate' && (await isFromHere(run, upload, answer.activityId));
  const step = isOurs ? readyAs(answer.activityId, true) : stepAfter(answer, run.now());
  await put(run, upload, step);
  if (step.kind === 'ready') run.onReady(step.activityId);
}

/**
 * Whether this file has become that activity: in an earlier attempt, or when the browser sent it again by itself because a
 * connection broke. In doubt it is called a duplicate, which is true as well.
 */
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
  if (answer.kind === 'ready') return readyAs(answer.activityId, false);
  if (answer.kind === 'duplicate') return answer;
  return failed(answer.kind, answer.kind === 'other' ? { text: answer.text } : {});
}

const readyAs = (activityId: number, wasThere: boolean) => ({ kind: 'ready', activityId, wasThere }) as const;

import { StravaError } from './errors.ts';
import type { StravaRequest } from './request.ts';
import { parseExternalId, parseUpload, type UploadAnswer, uploadForm, type UploadFields } from './wire-uploads.ts';
import { sendMultipart } from './write-request.ts';

export type { UploadAnswer };

export interface Upload extends UploadFields {
  readonly file: Blob;
  /** Called right before the file leaves this device: until then nothing can have reached Strava. */
  readonly leaving?: () => Promise<void>;
}

/**
 * Sends a file once. It is never sent again by itself, but when Strava refused the token and so has taken nothing.
 *
 * @throws StravaError; what `leaving` and the token source throw; the AbortError of `signal`
 */
export async function sendUpload(request: StravaRequest, upload: Upload, signal?: AbortSignal): Promise<UploadAnswer> {
  const { externalId, dataType, file, leaving } = upload;
  const sending = sendMultipart(uploadForm(upload, file), `${externalId}.${dataType}`, leaving);
  try {
    return answered(await request('/uploads', {}, signal, sending));
  } catch (error) {
    // A refusal may say the same as an upload that has failed.
    const answer = error instanceof StravaError && error.code === 'rejected' ? parseUpload(error.cause) : undefined;
    if (!answer || answer.kind === 'processing') throw error;
    return answer;
  }
}

/** Asks how far Strava is. Costs a read. @throws StravaError; the AbortError of `signal` */
export async function pollUpload(
  request: StravaRequest,
  uploadId: number,
  signal?: AbortSignal,
): Promise<UploadAnswer> {
  return answered(await request(`/uploads/${uploadId}`, {}, signal));
}

/**
 * Whether an activity came from an upload of that name, which tells an earlier attempt of our own from somebody else's
 * activity. Costs a read.
 *
 * @throws StravaError; the AbortError of `signal`
 */
export async function cameFrom(
  request: StravaRequest,
  externalId: string,
  activityId: number,
  signal?: AbortSignal,
): Promise<boolean> {
  const name = parseExternalId(await request(`/activities/${activityId}`, {}, signal));
  return name === externalId || (name?.startsWith(`${externalId}.`) ?? false);
}

function answered(value: unknown): UploadAnswer {
  const answer = parseUpload(value);
  if (!answer) throw new StravaError('strava_down', 'Strava sent something that is not an upload');
  return answer;
}

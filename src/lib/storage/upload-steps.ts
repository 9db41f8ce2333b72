import type { Recording } from '#lib/recordings/recording.ts';
import { fields, isId, isNumber, isText } from './fields.ts';

/** Why an upload has ended without an activity. */
export const UPLOAD_FAILURES = [
  /** The page was closed while it was on its way: Strava may have it. */
  'interrupted',
  /** No answer came: Strava may have it. */
  'no_answer',
  /** Strava has it and was not done after minutes. */
  'still_processing',
  /** Strava says of the number it gave that there is no such upload. */
  'unknown_upload',
  /** Strava refused to take it, and did not say why. */
  'rejected',
  'improper',
  'deleted',
  /** In Strava's words: `text`. */
  'other',
  /** The browser has let go of the file. */
  'file_gone',
] as const;
export type UploadFailure = (typeof UPLOAD_FAILURES)[number];

/** Where one file is. */
export type UploadStep =
  /** Read and found good; waits until the athlete says send. */
  | { readonly kind: 'checked' }
  /** Told to go; waits for its turn. */
  | { readonly kind: 'waiting' }
  /** On its way. */
  | { readonly kind: 'sending' }
  /** At Strava, since that instant (milliseconds since 1970). */
  | { readonly kind: 'processing'; readonly uploadId: number; readonly since: number }
  /** `wasThere`: this very file had become it before, in an attempt without an answer or long ago. */
  | { readonly kind: 'ready'; readonly activityId: number; readonly wasThere: boolean }
  | { readonly kind: 'duplicate'; readonly activityId: number; readonly name: string | undefined }
  | {
      readonly kind: 'failed';
      readonly why: UploadFailure;
      readonly text: string | undefined;
      /** Where Strava has it: then it is asked again, and never sent again. */
      readonly uploadId: number | undefined;
    };

export interface KeptUpload {
  /**
   * 'milepost-' and the beginning of the file's SHA-256: what Strava is told as external id. The same file has the same one
   * in every attempt.
   */
  readonly id: string;
  readonly fileName: string;
  /** The athlete's name for the activity; '' leaves it to Strava. */
  readonly title: string;
  readonly recording: Recording;
  readonly step: UploadStep;
}

const RETRIED: readonly UploadFailure[] = ['interrupted', 'no_answer', 'still_processing', 'rejected'];

/** Whether another attempt can end otherwise. */
export const mayRetry = (step: UploadStep): boolean => step.kind === 'failed' && RETRIED.includes(step.why);

/** Whether the file may still have to be sent. */
export function needsFile({ step }: KeptUpload): boolean {
  if (step.kind === 'failed') return mayRetry(step) && step.uploadId === undefined;
  return step.kind === 'checked' || step.kind === 'waiting' || step.kind === 'sending';
}

/** A stored value as an upload, or undefined when this version cannot read it. */
export function parseUpload(value: unknown): KeptUpload | undefined {
  const upload = fields<keyof KeptUpload>(value);
  const recording = fields<keyof Recording>(upload?.recording);
  const step = parseStep(upload?.step);
  if (!upload || !recording || !step) return undefined;
  const { id, fileName, title } = upload;
  if (!isText(id) || typeof fileName !== 'string' || typeof title !== 'string') return undefined;
  if (!isNumber(recording.start) || !isNumber(recording.elapsed) || !isText(recording.dataType)) return undefined;
  return { id, fileName, title, recording: upload.recording as Recording, step };
}

function parseStep(value: unknown): UploadStep | undefined {
  const step = fields<'kind' | 'uploadId' | 'since' | 'activityId' | 'wasThere' | 'name' | 'why' | 'text'>(value);
  const { kind, uploadId, since, activityId, wasThere, name, why, text } = step ?? {};
  if (kind === 'checked' || kind === 'waiting' || kind === 'sending') return { kind };
  if (kind === 'processing') return isId(uploadId) && isNumber(since) ? { kind, uploadId, since } : undefined;
  if (kind === 'ready') return isId(activityId) ? { kind, activityId, wasThere: wasThere === true } : undefined;
  if (kind === 'duplicate') return isId(activityId) ? { kind, activityId, name: textOf(name) } : undefined;
  const known = UPLOAD_FAILURES.find((failure) => failure === why);
  if (kind !== 'failed' || !known) return undefined;
  return { kind, why: known, text: textOf(text), uploadId: isId(uploadId) ? uploadId : undefined };
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : undefined);

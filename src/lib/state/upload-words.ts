import { m } from '#words';
import type { Damage, RecordingRefusal, Refused } from '#lib/recordings/recording.ts';
import type { UploadFailure, UploadStep } from '#lib/storage/upload-steps.ts';

export { mayRetry } from '#lib/storage/upload-steps.ts';

const DAMAGED: Record<Damage, string> = {
  cut_off: m.upload_damaged_cut_off(),
  checksum: m.upload_damaged_checksum(),
  not_well_formed: m.upload_damaged_not_well_formed(),
  other_content: m.upload_damaged_other_content(),
  not_understood: m.upload_damaged_not_understood(),
  gave_up: m.upload_damaged_gave_up(),
};

const REFUSED: Record<Exclude<RecordingRefusal, 'damaged'>, string> = {
  too_large: m.upload_too_large(),
  empty: m.upload_empty(),
  unknown_type: m.upload_unknown_type(),
  gz_damaged: m.upload_gz_damaged(),
  no_samples: m.upload_no_samples(),
  no_start: m.upload_no_start(),
  future_start: m.upload_future_start(),
  too_old: m.upload_too_old(),
  several_activities: m.upload_several_activities(),
  reader_missing: m.upload_reader_missing(),
};

const FAILED: Record<Exclude<UploadFailure, 'other'>, string> = {
  interrupted: m.upload_interrupted(),
  no_answer: m.upload_no_answer(),
  still_processing: m.upload_still_processing(),
  unknown_upload: m.upload_unknown_upload(),
  rejected: m.upload_rejected(),
  improper: m.upload_improper(),
  deleted: m.upload_deleted(),
  file_gone: m.upload_file_gone(),
};

/** Why a file is not sent, and what to do. */
export function refusalInWords({ code, reason = 'gave_up' }: Refused): string {
  return code === 'damaged' ? DAMAGED[reason] : REFUSED[code];
}

/** Why an upload became no activity, or no new one, and what to do. What Strava or an athlete wrote stands in it as plain text. */
export function endInWords(step: Extract<UploadStep, { kind: 'failed' | 'duplicate' | 'ready' }>): string {
  if (step.kind === 'ready') return step.wasThere ? m.upload_was_there() : '';
  if (step.kind === 'duplicate') {
    return step.name === undefined ? m.upload_duplicate() : m.upload_duplicate_named({ name: step.name });
  }
  if (step.why !== 'other') return FAILED[step.why];
  return step.text === undefined ? m.upload_rejected() : m.upload_other({ text: step.text });
}

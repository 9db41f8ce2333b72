import type { Format } from '#lib/format/format.ts';
import type { Recording } from '#lib/recordings/recording.ts';
import type { UploadItem } from '#lib/state/upload-world.ts';
import { m } from '#words';

/** How things stand with a file, in a few words. */
export const STEPS: Readonly<Record<UploadItem['step']['kind'], string>> = {
  reading: m.upload_step_reading(),
  refused: m.upload_step_refused(),
  checked: m.upload_step_checked(),
  waiting: m.upload_step_waiting(),
  sending: m.upload_step_sending(),
  processing: m.upload_step_processing(),
  ready: m.upload_step_ready(),
  duplicate: m.upload_step_failed(),
  failed: m.upload_step_failed(),
};

/** 'Run, 21 May 2026, 18:04, 10.02 km, 55:18, with heart rate': what the file says, at the time of this device. */
export function readInWords(recording: Recording, format: Format): string {
  const { sport, start, distance, moving, elapsed, hasHeartRate } = recording;
  const at = new Intl.DateTimeFormat(format.locale, { dateStyle: 'medium', timeStyle: 'short' });
  return [
    sport === undefined ? m.upload_sport_not_named() : m.upload_sport({ sport }),
    at.format(start * 1000),
    distance === undefined ? m.upload_without_distance() : format.distance(distance, 2).text,
    format.clock(moving ?? elapsed),
    hasHeartRate ? m.upload_with_heart_rate() : m.upload_without_heart_rate(),
  ].join(', ');
}

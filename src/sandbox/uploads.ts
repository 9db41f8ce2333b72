import { idOf } from './activity.ts';
import type { BadField } from './create-activity.ts';
import { DATA_TYPES, readRecordedFile } from './recording/recorded-file.ts';
import { isTicked, textIn, type RequestFields } from './request-fields.ts';
import { isSportType } from './sport-types.ts';
import { epochSeconds, type SandboxState } from './state.ts';
import type { JsonObject } from './strava-json.ts';
import type { Upload } from './upload.ts';

/** Bytes; larger files are refused. */
export const LARGEST_FILE = 25 * 1024 * 1024;
const FIRST_ID = 30_000_000_001;

/** `POST /uploads`: takes a file in, or says which field is bad. Only a file that is too large is undefined. */
export async function takeUpload(
  state: SandboxState,
  { fields, files }: RequestFields,
): Promise<Upload | BadField | undefined> {
  const file = files.get('file');
  const dataType = DATA_TYPES.find((type) => type === fields['data_type']);
  const sport = textIn(fields, 'sport_type') ?? textIn(fields, 'activity_type');
  if (file === undefined) return { field: 'file', code: 'missing' };
  if (fields['data_type'] === undefined) return { field: 'data_type', code: 'missing' };
  if (dataType === undefined) return { field: 'data_type', code: 'invalid' };
  if (sport !== undefined && !isSportType(sport)) return { field: 'sport_type', code: 'invalid' };
  if (file.size > LARGEST_FILE) return undefined;

  const given = textIn(fields, 'external_id') ?? file.name;
  const upload: Upload = {
    id: FIRST_ID + state.uploads.length,
    dataType,
    size: file.size,
    externalId: given.endsWith(`.${dataType}`) ? given : `${given}.${dataType}`,
    sport,
    name: textIn(fields, 'name'),
    description: textIn(fields, 'description'),
    trainer: isTicked(fields, 'trainer'),
    commute: isTicked(fields, 'commute'),
    file: await readRecordedFile(new Uint8Array(await file.arrayBuffer()), dataType),
    play: state.uploadPlay,
    polled: 0,
    lastAsked: epochSeconds(state),
    result: undefined,
  };
  state.uploads.push(upload);
  return upload;
}

/** The answer about an upload, as things stand. */
export function uploadAnswer({ athlete }: SandboxState, { id, externalId, result }: Upload): JsonObject {
  const shared = { id, id_str: String(id), external_id: result && externalId, error: null, activity_id: null };
  if (result === undefined) {
    return { ...shared, external_id: null, status: 'Your activity is still being processed.' };
  }
  if ('error' in result) {
    return { ...shared, error: result.error, status: 'There was an error processing your activity.' };
  }
  const isThere = athlete.activities.some((activity) => idOf(activity) === String(result.activityId));
  if (!isThere) return { ...shared, status: 'The created activity has been deleted.' };
  return { ...shared, status: 'Your activity is ready.', activity_id: result.activityId };
}

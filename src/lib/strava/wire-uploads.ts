import type { Edit, Editable } from '#lib/training/edits.ts';
import { localDay } from '#lib/training/day.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { sportNamed } from '#lib/training/sport.ts';

type Wire = Readonly<Record<string, unknown>>;

/** Where an upload is, as Strava says it. */
export type UploadAnswer =
  | { readonly kind: 'processing'; readonly uploadId: number }
  | { readonly kind: 'ready'; readonly activityId: number }
  /** Strava has this activity already; its name where the answer has it. */
  | { readonly kind: 'duplicate'; readonly activityId: number; readonly name: string | undefined }
  /** Strava cannot read the file. */
  | { readonly kind: 'improper' }
  /** The activity was there, and somebody deleted it. */
  | { readonly kind: 'deleted' }
  /** In Strava's words, as plain text. */
  | { readonly kind: 'other'; readonly text: string };

/** What is uploaded besides the file. */
export interface UploadFields {
  readonly dataType: string;
  readonly externalId: string;
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly commute?: boolean | undefined;
  readonly trainer?: boolean | undefined;
}

/** Of `duplicate of activity 8319193780` and `duplicate of <a href='/activities/18260018524' …>Morning Ride</a>`. */
const DUPLICATE = /duplicate of .*?activit(?:ies\/|y\s*)(\d{1,16})/s;

/** What Strava says of an upload, or undefined when it says nothing that an upload is. Markup is read as text, never used. */
export function parseUpload(value: unknown): UploadAnswer | undefined {
  if (!isWire(value)) return undefined;
  const status = textOf(value['status']) ?? '';
  const error = textOf(value['error'])?.slice(0, 2000);
  if (error !== undefined) return failureOf(error);
  const activityId = idOf(value['activity_id']);
  if (activityId !== undefined) return { kind: 'ready', activityId };
  if (/deleted/i.test(status)) return { kind: 'deleted' };
  const uploadId = idOf(value['id']) ?? idOf(value['id_str']);
  if (/error/i.test(status)) return { kind: 'other', text: plain(status) };
  return uploadId === undefined ? undefined : { kind: 'processing', uploadId };
}

function failureOf(error: string): UploadAnswer {
  const activityId = idOf(DUPLICATE.exec(error)?.[1]);
  if (activityId !== undefined) {
    const name = plain(/<a\b[^>]*>([^<]*)<\/a>/s.exec(error)?.[1] ?? '');
    return { kind: 'duplicate', activityId, name: name === '' ? undefined : name };
  }
  return /improperly formatted/i.test(error) ? { kind: 'improper' } : { kind: 'other', text: plain(error) };
}

/** The form of `POST /uploads`. */
export const uploadForm = (
  { dataType, externalId, name, description, commute, trainer }: UploadFields,
  file: Blob,
) => ({
  data_type: dataType,
  external_id: externalId,
  name,
  description,
  commute: commute || undefined,
  trainer: trainer || undefined,
  file,
});

/** The form of `POST /activities`. The time has its offset: without one Strava would have to guess the zone. */
export function activityForm(activity: ManualActivity) {
  const { name, sport, description, elapsedTime, distance, commute, trainer } = activity;
  return {
    name,
    sport_type: sport,
    start_date_local: localStart(activity),
    elapsed_time: elapsedTime,
    distance,
    description: description === '' ? undefined : description,
    commute: commute || undefined,
    trainer: trainer || undefined,
  };
}

/** The JSON of `PUT /activities/{id}`: only what is in the edit. */
export function editJson(edit: Edit): Wire {
  const { sport, gearId, hideFromHome, ...same } = edit;
  return {
    ...same,
    ...(sport !== undefined && { sport_type: sport }),
    ...('gearId' in edit && { gear_id: gearId ?? 'none' }),
    ...(hideFromHome !== undefined && { hide_from_home: hideFromHome }),
  };
}

/** What of an activity can be changed, as `GET`, `POST` and `PUT /activities` say it. Keys that are absent stay absent. */
export function parseEditable(value: unknown): Edit {
  if (!isWire(value)) return {};
  const yes = (field: keyof Editable, key: string) => (typeof value[key] === 'boolean' ? { [field]: value[key] } : {});
  const sport = textOf(value['sport_type']) ?? textOf(value['type']);
  return {
    ...(typeof value['name'] === 'string' && { name: value['name'] }),
    ...(sport !== undefined && { sport: sportNamed(sport) }),
    ...('description' in value && { description: textOf(value['description']) ?? '' }),
    ...('gear_id' in value && { gearId: textOf(value['gear_id']) }),
    ...yes('commute', 'commute'),
    ...yes('trainer', 'trainer'),
    ...yes('hideFromHome', 'hide_from_home'),
  };
}

/** Under which name an activity was uploaded; Strava may have put the kind of file behind it. */
export const parseExternalId = (value: unknown): string | undefined =>
  isWire(value) ? textOf(value['external_id']) : undefined;

/** '2026-05-21T18:04:09+02:00'. */
function localStart({ day, timeOfDay, utcOffset }: ManualActivity): string {
  const two = (number: number) => String(Math.floor(number)).padStart(2, '0');
  const clock = [timeOfDay / 3600, (timeOfDay / 60) % 60, timeOfDay % 60].map(two).join(':');
  const ahead = Math.abs(utcOffset);
  return `${localDay(day)}T${clock}${utcOffset < 0 ? '-' : '+'}${two(ahead / 60)}:${two(ahead % 60)}`;
}

const isWire = (value: unknown): value is Wire => typeof value === 'object' && value !== null;

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined);

function idOf(value: unknown): number | undefined {
  const id = typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value;
  return Number.isSafeInteger(id) && Number(id) > 0 ? Number(id) : undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Without markup, short, on one line. It stays a text: whoever shows it shows it as such. */
function plain(text: string): string {
  return text
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, 300);
}

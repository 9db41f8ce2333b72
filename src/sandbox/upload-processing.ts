import { asObject, idOf, placeActivity, startOf, takeActivity } from './activity.ts';
import { startMembers } from './athlete-clock.ts';
import { defaultGear } from './create-activity.ts';
import { manualActivity, nextId } from './manual-activity.ts';
import { recordedMembers } from './recording/recorded-members.ts';
import { recordedSamples } from './recording/recorded-samples.ts';
import type { RecordedFile } from './recording/recorded-file.ts';
import { legacyTypeOf, plainWorkoutType } from './sport-types.ts';
import { epochSeconds, type SandboxState } from './state.ts';
import type { JsonObject } from './strava-json.ts';
import { MALFORMED, type Upload, type UploadResult } from './upload.ts';

/** Starts this close are one start. */
const SAME_START = 5;
/** What nobody asks for is processed all the same, seconds after it was sent or last asked for. */
const UNATTENDED = 60;

const NOUNS: Readonly<Record<string, string>> = {
  TrailRun: 'Trail Run',
  WeightTraining: 'Weight Training',
  VirtualRun: 'Run',
  VirtualRide: 'Ride',
  GravelRide: 'Gravel Ride',
};

/** What Strava calls an activity that nobody named. */
function plainName(sport: string, local: string): string {
  const hour = Number(local.slice(11, 13));
  const time = hour < 11 ? 'Morning' : hour < 14 ? 'Lunch' : hour < 17 ? 'Afternoon' : hour < 21 ? 'Evening' : 'Night';
  return `${time} ${NOUNS[sport] ?? sport}`;
}

const sportOf = (upload: Upload) => upload.sport ?? upload.file?.sport ?? 'Run';

/** Whether an activity came from the same file, or is the same doing: its start, and its sport or its duration. */
function isTwin(activity: JsonObject, upload: Upload, file: RecordedFile): boolean {
  if (activity['external_id'] === upload.externalId) return true;
  if (Math.abs(startOf(activity) - file.start) > SAME_START) return false;
  const lasted = recordedSamples(file)?.time.at(-1) ?? file.elapsedTime ?? 0;
  const isAsLong = Math.abs(Number(activity['elapsed_time']) - lasted) <= Math.max(SAME_START, 0.02 * lasted);
  return activity['type'] === legacyTypeOf(sportOf(upload)) || isAsLong;
}

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');

function become(state: SandboxState, upload: Upload, file: RecordedFile): number {
  const { athlete } = state;
  const id = nextId(state);
  const sport = sportOf(upload);
  const samples = recordedSamples(file);
  const start = startMembers(athlete, Math.floor(file.start));
  const activity = manualActivity(state, {
    id,
    name: upload.name ?? file.name ?? plainName(sport, String(start['start_date_local'])),
    type: legacyTypeOf(sport),
    sport_type: sport,
    ...plainWorkoutType(sport),
    ...start,
    trainer: upload.trainer || file.isIndoor,
    commute: upload.commute,
    manual: false,
    gear_id: defaultGear(athlete, sport),
    ...recordedMembers(id, file, samples),
    upload_id: upload.id,
    upload_id_str: String(upload.id),
    external_id: upload.externalId,
  });
  placeActivity(state, activity);
  state.written.set(String(id), { description: upload.description ?? null });
  state.recorded.set(String(id), samples ?? null);
  return id;
}

function resultOf(state: SandboxState, upload: Upload): UploadResult {
  const { play, file } = upload;
  if (play.outcome === 'error') return { error: play.error };
  if (file === undefined) return { error: MALFORMED };
  const twin = state.athlete.activities.map(asObject).find((one) => one !== undefined && isTwin(one, upload, file));
  if (twin !== undefined) {
    const link = `<a href='/activities/${idOf(twin)}' target='_blank'>${escaped(String(twin['name']))}</a>`;
    return { error: `${upload.externalId} duplicate of ${link}` };
  }
  const activityId = become(state, upload, file);
  if (play.outcome === 'deleted') takeActivity(state, String(activityId));
  return { activityId };
}

const isTwinUpload = (one: Upload, other: Upload) =>
  one.externalId === other.externalId || Math.abs((one.file?.start ?? NaN) - (other.file?.start ?? NaN)) <= SAME_START;

/** Ends the processing of an upload, and before it that of earlier ones which it might be a duplicate of. */
function process(state: SandboxState, upload: Upload): void {
  for (const earlier of state.uploads.slice(0, state.uploads.indexOf(upload))) {
    if (earlier.result === undefined && isTwinUpload(earlier, upload)) earlier.result = resultOf(state, earlier);
  }
  upload.result ??= resultOf(state, upload);
}

/** Somebody asks for an upload: another poll is used up, and after the last one it has been processed. */
export function poll(state: SandboxState, upload: Upload): void {
  if (upload.result === undefined && upload.polled >= upload.play.polls) process(state, upload);
  upload.polled += 1;
  upload.lastAsked = epochSeconds(state);
}

/** Processes what nobody has asked for during a minute, as Strava does not wait to be asked. */
export function processUnattended(state: SandboxState): void {
  const now = epochSeconds(state);
  for (const upload of state.uploads) {
    const isDue =
      upload.result === undefined && Number.isFinite(upload.play.polls) && now - upload.lastAsked >= UNATTENDED;
    if (isDue) process(state, upload);
  }
}

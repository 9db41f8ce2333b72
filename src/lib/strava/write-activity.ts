import type { Activity } from '#lib/training/activity.ts';
import type { Edit } from '#lib/training/edits.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { epochSeconds } from '#lib/training/units.ts';
import { StravaError } from './errors.ts';
import type { StravaRequest } from './request.ts';
import { activityForm, editJson, parseEditable } from './wire-uploads.ts';
import { parseActivity } from './wire.ts';
import { sendForm, sendJson } from './write-request.ts';

/** An activity as Strava has it after a write. */
export interface Written {
  readonly activity: Activity;
  /** What can be changed, as it is now: compare it with what was asked for. */
  readonly editable: Edit;
}

/**
 * Creates an activity that nothing recorded. Not sent again by itself: after 'unreachable' or 'strava_down' it may be there,
 * and a second would be a second activity. Browsers may send it again all the same, without a word: see `findCreated`.
 *
 * @param leaving called right before it leaves this device: until then nothing can have reached Strava
 * @throws StravaError, 'rejected' with Strava's answer as its cause
 */
export async function createActivity(
  request: StravaRequest,
  activity: ManualActivity,
  now: () => Date,
  leaving?: () => Promise<void>,
): Promise<Written> {
  return written(await request('/activities', {}, undefined, sendForm(activityForm(activity), leaving)), now());
}

/**
 * Changes what is in the edit, and nothing else. Sent twice it changes nothing more, so it may be tried again.
 *
 * @throws StravaError, 'rejected' with Strava's answer as its cause; the AbortError of `signal`
 */
export async function updateActivity(
  request: StravaRequest,
  activityId: number,
  edit: Edit,
  now: () => Date,
  signal?: AbortSignal,
): Promise<Written> {
  return written(await request(`/activities/${activityId}`, {}, signal, sendJson('PUT', editJson(edit))), now());
}

/** What can be changed of an activity, its description included, so that an Undo knows it. Costs a read. @throws StravaError */
export async function fetchEditable(request: StravaRequest, activityId: number, signal?: AbortSignal): Promise<Edit> {
  return parseEditable(await request(`/activities/${activityId}`, {}, signal));
}

function written(value: unknown, now: Date): Written {
  const activity = parseActivity(value, epochSeconds(Math.floor(now.getTime() / 1000)));
  if (!activity) throw new StravaError('strava_down', 'Strava sent something that is not an activity');
  return { activity, editable: parseEditable(value) };
}

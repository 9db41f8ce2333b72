import type { SandboxState } from './state.ts';
import type { JsonObject, SummaryActivity } from './strava-json.ts';

/** An activity as an object, whatever it lacks; undefined for anything else that a file may hold. */
export function asObject(activity: unknown): JsonObject | undefined {
  return typeof activity === 'object' && activity !== null ? (activity as JsonObject) : undefined;
}

/** Visible to "Only You". */
export function isPrivate(activity: unknown): boolean {
  const { visibility, private: hidden } = asObject(activity) ?? {};
  return visibility === 'only_me' || hidden === true;
}

/** Start in seconds since 1970; NaN when the activity has none. */
export function startOf(activity: unknown): number {
  return Date.parse(String(asObject(activity)?.['start_date'])) / 1000;
}

export function idOf(activity: unknown): string {
  return String(asObject(activity)?.['id']);
}

/** What laps, streams and the like are computed from. */
function isWhole(activity: unknown): activity is SummaryActivity {
  const { distance, moving_time, elapsed_time } = asObject(activity) ?? {};
  return [distance, moving_time, elapsed_time, startOf(activity)].every(Number.isFinite);
}

/**
 * The athlete's activity of that id, as far as the token may see it.
 * @throws Error when a file made it up without what every activity has: Strava's corrupted activity
 */
export function findActivity(state: SandboxState, id: string, withPrivate: boolean): SummaryActivity | undefined {
  const found = state.athlete.activities.find((activity) => idOf(activity) === id);
  if (found === undefined || (isPrivate(found) && !withPrivate)) return undefined;
  if (!isWhole(found)) throw new Error(`Activity ${id} has no start, distance or time`);
  return found;
}

/** Puts an activity where its start belongs: the list is kept newest first. */
export function placeActivity(state: SandboxState, activity: unknown): void {
  const { activities } = state.athlete;
  const start = startOf(activity);
  const older = activities.findIndex((other) => startOf(other) <= start);
  activities.splice(older === -1 ? activities.length : older, 0, activity);
}

/** Takes an activity out of the list and returns it. */
export function takeActivity(state: SandboxState, id: string): unknown {
  const { activities } = state.athlete;
  const index = activities.findIndex((activity) => idOf(activity) === id);
  return index === -1 ? undefined : activities.splice(index, 1)[0];
}

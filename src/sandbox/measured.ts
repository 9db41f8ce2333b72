import { idOf } from './activity.ts';
import { detailOf, lapsOf } from './athlete/detail.ts';
import { samplesOf, type Samples } from './athlete/samples.ts';
import type { SandboxState } from './state.ts';
import type { JsonObject, SummaryActivity } from './strava-json.ts';

/** What was measured during an activity: in its upload, or made up, from what it was called before it was edited. */
export function measuredIn(state: SandboxState, activity: SummaryActivity): Samples | null {
  const id = idOf(activity);
  const recorded = state.recorded.get(id);
  return recorded === undefined ? (samplesOf(state.written.get(id)?.original ?? activity) ?? null) : recorded;
}

/** The detail of an activity, with whatever was written. */
export function detailIn(state: SandboxState, activity: SummaryActivity): JsonObject {
  return detailOf(activity, state.athlete, state.written.get(idOf(activity)), measuredIn(state, activity));
}

export function lapsIn(state: SandboxState, activity: SummaryActivity): JsonObject[] {
  return lapsOf(activity, measuredIn(state, activity), state.written.get(idOf(activity))?.original);
}

import { instantOfLocal, startMembers } from './athlete-clock.ts';
import { placeActivity } from './activity.ts';
import { manualActivity } from './manual-activity.ts';
import { isTicked, textIn } from './request-fields.ts';
import { gearKindOf, isSportType, legacyTypeOf, plainWorkoutType } from './sport-types.ts';
import type { JsonObject, SandboxAthlete, SummaryActivity } from './strava-json.ts';
import type { SandboxState } from './state.ts';

/** The field of a write that is missing or makes no sense; becomes Strava's 400. */
export interface BadField {
  readonly field: string;
  readonly code: 'missing' | 'invalid';
}

/** The shoes or the bike that Strava attaches by itself: the primary ones of that kind, unless retired. */
export function defaultGear({ gear }: SandboxAthlete, sport: string): string | null {
  const kind = gearKindOf(sport);
  const found = gear.find(
    (one) => kind && one.id.startsWith(kind) && one['primary'] === true && one['retired'] !== true,
  );
  return found?.id ?? null;
}

/** A number of at least zero from a form or JSON; undefined for anything else. */
function quantity(value: unknown): number | undefined {
  const isText = typeof value === 'string' && value.trim() !== '';
  const number = isText ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** `POST /activities`: puts an activity that was typed in into the list, or says which field is bad. */
export function createActivity(state: SandboxState, fields: JsonObject): SummaryActivity | BadField {
  const name = textIn(fields, 'name');
  const sport = fields['sport_type'] ?? fields['type'];
  const started = textIn(fields, 'start_date_local');
  if (name === undefined) return { field: 'name', code: 'missing' };
  if (sport === undefined || sport === '') return { field: 'sport_type', code: 'missing' };
  if (!isSportType(sport)) return { field: 'sport_type', code: 'invalid' };
  if (started === undefined) return { field: 'start_date_local', code: 'missing' };
  const start = instantOfLocal(state.athlete, started);
  if (start === undefined) return { field: 'start_date_local', code: 'invalid' };
  if ((fields['elapsed_time'] ?? '') === '') return { field: 'elapsed_time', code: 'missing' };
  const elapsed = quantity(fields['elapsed_time']);
  if (elapsed === undefined || elapsed < 1) return { field: 'elapsed_time', code: 'invalid' };
  const distance = (fields['distance'] ?? '') === '' ? 0 : quantity(fields['distance']);
  if (distance === undefined) return { field: 'distance', code: 'invalid' };

  const seconds = Math.round(elapsed);
  const activity = manualActivity(state, {
    name,
    distance,
    moving_time: seconds,
    elapsed_time: seconds,
    type: legacyTypeOf(sport),
    sport_type: sport,
    ...plainWorkoutType(sport),
    ...startMembers(state.athlete, start),
    trainer: isTicked(fields, 'trainer'),
    commute: isTicked(fields, 'commute'),
    gear_id: defaultGear(state.athlete, sport),
  }) as unknown as SummaryActivity;
  placeActivity(state, activity);
  state.written.set(String(activity.id), { description: textIn(fields, 'description') ?? null });
  return activity;
}

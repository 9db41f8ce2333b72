import { placeActivity, takeActivity } from './activity.ts';
import type { BadField } from './create-activity.ts';
import { isSportType, gearKindOf, legacyTypeOf, plainWorkoutType } from './sport-types.ts';
import type { Written } from './athlete/detail.ts';
import type { RequestFields } from './request-fields.ts';
import type { JsonObject, SandboxAthlete, SummaryActivity } from './strava-json.ts';
import type { SandboxState } from './state.ts';

interface Edit {
  readonly summary: JsonObject;
  readonly written: Written;
}

/** What changes with the sport: its label for the workout belongs to runs or to rides. */
function sportChange({ sport_type, workout_type }: SummaryActivity, sport: string): JsonObject {
  const label = gearKindOf(sport) === gearKindOf(sport_type) ? { workout_type } : plainWorkoutType(sport);
  return { sport_type: sport, type: legacyTypeOf(sport), workout_type: undefined, ...label };
}

/** undefined: nothing is said about gear. */
function gearChange({ gear }: SandboxAthlete, asked: unknown): JsonObject | BadField | undefined {
  if (asked === undefined || asked === null || asked === '') return undefined;
  if (asked === 'none') return { gear_id: null };
  return gear.some(({ id }) => id === asked) ? { gear_id: asked } : { field: 'gear_id', code: 'invalid' };
}

const isBad = (change: object | undefined): change is BadField => change !== undefined && 'field' in change;

/** What a body asks to change. Booleans count from JSON only; what cannot be set, privacy among it, is ignored. */
function editOf(state: SandboxState, activity: SummaryActivity, { fields, isJson }: RequestFields): Edit | BadField {
  const { name, description } = fields;
  const flag = (key: string) => (isJson && typeof fields[key] === 'boolean' ? { [key]: fields[key] } : {});
  const sport = fields['sport_type'] ?? fields['type'];
  if (name !== undefined && (typeof name !== 'string' || name.trim() === '')) return { field: 'name', code: 'invalid' };
  if (sport !== undefined && !isSportType(sport)) {
    return { field: fields['sport_type'] === undefined ? 'type' : 'sport_type', code: 'invalid' };
  }
  const gear = gearChange(state.athlete, fields['gear_id']);
  if (isBad(gear)) return gear;

  const hidden = flag('hide_from_home')['hide_from_home'];
  return {
    summary: {
      ...(name === undefined ? {} : { name: name.trim() }),
      ...(sport === undefined ? {} : sportChange(activity, sport)),
      ...gear,
      ...flag('commute'),
      ...flag('trainer'),
    },
    written: {
      ...(description === undefined
        ? {}
        : { description: typeof description === 'string' ? description || null : null }),
      ...(typeof hidden === 'boolean' ? { hideFromHome: hidden } : {}),
    },
  };
}

/** `PUT /activities/{id}`: the activity as it is from now on, or which field is bad. All of a body counts, or nothing. */
export function editActivity(
  state: SandboxState,
  activity: SummaryActivity,
  body: RequestFields,
): SummaryActivity | BadField {
  const edit = editOf(state, activity, body);
  if (isBad(edit)) return edit;
  const id = String(activity.id);
  const edited = { ...activity, ...edit.summary };
  if (edited.workout_type === undefined) delete edited.workout_type;
  takeActivity(state, id);
  placeActivity(state, edited);
  state.written.set(id, { original: activity, ...state.written.get(id), ...edit.written });
  return edited;
}

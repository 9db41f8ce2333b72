import type { Sport } from './sport.ts';

/** What an athlete can change of an activity. */
export interface Editable {
  readonly name: string;
  readonly sport: Sport;
  /** '' for none. */
  readonly description: string;
  /** Undefined for none. */
  readonly gearId: string | undefined;
  readonly commute: boolean;
  /** On a trainer, treadmill or turntable. */
  readonly trainer: boolean;
  /** Kept out of the feeds on the home page. */
  readonly hideFromHome: boolean;
}

/** Some of these. A field that is there with undefined (gear) is to be none; one that is not there is not touched. */
export type Edit = { readonly [Field in keyof Editable]?: Editable[Field] };

/** In the order in which a preview lists them. */
export const EDITABLE_FIELDS = [
  'name',
  'sport',
  'description',
  'gearId',
  'commute',
  'trainer',
  'hideFromHome',
] as const satisfies readonly (keyof Editable)[];

const has = (edit: Edit, field: keyof Editable) => Object.hasOwn(edit, field);

/** The fields of an edit, in the order of a preview. */
export const fieldsOf = (edit: Edit): readonly (keyof Editable)[] =>
  EDITABLE_FIELDS.filter((field) => has(edit, field));

/**
 * What of the wanted fields is another value than before: what is to be sent, and nothing when it is empty. Of a field that
 * `before` does not know (a list says nothing of descriptions) any value is a change. Blanks around a text count nothing.
 */
export function changesOf(before: Edit, wanted: Edit): Edit {
  const neat = trimmed(wanted);
  return pick(neat, (field) => !has(before, field) || trimmed(before)[field] !== neat[field]);
}

/** What takes the changes back: the old values, as far as `before` knows them. */
export const undoOf = (before: Edit, changes: Edit): Edit => pick(before, (field) => has(changes, field));

/** Whether `undoOf` knows every old value: otherwise read the activity itself before it is changed. */
export const canUndo = (before: Edit, changes: Edit): boolean => fieldsOf(changes).every((field) => has(before, field));

/** The edit without one field, which is not touched then. */
export const without = (edit: Edit, field: keyof Editable): Edit => pick(edit, (one) => one !== field);

/** What it is after the changes. */
export const edited = <Known extends Edit>(before: Known, changes: Edit): Known => ({ ...before, ...changes });

/** The changed fields that `answered` does not hold as wanted: what Strava did not do, or not so. */
export function unconfirmed(changes: Edit, answered: Edit): readonly (keyof Editable)[] {
  return fieldsOf(changesOf(answered, changes));
}

function pick(edit: Edit, isWanted: (field: keyof Editable) => boolean): Edit {
  return Object.fromEntries(
    fieldsOf(edit)
      .filter(isWanted)
      .map((field) => [field, edit[field]]),
  );
}

function trimmed(edit: Edit): Edit {
  const { name, description } = edit;
  return {
    ...edit,
    ...(name !== undefined && { name: name.trim() }),
    ...(description !== undefined && { description: description.trim() }),
  };
}

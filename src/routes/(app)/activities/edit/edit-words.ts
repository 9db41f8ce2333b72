import { type Edit, type Editable, fieldsOf } from '#lib/training/edits.ts';
import type { Gear } from '#lib/training/gear.ts';
import { m } from '#words';

export const FIELD_WORDS: Readonly<Record<keyof Editable, string>> = {
  name: m.upload_field_name(),
  sport: m.upload_field_sport(),
  description: m.upload_field_description(),
  gearId: m.upload_field_gear(),
  commute: m.upload_field_commute(),
  trainer: m.upload_field_trainer(),
  hideFromHome: m.upload_field_hidden(),
};

/** What a choice of gear can be besides the id of one. */
export const NO_GEAR = 'none';
/** What a choice can be besides a value, where it is of many activities. */
export const LEAVE = 'leave';

type Named = readonly Pick<Gear, 'id' | 'name'>[];

export function gearName(id: string | undefined, gear: Named): string {
  if (id === undefined) return m.upload_edit_none();
  return gear.find((one) => one.id === id)?.name || m.upload_gear_unnamed();
}

function valueInWords(edit: Edit, field: keyof Editable, gear: Named): string {
  if (!Object.hasOwn(edit, field)) return '';
  if (field === 'gearId') return gearName(edit.gearId, gear);
  if (field === 'sport') return edit.sport === undefined ? '' : m.upload_sport({ sport: edit.sport });
  const value = edit[field];
  if (typeof value === 'boolean') return value ? m.upload_edit_yes() : m.upload_edit_no();
  return value === '' || value === undefined ? m.upload_edit_empty() : value;
}

/** Every change as a line: what it is of, the old value and the new one. */
export const changesInWords = (before: Edit, changes: Edit, gear: Named) =>
  fieldsOf(changes).map((field) => ({
    field,
    label: FIELD_WORDS[field],
    old: valueInWords(before, field, gear),
    then: valueInWords(changes, field, gear),
  }));

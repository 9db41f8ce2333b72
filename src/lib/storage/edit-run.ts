import { type EditResult, type EditRun, oldestReadAt, type RunEdit, type UndoResult } from '#lib/training/edit-run.ts';
import { type Edit, EDITABLE_FIELDS, type Editable } from '#lib/training/edits.ts';
import { SPORTS } from '#lib/training/sport.ts';
import type { DayNumber } from '#lib/training/day.ts';
import type { EpochSeconds } from '#lib/training/units.ts';
import { changeStored } from './athlete-list.ts';
import type { Database } from './database.ts';
import { fields, isId, isInstant, isText } from './fields.ts';
import { athleteKey } from './log.ts';

/** One for each athlete: whoever begins another one is through with the last. */
const runKey = (athleteId: number) => athleteKey('edit-run', athleteId);

/** The run that is kept, unless values of it were read before an instant. Throws StorageError. */
export async function readEditRun(
  database: Database,
  athleteId: number,
  readSince: EpochSeconds,
): Promise<EditRun | undefined> {
  const run = parseEditRun(await database.get(runKey(athleteId)));
  return run && oldestReadAt(run) >= readSince ? run : undefined;
}

/**
 * Changes the run as it is stored at that moment, again when another tab has changed it meanwhile, and gives back what it
 * has become; undefined forgets it. Nothing is written once somebody else is connected, or nobody: then there is none.
 * Throws StorageError.
 */
export async function changeEditRun(
  database: Database,
  athleteId: number,
  change: (run: EditRun | undefined) => EditRun | undefined,
): Promise<EditRun | undefined> {
  let changed: EditRun | undefined;
  const isWritten = await changeStored(
    database,
    { athleteId, key: runKey(athleteId) },
    (stored) => (changed = change(parseEditRun(stored))),
  );
  return isWritten ? changed : undefined;
}

/** Removes runs with values that were read before an instant, of every athlete. Throws StorageError. */
export async function removeOldEditRuns(database: Database, readBefore: EpochSeconds): Promise<void> {
  for (const key of (await database.keys()).filter((key) => /^edit-run:\d+$/.test(key))) {
    const run = parseEditRun(await database.get(key));
    if (!run || oldestReadAt(run) < readBefore) await database.remove([key]);
  }
}

/** A stored value as a run, or undefined when this version cannot read all of it. */
function parseEditRun(value: unknown): EditRun | undefined {
  const { id, isUndo, edits } = fields<keyof EditRun>(value) ?? {};
  if (!isText(id) || typeof isUndo !== 'boolean' || !Array.isArray(edits) || edits.length === 0) return undefined;
  const known = edits.flatMap((edit) => parseRunEdit(edit) ?? []);
  return known.length === edits.length ? { id, isUndo, edits: known } : undefined;
}

function parseRunEdit(value: unknown): RunEdit | undefined {
  const stored = fields<keyof RunEdit>(value);
  const { id, name, day, readAt } = fields<keyof RunEdit['activity']>(stored?.activity) ?? {};
  const [before, changes] = [parseEdit(stored?.before), parseEdit(stored?.changes)];
  if (!stored || !before || !changes || !isId(id) || stored.id !== id) return undefined;
  if (typeof name !== 'string' || !Number.isSafeInteger(day) || !isInstant(readAt)) return undefined;
  const activity = { id, name, day: day as DayNumber, readAt: readAt as EpochSeconds };
  const written = stored.written === 'sent' ? stored.written : parseResult(stored.written);
  return { id, activity, before, changes, written, undone: parseUndo(stored.undone) };
}

function parseResult(value: unknown): EditResult | undefined {
  const { after, missing, listed } = fields<keyof EditResult>(value) ?? {};
  const edit = parseEdit(after);
  return edit && { after: edit, missing: fieldsIn(missing), listed: listed === true };
}

function parseUndo(value: unknown): UndoResult | undefined {
  const { missing, listed, leftAlone } = fields<keyof UndoResult>(value) ?? {};
  if (!Array.isArray(leftAlone)) return undefined;
  return { missing: fieldsIn(missing), listed: listed === true, leftAlone: fieldsIn(leftAlone) };
}

const isFlag = (value: unknown) => typeof value === 'boolean';
const isString = (value: unknown) => typeof value === 'string';

const IS_VALUE: Readonly<Record<keyof Editable, (value: unknown) => boolean>> = {
  name: isString,
  sport: (value) => SPORTS.some((sport) => sport === value),
  description: isString,
  gearId: (value) => value === undefined || isText(value),
  commute: isFlag,
  trainer: isFlag,
  hideFromHome: isFlag,
};

/** Undefined when any of its values is not one that could have been written. */
function parseEdit(value: unknown): Edit | undefined {
  const stored = fields<keyof Editable>(value);
  if (!stored) return undefined;
  const present = EDITABLE_FIELDS.filter((field) => Object.hasOwn(stored, field));
  if (!present.every((field) => IS_VALUE[field](stored[field]))) return undefined;
  return Object.fromEntries(present.map((field) => [field, stored[field]]));
}

const fieldsIn = (value: unknown): readonly (keyof Editable)[] =>
  Array.isArray(value) ? EDITABLE_FIELDS.filter((field) => value.includes(field)) : [];

import type { Activity } from './activity.ts';
import { type Edit, type Editable, undoOf } from './edits.ts';
import type { PlannedEdit, WrittenEdit } from './planned-edits.ts';

/** What of an activity says which one it is, and how old what is known of it is. */
export type EditedActivity = Pick<Activity, 'id' | 'name' | 'day' | 'readAt'>;

/** What a write came to. */
export interface EditResult {
  /** What can be changed, as Strava has it now. */
  readonly after: Edit;
  /** What Strava did not take over. */
  readonly missing: readonly (keyof Editable)[];
  /** Whether the list of this device has it too. */
  readonly listed: boolean;
}

/** What taking a write back came to. */
export interface UndoResult extends Omit<EditResult, 'after'> {
  /** What somebody has changed at Strava since, and keeps that value. */
  readonly leftAlone: readonly (keyof Editable)[];
}

/** A write that can be taken back. */
export interface Undoable extends WrittenEdit {
  readonly id: number;
  readonly activity: EditedActivity;
}

/** One activity of a run, and how far it is. */
export interface RunEdit extends PlannedEdit<EditedActivity> {
  /** 'sent' when it has left and no answer is known: Strava may have it. Undefined when it has not. */
  readonly written: EditResult | 'sent' | undefined;
  /** Undefined until it is taken back. */
  readonly undone: UndoResult | undefined;
}

/**
 * The same values for one or many activities, from the first write until somebody is through with it. Everything that a
 * page needs to go on after a reload, or to take it back: the old values, the new ones, and what came of each.
 */
export interface EditRun {
  /** Tells it from every other run. */
  readonly id: string;
  /** The old values are being written back; until then the new ones are written. */
  readonly isUndo: boolean;
  readonly edits: readonly RunEdit[];
}

/** A run of which nothing has left yet. */
export const newRun = (runId: string, edits: readonly PlannedEdit[]): EditRun => ({
  id: runId,
  isUndo: false,
  edits: edits.map(({ id, activity: { name, day, readAt }, before, changes }) => ({
    id,
    activity: { id, name, day, readAt },
    before: undoOf(before, changes),
    changes,
    written: undefined,
    undone: undefined,
  })),
});

/** What Strava answered to a write; undefined as long as no answer is known. */
export const writtenOf = ({ written }: RunEdit): EditResult | undefined => (written === 'sent' ? undefined : written);

/** Those that may be written although no answer said so. */
export const unsureOf = ({ edits }: EditRun): readonly RunEdit[] => edits.filter(({ written }) => written === 'sent');

/** Whether nothing is left to do: every edit is written or, in an Undo, every one that left is taken back. */
export const isThrough = ({ isUndo, edits }: EditRun): boolean =>
  isUndo
    ? edits.every(({ written, undone }) => written === undefined || undone !== undefined)
    : edits.every((edit) => writtenOf(edit) !== undefined);

/** The run without what never left this device, or in an Undo what is not taken back: somebody leaves that as it is. */
export const withoutRest = (run: EditRun): EditRun => ({
  ...run,
  edits: run.edits.filter(({ written, undone }) => (run.isUndo ? undone : written) !== undefined),
});

/** What can be taken back: what was written, and what may have been. */
export const undoablesOf = ({ edits }: EditRun): Undoable[] =>
  edits.flatMap(({ id, activity, before, changes, written }) =>
    written === undefined
      ? []
      : [{ id, activity, before, changes, after: written === 'sent' ? changes : written.after }],
  );

/** When the oldest of its values was read from Strava, which may be kept for seven days. */
export const oldestReadAt = ({ edits }: EditRun): number => Math.min(...edits.map(({ activity }) => activity.readAt));

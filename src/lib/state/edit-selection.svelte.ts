import type { Database } from '#lib/storage/database.ts';
import { readReads } from '#lib/storage/read-budget.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { doneAt } from '#lib/strava/reads-left.ts';
import type { Activity } from '#lib/training/activity.ts';
import {
  type EditResult,
  type EditRun,
  type RunEdit,
  type Undoable,
  undoablesOf,
  type UndoResult,
  writtenOf,
} from '#lib/training/edit-run.ts';
import { type Edit, fieldsOf, unconfirmed } from '#lib/training/edits.ts';
import { type PlannedEdit, takingBack, toldBy } from '#lib/training/planned-edits.ts';
import { type Means, openWrites } from './activity-writes.ts';
import { clock } from './ask-activity.ts';
import { KeptRun } from './edit-run.svelte.ts';
import { isOutcomeUnknown } from './outcome.ts';
import { sleepUntil } from './sleep.ts';
import { Turns } from './turns.svelte.ts';

/**
 * Gives the same values to one or many activities: reads what it must, writes, and takes it back. What is begun is kept
 * on this device before the first write and after each answer, so that a reload loses nothing of it.
 */
export interface SelectionEdit {
  /** Every old value of each, for one read. Not kept. */
  readonly reading: Turns<Activity, Edit>;
  readonly writing: Turns<RunEdit, EditResult>;
  /** A read and a write each. */
  readonly undoing: Turns<Undoable, UndoResult>;
  /** What was begun here, or was kept before. */
  readonly run: EditRun | undefined;
  /** Whether that is being taken back, or was. */
  readonly isUndo: boolean;
  /** Begins to write. Never throws. */
  write(edits: readonly PlannedEdit[]): Promise<void>;
  /** Begins to take back what was written, or may have been. Never throws. */
  takeBack(): Promise<void>;
  /** Leaves the rest as it is, once the one is through that is on its way. Never throws. */
  finish(): Promise<void>;
  /** Somebody is through: it is kept no more. Never throws. */
  forget(): Promise<void>;
  /** When that many requests are done, if nothing else is read meanwhile. Throws EdgeError or StorageError. */
  doneAt(requests: number): Promise<Date>;
  /** What is on its way is let end, and gets into the list. */
  close(): void;
}

/** How many requests taking back costs. */
export const REQUESTS_FOR_UNDO = 2;

/** Milliseconds that a request takes. */
const EACH = 1000;

type World = Means & {
  readonly config: () => Promise<EdgeConfig>;
  readonly sleepUntil?: (instant: Date, signal: AbortSignal) => Promise<void>;
};

export async function openSelectionEdit(database: Database, athleteId: number, world: World): Promise<SelectionEdit> {
  const writes = await openWrites(database, athleteId, world);
  const { config, now = clock, locks } = world;
  const turns = { sleepUntil: world.sleepUntil ?? sleepUntil };
  const kept = new KeptRun({ database, athleteId, locks, now });
  const editOf = (id: number) => kept.current?.edits.find((edit) => edit.id === id);

  const reading = new Turns<Activity, Edit>({ ...turns, work: ({ id }) => writes.read(id) });

  const update = async (id: number, changes: Edit): Promise<EditResult> => {
    const { editable, listed } = await writes.update(id, changes);
    return { after: { ...changes, ...editable }, missing: unconfirmed(changes, editable), listed };
  };

  const writing = new Turns<RunEdit, EditResult>({
    ...turns,
    alone: (task) => kept.alone(false, task),
    known: ({ id }) => {
      const edit = editOf(id);
      return edit && writtenOf(edit);
    },
    async work({ id, changes }) {
      const wasSent = editOf(id)?.written;
      await kept.note(id, { written: 'sent' });
      try {
        return await noted(await update(id, changes), (written) => kept.note(id, { written }));
      } catch (error) {
        // An earlier attempt may have arrived all the same.
        if (!isOutcomeUnknown(error)) await kept.note(id, { written: wasSent }).catch(() => undefined);
        throw error;
      }
    },
  });

  const undoing = new Turns<Undoable, UndoResult>({
    ...turns,
    alone: (task) => kept.alone(true, task),
    known: ({ id }) => editOf(id)?.undone,
    async work(edit) {
      // Where another tab has ended it, nothing more is read or written.
      await kept.note(edit.id, { undone: undefined });
      const { back, leftAlone } = takingBack(edit, toldBy(await writes.read(edit.id)));
      const { missing, listed } =
        fieldsOf(back).length > 0 ? await update(edit.id, back) : { missing: [], listed: true };
      return noted({ missing, listed, leftAlone }, (undone) => kept.note(edit.id, { undone }));
    },
  });

  // What cannot be read cannot be gone on with either, and writing will say why.
  await kept.read().catch(() => undefined);
  let isUndo = $state(kept.current?.isUndo ?? false);
  if (kept.current) {
    writing.restore(kept.current.edits);
    if (kept.current.isUndo) undoing.restore(undoablesOf(kept.current));
  }

  return {
    reading,
    writing,
    undoing,
    get run() {
      return kept.current;
    },
    get isUndo() {
      return isUndo;
    },
    async write(edits) {
      isUndo = false;
      kept.plan(edits);
      await writing.start(kept.current?.edits ?? []);
    },
    async takeBack() {
      await writing.finish();
      await kept.readAgain().catch(() => undefined);
      isUndo = true;
      if (kept.current) await undoing.start(undoablesOf(kept.current));
    },
    async finish() {
      await (isUndo ? undoing : writing).finish();
      await kept.leaveRest();
    },
    forget: () => kept.forget(),
    async doneAt(requests) {
      const [used, { readShare }] = await Promise.all([readReads(database, athleteId), config()]);
      return doneAt(requests, EACH, used, readShare, now());
    },
    close() {
      for (const each of [reading, writing, undoing]) each.close();
      writes.close();
    },
  };
}

/** The answer stands, also where this device does not keep it: then the next turn says so, before anything is sent. */
async function noted<Result>(result: Result, note: (result: Result) => Promise<void>): Promise<Result> {
  await note(result).catch(() => undefined);
  return result;
}

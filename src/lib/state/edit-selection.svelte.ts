import type { Database } from '#lib/storage/database.ts';
import { readReads } from '#lib/storage/read-budget.ts';
import type { EdgeConfig } from '#lib/strava/edge-protocol.ts';
import { doneAt } from '#lib/strava/reads-left.ts';
import type { Activity } from '#lib/training/activity.ts';
import { type Edit, type Editable, fieldsOf, unconfirmed } from '#lib/training/edits.ts';
import { type PlannedEdit, takingBack, wholeOf, type WrittenEdit } from '#lib/training/planned-edits.ts';
import { type Means, openWrites } from './activity-writes.ts';
import { clock } from './ask-activity.ts';
import { sleepUntil } from './sleep.ts';
import { Turns } from './turns.svelte.ts';

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
  readonly activity: Activity;
}

/** Gives the same values to many activities: reads what it must, writes, and takes it back. */
export interface SelectionEdit {
  /** Every old value of each, for one read. */
  readonly reading: Turns<Activity, Edit>;
  readonly writing: Turns<PlannedEdit, EditResult>;
  /** A read and a write each. */
  readonly undoing: Turns<Undoable, UndoResult>;
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
  const { config, now = clock } = world;
  const turns = { sleepUntil: world.sleepUntil ?? sleepUntil };

  const reading = new Turns<Activity, Edit>({ ...turns, work: ({ id }) => writes.read(id) });

  const write = async (id: number, changes: Edit): Promise<EditResult> => {
    const { editable, listed } = await writes.update(id, changes);
    return { after: { ...changes, ...editable }, missing: unconfirmed(changes, editable), listed };
  };
  const writing = new Turns<PlannedEdit, EditResult>({ ...turns, work: ({ id, changes }) => write(id, changes) });

  const undoing = new Turns<Undoable, UndoResult>({
    ...turns,
    async work(edit) {
      const current = wholeOf(edit.activity, await writes.read(edit.id));
      const { back, leftAlone } = takingBack(edit, current);
      if (fieldsOf(back).length === 0) return { missing: [], listed: true, leftAlone };
      return { ...(await write(edit.id, back)), leftAlone };
    },
  });

  return {
    reading,
    writing,
    undoing,
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

/** What can be taken back of a run of writes: what was done, and what may have been although no answer came. */
export function undoablesOf({ done, failed }: SelectionEdit['writing']): Undoable[] {
  const unsure = failed.filter(({ isUnsure }) => isUnsure);
  return [
    ...done.map(({ item, result: { after } }) => ({ ...item, after })),
    ...unsure.map(({ item }) => ({ ...item, after: item.changes })),
  ];
}

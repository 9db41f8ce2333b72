import type { Database } from '#lib/storage/database.ts';
import type { Activity } from '#lib/training/activity.ts';
import { changesOf, type Edit, type Editable, fieldsOf, unconfirmed } from '#lib/training/edits.ts';
import { takingBack, wholeOf, type WrittenEdit } from '#lib/training/planned-edits.ts';
import { type ActivityWrites, type Means, openWrites } from './activity-writes.ts';
import { explain, type Explanation } from './explain.ts';

/** What a write, or taking it back, came to. */
export interface OneResult {
  readonly isUndo: boolean;
  /** What Strava did not take over. */
  readonly missing: readonly (keyof Editable)[];
  /** What somebody has changed at Strava since, and keeps that value. */
  readonly leftAlone: readonly (keyof Editable)[];
  /** Whether the list of this device has it too. */
  readonly listed: boolean;
}

/** The changes to one activity: chosen, looked over, written, and taken back. */
export class OneEdit {
  #before = $state.raw<Editable>();
  #form = $state.raw<Editable>();
  #step = $state<'form' | 'preview' | 'saving' | 'done'>('form');
  #problem = $state.raw<Explanation>();
  #result = $state.raw<OneResult>();
  #written = $state.raw<WrittenEdit>();
  readonly #activity: Activity;
  readonly #writes: ActivityWrites;

  constructor(writes: ActivityWrites, activity: Activity) {
    this.#writes = writes;
    this.#activity = activity;
  }

  /** Every old value; undefined until they were read. */
  get before(): Editable | undefined {
    return this.#before;
  }

  get form(): Editable | undefined {
    return this.#form;
  }

  get step() {
    return this.#step;
  }

  get problem(): Explanation | undefined {
    return this.#problem;
  }

  get result(): OneResult | undefined {
    return this.#result;
  }

  get canUndo(): boolean {
    return this.#step === 'done' && this.#written !== undefined;
  }

  get changes(): Edit {
    return this.#before && this.#form ? changesOf(this.#before, this.#form) : {};
  }

  choose(change: Partial<Editable>): void {
    if (this.#form) this.#form = { ...this.#form, ...change };
  }

  show(step: 'form' | 'preview'): void {
    this.#step = step;
  }

  /** Asks Strava for every old value: one read. Never throws. */
  async read(): Promise<void> {
    if (this.#before) return;
    await this.#try(async () => {
      this.#form = this.#before = wholeOf(this.#activity, await this.#writes.read(this.#activity.id));
    });
  }

  /** Never throws. */
  async save(): Promise<void> {
    const { changes } = this;
    const before = this.#before;
    if (!before) return;
    await this.#saving(async () => {
      const after = await this.#write(changes, { isUndo: false, leftAlone: [] });
      this.#written = { before, changes, after };
    });
  }

  /** Writes the old values back where nobody has changed them since: a read, and a write. Never throws. */
  async takeBack(): Promise<void> {
    const written = this.#written;
    if (!written) return;
    await this.#saving(async () => {
      const current = wholeOf(this.#activity, await this.#writes.read(this.#activity.id));
      const { back, leftAlone } = takingBack(written, current);
      if (fieldsOf(back).length > 0) await this.#write(back, { isUndo: true, leftAlone });
      else this.#result = { isUndo: true, leftAlone, missing: [], listed: true };
      this.#written = undefined;
    });
  }

  close(): void {
    this.#writes.close();
  }

  async #write(edit: Edit, kind: Pick<OneResult, 'isUndo' | 'leftAlone'>): Promise<Edit> {
    const { editable, listed } = await this.#writes.update(this.#activity.id, edit);
    this.#result = { ...kind, missing: unconfirmed(edit, editable), listed };
    return { ...edit, ...editable };
  }

  async #saving(work: () => Promise<void>): Promise<void> {
    if (this.#step === 'saving') return;
    const from = this.#step;
    this.#step = 'saving';
    this.#step = (await this.#try(work)) ? 'done' : from;
  }

  async #try(work: () => Promise<void>): Promise<boolean> {
    this.#problem = undefined;
    try {
      await work();
      return true;
    } catch (error) {
      const isAbort = error instanceof DOMException && error.name === 'AbortError';
      if (!isAbort) this.#problem = explain(error);
      return false;
    }
  }
}

/** Opens the changes to one activity; Strava is asked by `read` only. To be opened by the app. */
export const openOneEdit =
  (activity: Activity) =>
  async (database: Database, athleteId: number, means: Means): Promise<OneEdit> =>
    new OneEdit(await openWrites(database, athleteId, means), activity);

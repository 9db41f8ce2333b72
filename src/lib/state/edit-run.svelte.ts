import type { Database } from '#lib/storage/database.ts';
import { changeEditRun } from '#lib/storage/edit-run.ts';
import { runExclusively } from '#lib/sync/single-flight.ts';
import { type EditRun, isThrough, newRun, type RunEdit, withoutRest } from '#lib/training/edit-run.ts';
import type { PlannedEdit } from '#lib/training/planned-edits.ts';
import { lastRun } from './last-run.ts';
import { Elsewhere } from './turns.svelte.ts';

interface World {
  readonly database: Database;
  readonly athleteId: number;
  readonly locks: LockManager | undefined;
  readonly now: () => Date;
}

/** The run of edits that this device keeps for an athlete. Of all tabs one goes on with it at a time. */
export class KeptRun {
  #current = $state.raw<EditRun>();
  /** Whether it was ever stored: then it is over when it is there no more. */
  #isStored = false;
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** As this tab knows it. */
  get current(): EditRun | undefined {
    return this.#current;
  }

  /** Reads what is kept. Throws StorageError. */
  async read(): Promise<void> {
    this.#current = await lastRun(this.#world.database, this.#world.athleteId, this.#world.now());
    this.#isStored = this.#current !== undefined;
  }

  /** Another tab may have gone on with it since. Throws StorageError. */
  async readAgain(): Promise<void> {
    const stored = await lastRun(this.#world.database, this.#world.athleteId, this.#world.now());
    if (stored?.id === this.#current?.id) this.#current = stored;
  }

  /** Takes these for the next run. Nothing is kept before `alone`. */
  plan(edits: readonly PlannedEdit[]): void {
    this.#current = newRun(crypto.randomUUID().slice(0, 8), edits);
    this.#isStored = false;
  }

  /**
   * Goes on with the run, in one direction, while no other tab does: first it is kept, as it is stored by now.
   *
   * @throws Elsewhere where another tab is at it, has ended it, or has one that is not through; StorageError
   */
  async alone(isUndo: boolean, task: () => Promise<void>): Promise<void> {
    const { locks, athleteId } = this.#world;
    const hasRun = await runExclusively(locks, `milepost:edits:${athleteId}`, async () => {
      await this.#claim(isUndo);
      await task();
    });
    if (!hasRun) throw new Elsewhere();
  }

  /** Writes down how far one of them is. @throws Elsewhere where the run is kept no more; StorageError */
  note(id: number, how: Pick<RunEdit, 'written'> | Pick<RunEdit, 'undone'>): Promise<void> {
    return this.#change((run) => {
      // Another tab has left it as it is.
      if (!run.edits.some((edit) => edit.id === id)) throw new Elsewhere();
      return { ...run, edits: run.edits.map((edit) => (edit.id === id ? { ...edit, ...how } : edit)) };
    });
  }

  /** Leaves what is not done as it is. */
  async leaveRest(): Promise<void> {
    await this.#change(withoutRest).catch(() => undefined);
  }

  /** Somebody is through with it: no tab goes on, and nothing can be taken back any more. */
  async forget(): Promise<void> {
    const { database, athleteId } = this.#world;
    const run = this.#current;
    this.#current = undefined;
    if (!run) return;
    // What cannot be forgotten now goes with its seven days.
    await changeEditRun(database, athleteId, (stored) => (stored?.id === run.id ? undefined : stored)).catch(
      () => undefined,
    );
  }

  async #claim(isUndo: boolean): Promise<void> {
    const run = this.#current;
    const mayBegin = (stored: EditRun | undefined) => !this.#isStored && !isUndo && (!stored || isThrough(stored));
    const mayGoOn = (stored: EditRun | undefined) => stored?.id === run?.id && (isUndo || !stored?.isUndo);
    await this.#store((stored) => {
      if (stored && mayGoOn(stored)) return { ...stored, isUndo };
      return mayBegin(stored) ? run : stored;
    }, isUndo);
    this.#isStored = true;
  }

  #change(change: (run: EditRun) => EditRun): Promise<void> {
    const id = this.#current?.id;
    return this.#store((stored) => (stored?.id === id && stored ? change(stored) : stored));
  }

  async #store(
    change: (stored: EditRun | undefined) => EditRun | undefined,
    isUndo = this.#current?.isUndo,
  ): Promise<void> {
    const { database, athleteId } = this.#world;
    const run = this.#current;
    const stored = await changeEditRun(database, athleteId, change);
    if (!run || stored?.id !== run.id || stored.isUndo !== isUndo) throw new Elsewhere();
    // Forgotten meanwhile, it does not come back.
    if (this.#current?.id === run.id) this.#current = stored;
  }
}

import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { removeKnown } from '#lib/storage/details.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readLog } from '#lib/storage/log.ts';
import { stillOf } from '#lib/storage/session.ts';
import { readTyped, removeTyped, type Typed, writeTyped } from '#lib/storage/typed.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import { fetchEditable, updateActivity, type Written } from '#lib/strava/write-activity.ts';
import { merge } from '#lib/sync/merge.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Edit } from '#lib/training/edits.ts';
import type { ManualActivity } from '#lib/training/manual-activity.ts';
import { createOnce, type Outcome } from './create-once.ts';

export interface Means {
  readonly request: StravaRequest;
  readonly tabs: Tabs;
  readonly locks: LockManager | undefined;
  readonly now?: () => Date;
}

/** What Strava has after a write, and whether the list of this device has it too. */
export type Done = Written & { readonly listed: boolean };

/** Writing at Strava, with the list of this device following at once. Everything throws what a request to Strava throws. */
export interface ActivityWrites {
  /** Not to be repeated after 'unknown' before somebody has looked. Throws what says that Strava has not got it. */
  create(activity: ManualActivity): Promise<Outcome>;
  /** Looks whether what was to be created is there now, for one read; also what an earlier visit left open. */
  look(activity: ManualActivity): Promise<Outcome>;
  /** What was typed in and is not known to be at Strava: on this device, until it is there or somebody drops it. */
  typed(): Promise<Typed | undefined>;
  /** Keeps what was typed in, where that can be done; undefined drops it. */
  keepTyped(typed: Typed | undefined): Promise<void>;
  /** Changes what is in the edit; may be repeated. */
  update(activityId: number, edit: Edit): Promise<Done>;
  /** Every old value, for one read. */
  read(activityId: number): Promise<Edit>;
  close(): void;
}

export function openWrites(
  database: Database,
  athleteId: number,
  { request, tabs, locks, now = () => new Date() }: Means,
): Promise<ActivityWrites> {
  const life = new AbortController();
  /** Writes on their way: the other tabs hear of each, also when its page was left. */
  let pending = 0;
  const closeTabs = () => {
    if (pending === 0 && life.signal.aborted) tabs.close();
  };

  async function writing<Result>(write: () => Promise<Result>): Promise<Result> {
    pending += 1;
    try {
      return await write();
    } finally {
      pending -= 1;
      closeTabs();
    }
  }

  /** Every tab reads the list anew, this one too: what it shows is what is stored. */
  async function put(written: readonly Activity[]): Promise<void> {
    const log = await readLog(database, athleteId);
    if (!log) return;
    const { activities } = merge(log.activities, written, undefined);
    if (await writeLog(database, athleteId, { ...log, activities }, stillOf(athleteId))) tabs.tell('log-changed');
  }

  async function putLater(locks: LockManager, written: readonly Activity[]): Promise<void> {
    await locks.request(`milepost:fetch:${athleteId}`, () => put(written)).catch(() => undefined);
  }

  /** Whether this device could keep it. */
  async function list(written: readonly Activity[]): Promise<boolean> {
    try {
      for (const { id } of written) await removeKnown(database, athleteId, id);
      // A reading that is going on ends with what it knew before: it is let end, and the activity put in once more.
      const again = locks && (await isHeld(locks, `milepost:fetch:${athleteId}`));
      await put(written);
      if (again) void writing(() => putLater(locks, written));
      return true;
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return false;
    }
  }

  async function update(activityId: number, edit: Edit): Promise<Done> {
    const written = await updateActivity(request, activityId, edit, now);
    return { ...written, listed: await list([written.activity]) };
  }

  /** A device that keeps nothing still sends. */
  const note = (typed: Typed | undefined) =>
    (typed ? writeTyped(database, athleteId, typed) : removeTyped(database, athleteId)).catch(() => undefined);

  const once = createOnce({
    request,
    now,
    list,
    note,
    known: async () => (await readLog(database, athleteId).catch(() => undefined))?.activities ?? [],
  });

  return Promise.resolve({
    create: (activity) => writing(() => once.create(activity)),
    look: (activity) => writing(() => once.look(activity)),
    typed: () => readTyped(database, athleteId).catch(() => undefined),
    keepTyped: note,
    update: (activityId, edit) => writing(() => update(activityId, edit)),
    read: (activityId) => fetchEditable(request, activityId, life.signal),
    close() {
      life.abort();
      closeTabs();
    },
  });
}

async function isHeld(locks: LockManager, name: string): Promise<boolean> {
  const { held = [] } = await locks.query();
  return held.some((lock) => lock.name === name);
}

import type { Tabs } from '#lib/connect/tabs.ts';
import type { Database } from '#lib/storage/database.ts';
import { removeKnown } from '#lib/storage/details.ts';
import { StorageError } from '#lib/storage/errors.ts';
import { readLog } from '#lib/storage/log.ts';
import { stillOf } from '#lib/storage/session.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import type { StravaRequest } from '#lib/strava/request.ts';
import {
  createActivity,
  fetchEditable,
  type ManualActivity,
  updateActivity,
  type Written,
} from '#lib/strava/write-activity.ts';
import { merge } from '#lib/sync/merge.ts';
import type { Activity } from '#lib/training/activity.ts';
import type { Edit } from '#lib/training/edits.ts';

export type { ManualActivity };

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
  /** Not to be repeated unless Strava refused it: see `createActivity`. */
  create(activity: ManualActivity): Promise<Done>;
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

  async function writing(write: () => Promise<Written>): Promise<Done> {
    pending += 1;
    try {
      return await listed(await write());
    } finally {
      pending -= 1;
      closeTabs();
    }
  }

  /** Every tab reads the list anew, this one too: what it shows is what is stored. */
  async function put(activity: Activity): Promise<void> {
    const log = await readLog(database, athleteId);
    if (!log) return;
    const { activities } = merge(log.activities, [activity], undefined);
    if (await writeLog(database, athleteId, { ...log, activities }, stillOf(athleteId))) tabs.tell('log-changed');
  }

  async function putLater(locks: LockManager, activity: Activity): Promise<void> {
    pending += 1;
    await locks.request(`milepost:fetch:${athleteId}`, () => put(activity)).catch(() => undefined);
    pending -= 1;
    closeTabs();
  }

  async function listed(written: Written): Promise<Done> {
    try {
      await removeKnown(database, athleteId, written.activity.id);
      // A reading that is going on ends with what it knew before: it is let end, and the activity put in once more.
      const again = locks && (await isHeld(locks, `milepost:fetch:${athleteId}`));
      await put(written.activity);
      if (again) void putLater(locks, written.activity);
      return { ...written, listed: true };
    } catch (error) {
      if (!(error instanceof StorageError)) throw error;
      return { ...written, listed: false };
    }
  }

  return Promise.resolve({
    create: (activity) => writing(() => createActivity(request, activity, now)),
    update: (activityId, edit) => writing(() => updateActivity(request, activityId, edit, now)),
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

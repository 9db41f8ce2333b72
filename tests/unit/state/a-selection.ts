import { onTestFinished } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { openSelectionEdit } from '#lib/state/edit-selection.svelte.ts';
import { openDatabase } from '#lib/storage/database.ts';
import { readLog } from '#lib/storage/log.ts';
import { writeLog } from '#lib/storage/write-log.ts';
import { fetchActivityPage } from '#lib/strava/activities.ts';
import { fetchEditable } from '#lib/strava/write-activity.ts';
import type { Edit } from '#lib/training/edits.ts';
import { EMPTY_LOG } from '#lib/training/log.ts';
import { planEdits } from '#lib/training/planned-edits.ts';
import { budgeted } from '#tests/unit/connect/budgeted.ts';

const MAY_WRITE = ['read', 'activity:read_all', 'activity:write'];

/** An athlete with a list of activities on this device, of which the four newest runs are chosen. */
export async function aSelection(wish: Parameters<typeof budgeted>[0] = {}) {
  const strava = await budgeted({ activities: 60, scopes: MAY_WRITE, perQuarterHour: 100, ...wish });
  const request = await strava.tab();
  const { activities } = await fetchActivityPage(request, {}, strava.now);
  await writeLog(strava.database, strava.id, { ...EMPTY_LOG, activities });
  const chosen = activities.filter(({ sport, manual }) => sport === 'Run' && !manual).slice(0, 4);
  const [a, b, c, d] = chosen;
  if (!a || !b || !c || !d) throw new Error('Nobody ran');

  const waits: Date[] = [];
  let fallAsleep: (() => void) | undefined;
  /** A page of its own, which knows what this device keeps. It holds no lock unless it is told which. */
  const open = async (asked = request, locks?: LockManager) => {
    const edit = await openSelectionEdit(await openDatabase(), strava.id, {
      request: asked,
      config: async () => strava.config,
      tabs: openTabs(new BroadcastChannel('edit-selection of this test')),
      locks,
      now: strava.now,
      sleepUntil: async (instant, signal) => {
        waits.push(instant);
        const tell = fallAsleep;
        fallAsleep = undefined;
        if (tell) return asleep(signal, tell);
        strava.clock.at = instant.getTime();
      },
    });
    onTestFinished(() => edit.close());
    return edit;
  };
  const edit = await open();
  strava.asked();
  return {
    ...strava,
    request,
    chosen,
    a,
    b,
    c,
    d,
    waits,
    edit,
    open,
    /** Lets the next page that waits for Strava do so until it is closed; resolves when it does. */
    sleeps: () => new Promise<void>((resolve) => (fallAsleep = resolve)),
    planned: (wanted: Edit) => planEdits(chosen, wanted).edits,
    /** One field of the chosen ones, as Strava has it. */
    atStrava: async (field: keyof Edit) => {
      const all = await Promise.all(chosen.map(({ id }) => fetchEditable(request, id)));
      return all.map((one) => one[field]);
    },
    /** The chosen ones, as this device has them. */
    listed: async () => {
      const { activities: stored = [] } = (await readLog(strava.database, strava.id)) ?? {};
      return chosen.map(({ id }) => stored.find((one) => one.id === id));
    },
  };
}

function asleep(signal: AbortSignal, fallAsleep: () => void): Promise<void> {
  fallAsleep();
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason as DOMException)));
}

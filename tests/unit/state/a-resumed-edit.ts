import { IDBObjectStore } from 'fake-indexeddb';
import { vi } from 'vitest';
import { openTabs } from '#lib/connect/tabs.ts';
import { openLastRun } from '#lib/state/last-run.ts';
import { aBrowser } from './an-upload-queue.ts';
import type { aSelection } from './a-selection.ts';

type Strava = Awaited<ReturnType<typeof aSelection>>;

/** A page that goes while the write of one is on its way: Strava gets it, and nobody hears the answer. */
export async function goesAt(strava: Strava, id: number, begin: (page: Strava['edit']) => void) {
  let gone = () => {};
  const arrived = new Promise<void>((resolve) => (gone = resolve));
  const page = await strava.open(async (...asked) => {
    const answer = await strava.request(...asked);
    if (asked[0] !== `/activities/${id}` || asked[3]?.method !== 'PUT') return answer;
    gone();
    return new Promise<never>(() => undefined);
    // A browser lets go of the lock when the page goes: the next one is in another.
  }, aBrowser());
  begin(page);
  await arrived;
}

export const ids = (edits: readonly { readonly id: number }[]) => edits.map(({ id }) => id);
export const lastRun = ({ database, id, now }: Strava) =>
  openLastRun(database, id, { tabs: openTabs(new BroadcastChannel('resumed edit of this test')), now });

/** Refuses to keep a run after so many times, as IndexedDB does when the disk is full. */
export function fullAfter(times: number, athleteId: number) {
  const put = IDBObjectStore.prototype.put;
  let left = times;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, value, name) {
    if (name === `edit-run:${athleteId}` && (left -= 1) < 0) throw new DOMException('no room', 'QuotaExceededError');
    return put.call(this, value, name);
  });
}

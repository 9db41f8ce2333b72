import { openTabs } from '#lib/connect/tabs.ts';
import { readInWorker } from '#lib/recordings/read-in-worker.ts';
import type { Database } from '#lib/storage/database.ts';
import { UploadQueue } from './upload-queue.svelte.ts';
import type { UploadWorld } from './upload-world.ts';

type Means = Pick<UploadWorld, 'request'> & Partial<UploadWorld>;

/** The queue of an athlete, as it is on this device. Nothing goes on before `resume`. */
export async function openUploads(database: Database, athleteId: number, means: Means): Promise<UploadQueue> {
  const queue = new UploadQueue({
    locks: () => globalThis.navigator?.locks as LockManager | undefined,
    now: () => new Date(),
    read: readInWorker,
    wait,
    onReady: () => undefined,
    ...means,
    tabs: means.tabs ?? openTabs(),
    database,
    athleteId,
  });
  await queue.read();
  return queue;
}

/** @throws the AbortError of `signal` */
function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason as DOMException);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    signal.addEventListener('abort', stop, { once: true });
  });
}

import { resolve } from '$app/paths';

/**
 * Deletes what this browser keeps for this site without any of the app's own storage code, which may be what does not
 * work. Hosts that send the header Clear-Site-Data do the same more thoroughly; this is for those that do not.
 */
const PATIENCE_MS = 3000;

/** Below a folder the origin may be shared, as at github.io: there, what does not carry our name is somebody else's. */
const isToGo = (name: string) => resolve('/') === '/' || /^milepost\b/.test(name);

/** Also the names of the channels on which the tabs that use them listen: the athlete's own, and the demo's. */
const DATABASES = ['milepost', 'milepost-demo'];

/** Deletes as much as can be deleted within a few seconds. Never throws. */
export async function deleteEverything(): Promise<void> {
  await Promise.all([
    // Tabs that show somebody's weeks leave, and let go of the database.
    ...DATABASES.map((name) => attempt(() => new BroadcastChannel(name).postMessage('wiped'))),
    attempt(() => emptyStorage(localStorage)),
    attempt(() => emptyStorage(sessionStorage)),
    attempt(deleteDatabases),
    attempt(async () => Promise.all((await caches.keys()).filter(isToGo).map((name) => caches.delete(name)))),
    attempt(async () => {
      const workers = await navigator.serviceWorker.getRegistrations();
      const home = new URL(resolve('/'), location.href).href;
      await Promise.all(workers.filter(({ scope }) => scope.startsWith(home)).map((worker) => worker.unregister()));
    }),
  ]);
}

/** Whether something is still here; undefined when the browser does not say. */
export async function isSomethingLeft(): Promise<boolean | undefined> {
  const left = await Promise.all([
    attempt(async () => (await indexedDB.databases()).some(({ name = '' }) => isToGo(name))),
    attempt(() => [localStorage, sessionStorage].some((storage) => Object.keys(storage).some(isOurs))),
  ]);
  if (left.includes(true)) return true;
  return left.includes(undefined) ? undefined : false;
}

/** SvelteKit keeps the scroll position under a name of its own. */
const isOurs = (key: string) => key.startsWith('milepost:');

function emptyStorage(storage: Storage): void {
  for (const key of Object.keys(storage).filter(isToGo)) storage.removeItem(key);
}

async function deleteDatabases(): Promise<void> {
  const listed = await attempt(() => indexedDB.databases());
  const names = listed?.flatMap(({ name }) => name ?? []).filter(isToGo) ?? DATABASES;
  // Deleting waits for every tab that has the database open, emptying does not.
  if (listed) await Promise.all(names.map((name) => attempt(() => empty(name))));
  await Promise.all(names.map((name) => attempt(() => settled(indexedDB.deleteDatabase(name)))));
}

async function empty(name: string): Promise<void> {
  const database = await settled(indexedDB.open(name));
  const stores = [...database.objectStoreNames];
  if (stores.length > 0) {
    const transaction = database.transaction(stores, 'readwrite');
    await Promise.all(stores.map((store) => settled(transaction.objectStore(store).clear())));
  }
  database.close();
}

function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('refused'));
  });
}

/** What the work brings; undefined when it throws or takes too long. */
async function attempt<Result>(work: () => Result | Promise<Result>): Promise<Result | undefined> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE_MS));
  return Promise.race([(async () => work())().catch(() => undefined), late]);
}

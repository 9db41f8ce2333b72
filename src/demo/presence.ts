/** The demo's database, its channel between tabs, and the lock that each of its tabs holds as long as it is open. */
const DEMO = 'milepost-demo';

/** A page that was just left may hold the lock, or the database, for a moment longer. */
const PATIENCE_MS = 1500;

/** Removes what a demo left on this device whose tabs are all closed. Waits for nobody. */
export async function sweep(locks = lockManager()): Promise<void> {
  await locks?.request(DEMO, { ifAvailable: true }, (lock) => (lock ? removeDatabase() : undefined));
}

/** Keeps the demo's database from being swept as long as this page is open. */
export function moveIn(locks = lockManager()): Promise<void> {
  return new Promise((resolve, reject) => {
    if (!locks) return resolve();
    const forEver = () => {
      resolve();
      return new Promise<never>(() => {});
    };
    locks.request(DEMO, { mode: 'shared' }, forEver).catch(reject);
  });
}

/**
 * Removes everything of the demo from this tab, and from this device unless another tab is still in it; that one removes
 * the rest when it leaves. Never throws: what cannot be removed now is swept at the next start.
 */
export async function moveOut(locks = lockManager()): Promise<void> {
  attempt(() => {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith('milepost:')) sessionStorage.removeItem(key);
  });
  const options = { signal: AbortSignal.timeout(PATIENCE_MS) };
  await (locks ? locks.request(DEMO, options, removeDatabase) : removeDatabase()).catch(() => undefined);
}

/** Typed as always there, but absent without https and in old browsers. */
const lockManager = () => navigator.locks as LockManager | undefined;

async function removeDatabase(): Promise<void> {
  await new Promise<void>((resolve) => {
    const request = indexedDB.deleteDatabase(DEMO);
    request.onsuccess = request.onerror = () => resolve();
    // It goes when the page that has it open goes, which is no reason to wait.
    setTimeout(resolve, PATIENCE_MS);
  });
}

function attempt(work: () => void): void {
  try {
    work();
  } catch {
    // Storage is blocked: then nothing was stored.
  }
}

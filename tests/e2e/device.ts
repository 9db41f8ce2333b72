import type { Page } from './site.ts';

/** Everything that this browser has stored for the site, as one text: databases, caches and both key-value storages. */
export function everythingStored(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
    const found: unknown[] = [{ ...localStorage }, { ...sessionStorage }, await caches.keys()];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        found.push(name, store, await Promise.all([done(objects.getAllKeys()), done(objects.getAll())]));
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

/** What the app knows of who is connected, as it is stored. */
export interface StoredSession {
  readonly athlete: { readonly id: number; readonly firstName: string };
  readonly accessToken?: string;
  readonly refreshToken?: string;
  readonly receivedAt?: number;
  readonly generation?: number;
}

export const storedSession = (page: Page): Promise<StoredSession | undefined> =>
  page.evaluate(inSessions, undefined) as Promise<StoredSession | undefined>;

export async function storeSession(page: Page, session: StoredSession): Promise<void> {
  await page.evaluate(inSessions, session);
}

/** Runs in the page: stores the session, if there is one, and returns the stored one. */
function inSessions(session: object | undefined): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('milepost');
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('keyval', 'readwrite');
      const store = transaction.objectStore('keyval');
      if (session) store.put(session, 'session');
      const stored = store.get('session');
      transaction.oncomplete = () => {
        opening.result.close();
        resolve(stored.result);
      };
    };
    opening.onerror = () => reject(opening.error ?? new Error('refused'));
  });
}

import { expect, type Page } from './site.ts';

/** The stored training: how many rows, and how far it goes back. */
export function storedLog(page: Page): Promise<{ rows: number; coverage: { complete: boolean; readBackTo: number } }> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error('refused'));
      });
    const database = await done(indexedDB.open('milepost'));
    const objects = database.transaction('keyval').objectStore('keyval');
    const keys = await done(objects.getAllKeys());
    const key = keys.find((name) => String(name).startsWith('log:'));
    const log = key === undefined ? undefined : await done(objects.get(key));
    database.close();
    return { rows: log?.columns.names.length ?? 0, coverage: log?.coverage };
  });
}

/** Changes a stored value by hand: `edit` runs in the page, and gets the value under the first such key. */
export async function editStored(page: Page, key: string, edit: (value: unknown) => unknown): Promise<void> {
  const work = `(async () => {
    const done = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await done(indexedDB.open('milepost'));
    const objects = database.transaction('keyval', 'readwrite').objectStore('keyval');
    const keys = await done(objects.getAllKeys());
    const name = keys.find((stored) => stored.startsWith(${JSON.stringify(key)})) ?? ${JSON.stringify(key)};
    await done(objects.put((${edit.toString()})(await done(objects.get(name))), name));
    database.close();
  })()`;
  await page.evaluate(work);
}

/** Everything of this site that a browser could give away: what is stored, cookies, cached answers, this tab's history. */
export async function everyTrace(page: Page): Promise<string> {
  const besides = await page.evaluate(async () => {
    const cached: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        cached.push(request.url, (await (await cache.match(request))?.text()) ?? '');
    }
    const visited = window.navigation.entries().map((entry) => [entry.url, entry.getState()]);
    return JSON.stringify([document.cookie, document.title, window.name, history.state, visited, cached]);
  });
  return (await everythingStored(page)) + besides + JSON.stringify(await page.context().cookies(page.url()));
}

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

/** What the app's database holds under a key, as JSON; undefined when there is nothing. */
export function storedValue(page: Page, key: string): Promise<string | undefined> {
  return page.evaluate(
    (name) =>
      new Promise<string | undefined>((resolve, reject) => {
        const opening = indexedDB.open('milepost');
        opening.onerror = () => reject(opening.error ?? new Error('refused'));
        opening.onsuccess = () => {
          const reading = opening.result.transaction('keyval').objectStore('keyval').get(name);
          reading.onsuccess = () => resolve(JSON.stringify(reading.result));
          opening.result.close();
        };
      }),
    key,
  );
}

/** Waits until the athlete's whole history is stored. */
export async function expectWhole(page: Page, athleteId: number): Promise<void> {
  const isWhole = async () => (await storedValue(page, `log:${athleteId}`))?.includes('"complete":true');
  await expect.poll(isWhole, { timeout: 30_000 }).toBe(true);
}

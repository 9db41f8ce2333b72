import { expect, type Page } from './site.ts';

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

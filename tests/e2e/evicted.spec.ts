import { fetchingIsOver, startCounting } from './asked.ts';
import { listsAsked } from './lists-asked.ts';
import { expect, type Page, test } from './site.ts';
import { connectAndFetch, notice, syncLine, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

/** The browser needs room: all databases of the site go. What is in localStorage, it may leave. */
const evict = (page: Page) =>
  page.evaluate(async () => {
    for (const { name = '' } of await indexedDB.databases()) {
      await new Promise((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.onsuccess = resolve;
        request.onerror = request.onblocked = reject;
      });
    }
    return { databases: (await indexedDB.databases()).length, flags: Object.keys(localStorage) };
  });

test('S10: where the browser evicted everything, connecting again reads the history from its beginning', async ({
  page,
  site,
  strava,
}) => {
  const before = await connectAndFetch(page, site);
  await page.goto(`${site.url}/privacy`);
  const left = await evict(page);
  expect(left.databases).toBe(0);
  expect(left.flags).not.toEqual([]);

  await startCounting(strava);
  await page.goto(`${site.url}/dashboard`);
  await expect(notice(page, 'This browser no longer knows who is connected.')).toContainText('safe at Strava');
  expect(await listsAsked(strava)).toEqual([]);

  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await expect(syncLine(page)).toContainText(/All \d+ activities are here\./);
  await fetchingIsOver(page, strava);
  expect(await listsAsked(strava)).toHaveLength(2);
  expect(await weeksOnShow(page)).toEqual(before);
  await expect(notice(page, 'Some activities were read')).toBeHidden();
});

test('S10: where only the activities are gone, they are read again from the beginning', async ({
  page,
  site,
  strava,
}) => {
  const before = await connectAndFetch(page, site);
  await page.evaluate(async () => {
    const done = (request: IDBRequest) => new Promise((resolve) => (request.onsuccess = resolve));
    const opening = indexedDB.open('milepost');
    await done(opening);
    const objects = opening.result.transaction('keyval', 'readwrite').objectStore('keyval');
    await done(objects.delete(IDBKeyRange.bound('log:', 'log;')));
    opening.result.close();
  });
  await startCounting(strava);
  await page.reload();
  await expect(syncLine(page)).toContainText(/All \d+ activities are here\./);
  await fetchingIsOver(page, strava);
  expect(await listsAsked(strava)).toHaveLength(2);
  expect(await weeksOnShow(page)).toEqual(before);
});

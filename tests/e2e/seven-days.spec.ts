import type { Route } from '@playwright/test';
import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { everythingStored } from './device.ts';
import { listsAsked } from './lists-asked.ts';
import { expect, type Page, type Strava, test } from './site.ts';
import { STRAVA_ORIGIN } from './strava-address.ts';
import { runsUntil } from './summaries.ts';
import { weekTable } from './week-table.ts';
import { connectAndFetch, notice, syncLine } from './weeks-on-show.ts';

const NOW = '2026-05-20T10:00:00Z';
const EIGHT_DAYS = 8 * 86_400;
const TITLE = 'Some activities were read more than seven days ago.';

const wishing = (count: number) => ({ wish: { summaries: runsUntil(new Date(NOW), count), now: NOW } });

/** Lets time pass for the page and for Strava. */
async function pass(page: Page, strava: Strava, seconds: number): Promise<void> {
  await strava.control('clock', { advanceSeconds: seconds });
  await page.clock.fastForward(seconds * 1000);
}

/** How many of the made-up runs this device remembers. */
const runsStored = async (page: Page) => (await everythingStored(page)).match(/"Run \d+"/g)?.length ?? 0;

const storedCursor = async (page: Page) => Number(/"readBackTo":(-?\d+)/.exec(await everythingStored(page))?.[1]);

const distances = async (page: Page) =>
  (await weekTable(page, 'Weekly mileage')).map(({ first, values }) => [first, values[0]]);

test.describe('rows that were read eight days ago', () => {
  test.use(wishing(450));

  test('S13: are gone before they are seen, and come back page by page', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    expect(await runsStored(page)).toBe(450);
    await page.goto(`${site.url}/privacy`);
    await pass(page, strava, EIGHT_DAYS);
    await startCounting(strava);
    await page.route('**/athlete/activities?*', () => undefined);
    const asked = page.waitForRequest('**/athlete/activities?*');
    await page.goto(`${site.url}/dashboard?range=all`);
    await expect(notice(page, TITLE)).toContainText('They have been removed and are being read again.');
    await expect(page.locator('.plate')).toContainText('Asking Strava for your newest weeks.');
    expect(await runsStored(page)).toBe(0);

    // A page that is left while its tokens are on the way back loses them, which is another case.
    await asked;
    // Now the newest page arrives, and the older ones do not.
    await page.unroute('**/athlete/activities?*');
    await page.route('**/athlete/activities?*before=*', () => undefined);
    await page.reload();
    await expect(syncLine(page)).toContainText('200 newest in;');
    await expect(notice(page, TITLE)).toContainText('are being read again.');
    await expect(page.locator('.plate-num')).toBeVisible();

    await page.unroute('**/athlete/activities?*before=*');
    await page.reload();
    await expect(notice(page, TITLE)).toContainText('removed and read again; nothing is missing.');
    await expect(page.getByText('All 450 activities are here.')).toBeVisible();
    await fetchingIsOver(page, strava);
    expect(await runsStored(page)).toBe(450);
    expect((await distances(page)).reduce((sum, [, metres]) => sum + Number(metres), 0)).toBe(450 * 5000);

    await page.reload();
    await fetchingIsOver(page, strava);
    await expect(syncLine(page)).toContainText('450 activities in this browser');
    await expect(notice(page, TITLE)).toBeHidden();
  });

  test('S13: are gone from a page that stayed open offline, and come back with the connection', async ({
    page,
    context,
    site,
    strava,
  }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await context.setOffline(true);
    await expect(notice(page, 'You are offline.')).toBeVisible();
    await pass(page, strava, EIGHT_DAYS);
    await expect(notice(page, TITLE)).toContainText('They have been removed, and come back when you are online.');
    await expect(notice(page, 'You are offline.')).toContainText('Your weeks follow by themselves when you are back.');
    await expect(syncLine(page)).toContainText('No activities are here yet.');
    await expect(page.getByRole('link', { name: /View .*on Strava/ })).toHaveCount(0);
    expect(await runsStored(page)).toBe(0);

    await context.setOffline(false);
    await expect(page.getByText('All 450 activities are here.')).toBeVisible();
    await expect(notice(page, TITLE)).toContainText('nothing is missing.');
    expect(await runsStored(page)).toBe(450);
  });

  test('S13: are gone although Strava cannot be reached', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await page.goto(`${site.url}/privacy`);
    await pass(page, strava, EIGHT_DAYS);
    await page.route(`${STRAVA_ORIGIN}/**`, (route) => route.abort());
    await page.goto(`${site.url}/dashboard`);
    await expect(notice(page, TITLE)).toContainText('They have been removed, and come back when Strava can be asked');
    expect(await runsStored(page)).toBe(0);
    await page.unroute(`${STRAVA_ORIGIN}/**`);
    // Most likely Strava asked to wait, so it is left alone until the quarter hour is over.
    await pass(page, strava, 16 * 60);
    await expect(page.getByText('All 450 activities are here.')).toBeVisible();
  });
});

test.describe('the rows of an athlete who was here before', () => {
  test.use(wishing(5));

  test('S13: are gone after seven days, although that athlete does not come back', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await page.evaluate(copyLog, 4711);
    await page.reload();
    await fetchingIsOver(page, strava);
    expect(await everythingStored(page)).toContain('log:4711');
    await page.goto(`${site.url}/privacy`);
    await pass(page, strava, EIGHT_DAYS);
    await page.goto(`${site.url}/dashboard`);
    await expect.poll(() => everythingStored(page)).not.toContain('4711');
    await expect.poll(() => runsStored(page)).toBe(5);
  });
});

/** Runs in the page: another athlete's log, as good as the one that is there. */
function copyLog(athleteId: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('milepost');
    opening.onerror = () => reject(opening.error ?? new Error('refused'));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction('keyval', 'readwrite');
      const store = transaction.objectStore('keyval');
      const log = store.get('log:1000000');
      log.onsuccess = () => store.put(log.result, `log:${athleteId}`);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });
}

test.describe('rows that were read six days ago', () => {
  test.use(wishing(2000));

  test('S13, P10: are read again unnoticed, in twelve requests, one at a time, over an interruption', async ({
    page,
    site,
    strava,
  }) => {
    test.slow();
    await page.clock.install({ time: NOW });
    await connectAndFetch(page, site);
    await page.goto(`${site.url}/privacy`);
    await pass(page, strava, 6 * 86_400);

    await startCounting(strava);
    await openAndStop(page, site.url);
    const shown = await distances(page);
    expect(shown.reduce((sum, [, metres]) => sum + Number(metres), 0)).toBe(2000 * 5000);
    await watchFigures(page);
    // A second at a time brings one request at most: there is a rest of two between them.
    for (let asked = 1; asked < 6;) {
      await page.clock.runFor(1000);
      const now = (await askedOf(strava)).length;
      expect(now - asked).toBeLessThanOrEqual(1);
      asked = now;
      await expect(page.getByRole('progressbar')).toHaveCount(0);
    }
    expect(await figuresThatChanged(page)).toEqual([]);
    expect(await distances(page)).toEqual(shown);
    const last = (await listsAsked(strava)).at(-1);
    await expect.poll(() => storedCursor(page)).toBeLessThan(last ?? 0);

    await page.clock.resume();
    await page.goto(`${site.url}/dashboard?range=all`);
    await expect.poll(async () => (await askedOf(strava)).length, { timeout: 40_000 }).toBe(13);
    await fetchingIsOver(page, strava);
    // Twelve pages, and once more the newest.
    expect(await askedOf(strava)).toEqual(Array(13).fill('GET /athlete/activities'));
    const lists = await listsAsked(strava);
    expect(new Set(lists).size).toBe(12);
    await expect(notice(page, TITLE)).toBeHidden();
  });
});

/** Opens the dashboard; its clock stands still from before the first answer of Strava. */
async function openAndStop(page: Page, url: string): Promise<void> {
  const stop = async (route: Route) => {
    await page.clock.pauseAt(await page.evaluate(() => Date.now() + 1000));
    await route.continue();
  };
  await page.route('**/athlete/activities?*', stop, { times: 1 });
  await page.goto(`${url}/dashboard?range=all`);
  await expect(syncLine(page)).toContainText('2,000 activities in this browser, fetched today');
}

/** From now on remembers every figure and label of the dashboard that changes. */
async function watchFigures(page: Page): Promise<void> {
  await page.evaluate(() => {
    const changed: string[] = [];
    Object.assign(globalThis, { changed });
    new MutationObserver((records) => changed.push(...records.map(({ target }) => target.textContent ?? ''))).observe(
      document.querySelector('main') as HTMLElement,
      { subtree: true, childList: true, characterData: true },
    );
  });
}

const figuresThatChanged = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { changed: string[] }).changed);

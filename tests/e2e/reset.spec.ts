import { breakStorage } from './broken-storage.ts';
import { everythingStored } from './device.ts';
import { expect, type Page, type Site, test } from './site.ts';
import { connectAndFetch, syncLine, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const DELETE = { name: 'Delete everything in this browser' };

/**
 * Opens the page and waits for its script, which SvelteKit shows by where it announces pages: pressed before that, the
 * link leads on to the server's answer alone.
 */
async function openRepair(page: Page, { url }: Site): Promise<void> {
  await page.goto(`${url}/reset`);
  await expect(page.locator('#svelte-announcer')).toBeAttached();
}

/** As if the site were hosted where headers cannot be set: then the page's own script must do. */
async function withoutTheHeader(page: Page): Promise<void> {
  await page.route('**/reset/done', async (route) => {
    const response = await route.fetch();
    const headers = Object.entries(response.headers()).filter(([name]) => name !== 'clear-site-data');
    await route.fulfill({ response, headers: Object.fromEntries(headers) });
  });
}

for (const header of ['with', 'without'] as const)
  test(`S5: the repair deletes everything by keyboard, ${header} the server’s help, and one can start afresh`, async ({
    page,
    site,
  }) => {
    const before = await connectAndFetch(page, site);
    if (header === 'without') await withoutTheHeader(page);
    await openRepair(page, site);
    await expect(page.getByText('Nothing at Strava changes.')).toBeVisible();
    await page.getByRole('link', DELETE).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${site.url}/reset/done`);
    await expect(page.getByText('Everything that Milepost kept in this browser is deleted.')).toBeVisible();
    expect(await everythingStored(page)).not.toMatch(/athlete|Token|log:|milepost/);
    await page.getByRole('link', { name: 'Connect with Strava' }).click();
    await page.waitForURL(`${site.url}/dashboard`);
    await expect(syncLine(page)).toContainText('activities are here');
    expect(await weeksOnShow(page)).toEqual(before);
  });

test('S5: the repair does not hang where storage answers nothing, and says what it does not know', async ({
  page,
  site,
}) => {
  test.slow();
  await connectAndFetch(page, site);
  await breakStorage(page, 'stuck');
  await withoutTheHeader(page);
  await openRepair(page, site);
  await page.getByRole('link', DELETE).click();
  await page.waitForURL(`${site.url}/reset/done`);
  const unsaid = page.getByRole('status').filter({ hasText: 'This browser does not say what it still keeps.' });
  await expect(unsaid).toBeVisible({ timeout: 15_000 });
  expect(await page.evaluate(() => localStorage.getItem('milepost:connected'))).toBeNull();
});

test('S5: what another tab holds on to is emptied, and named as not yet deleted', async ({ page, context, site }) => {
  test.slow();
  await connectAndFetch(page, site);
  const holder = await context.newPage();
  await holder.goto(`${site.url}/privacy`);
  await holder.evaluate(
    () =>
      new Promise((held) => {
        const request = indexedDB.open('milepost');
        request.onsuccess = () => held(Object.assign(globalThis, { kept: request.result }) && undefined);
      }),
  );
  await withoutTheHeader(page);
  await openRepair(page, site);
  await page.getByRole('link', DELETE).click();
  await page.waitForURL(`${site.url}/reset/done`);
  await expect(page.getByText('This browser has not deleted everything.')).toBeVisible({ timeout: 15_000 });
  await holder.close();
  await page.getByRole('link', { name: 'Repair again' }).click();
  await page.getByRole('link', DELETE).click();
  await expect(page.getByText('Everything that Milepost kept in this browser is deleted.')).toBeVisible();
});

test('S5: nothing is deleted before the athlete says so', async ({ page, site }) => {
  const before = await connectAndFetch(page, site);
  await openRepair(page, site);
  await page.getByRole('link', { name: 'Keep it and go back' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
  expect(await weeksOnShow(page)).toEqual(before);
});

import type { BrowserContext } from '@playwright/test';
import { connectAndKeep, expectAllCharts, keptPaths } from './offline.ts';
import { HEADING, makeSecondVersion, NEW_HEADING, type SecondVersion } from './second-version.ts';
import { expect, type Host, type Page, test as base } from './site.ts';
import { connectAndFetch, notice } from './weeks-on-show.ts';

const test = base.extend<{ second: SecondVersion }>({
  second: async ({ site }, use) => {
    void site;
    const second = await makeSecondVersion();
    await use(second);
    second.remove();
  },
});
test.use({ serviceWorkers: 'allow', wish: { activities: 200 } });

const prompt = (page: Page) => notice(page, 'A new version is ready.');
const chart = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

/** The chunks that pages ask for from now on, by whether they are of the second version. */
function countChunks(context: BrowserContext, second: SecondVersion): { first: number; second: number } {
  const asked = { first: 0, second: 0 };
  context.on('request', (request) => {
    if (request.serviceWorker() || !request.url().includes('/_app/immutable/')) return;
    asked[second.owns(request.url()) ? 'second' : 'first'] += 1;
  });
  return asked;
}

/** The new version is put on the site, and the athlete comes back to a tab that was open for hours. */
async function updateBehind(page: Page, host: Host, second: SecondVersion): Promise<void> {
  await host.deploy(second.folder);
  await lookAgain(page);
  // It is told of when all its files are here.
  await expect(prompt(page)).toBeVisible({ timeout: 20_000 });
}

async function lookAgain(page: Page): Promise<void> {
  await page.clock.setFixedTime(Date.now() + 3_600_000);
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

test('P2: a page that is open hears of a new version, and only reloads when told to', async ({
  host,
  page,
  context,
  site,
  second,
}) => {
  await connectAndKeep(page, site);
  await updateBehind(page, host, second);
  await expect(chart(page, HEADING)).toBeVisible();

  await prompt(page).getByRole('button', { name: 'Later' }).press('Enter');
  await expect(prompt(page)).toBeHidden();
  // Going on as one was is going on in the old version, to its last chunk.
  const asked = countChunks(context, second);
  await page.reload();
  await expectAllCharts(page);
  await expect(chart(page, HEADING)).toBeVisible();
  expect(asked).toMatchObject({ second: 0 });
  expect(asked.first).toBeGreaterThan(5);

  await prompt(page).getByRole('button', { name: 'Reload' }).press('Enter');
  await expect(chart(page, NEW_HEADING)).toBeVisible();
  await expectAllCharts(page);
  await expect(prompt(page)).toBeHidden();
});

test('P2: the new version is whole, also without a connection, and the old one is not kept for longer', async ({
  host,
  page,
  context,
  site,
  second,
}) => {
  await connectAndKeep(page, site);
  await updateBehind(page, host, second);
  const asked = countChunks(context, second);
  await prompt(page).getByRole('button', { name: 'Reload' }).click();
  await expect(chart(page, NEW_HEADING)).toBeVisible();
  await expectAllCharts(page);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Weeks' }).click();
  await expectAllCharts(page);
  expect(asked).toMatchObject({ first: 0 });

  // A page that was closed a moment ago may still count as open.
  await expect(async () => {
    await page.goto('about:blank');
    await page.goto(`${site.url}/dashboard`);
    expect(await keptPaths(page)).toHaveLength(1);
  }).toPass();
  await expect(chart(page, NEW_HEADING)).toBeVisible();
  expect((await keptPaths(page)).flat().filter((path) => path.includes('immutable') && !second.owns(path))).toEqual([]);
});

test('P2: a second tab goes on in the old version, chunks and all, until it is reloaded too', async ({
  host,
  page,
  context,
  site,
  second,
}) => {
  await connectAndKeep(page, site);
  const other = await context.newPage();
  await other.goto(`${site.url}/privacy`);
  await other.goto(`${site.url}/dashboard`);
  await expectAllCharts(other);
  await updateBehind(page, host, second);
  await prompt(page).getByRole('button', { name: 'Reload' }).click();
  await expect(chart(page, NEW_HEADING)).toBeVisible();

  // The chunks of the settings were never loaded here, and are gone from the site.
  await other.getByRole('link', { name: 'Settings' }).click();
  await expect(other.getByRole('heading', { name: 'Units and weeks' })).toBeVisible();
  await expect(prompt(other)).toBeVisible();
  await prompt(other).getByRole('button', { name: 'Reload' }).click();
  await other.getByRole('link', { name: 'Weeks' }).click();
  await expect(chart(other, NEW_HEADING)).toBeVisible();
});

test('P2: pages of one version are never kept with chunks of another', async ({
  host,
  page,
  context,
  site,
  second,
}) => {
  await connectAndKeep(page, site);
  // A host in the middle of an update: the new worker is there, the pages are still the old ones.
  const old = await (await page.request.get(`${site.url}/dashboard`)).text();
  await host.deploy(second.folder);
  await context.route('**/dashboard', (route) =>
    route.request().serviceWorker() ? route.fulfill({ body: old, contentType: 'text/html' }) : route.continue(),
  );
  const refused = page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    const found = new Promise<ServiceWorker>((resolve) =>
      registration.addEventListener('updatefound', () => registration.installing && resolve(registration.installing)),
    );
    await registration.update();
    const worker = await found;
    const ended = () => worker.state !== 'installing';
    await new Promise<void>((resolve) => {
      if (ended()) resolve();
      worker.addEventListener('statechange', () => resolve());
    });
    return worker.state;
  });
  expect(await refused).toBe('redundant');
  await page.reload();
  await expectAllCharts(page);
  await expect(chart(page, HEADING)).toBeVisible();
});

test.describe('without a worker', () => {
  test.use({ serviceWorkers: 'block' });

  test('P2: an open page hears of a new version all the same', async ({ host, page, site, second }) => {
    await connectAndFetch(page, site);
    await updateBehind(page, host, second);
    await prompt(page).getByRole('button', { name: 'Reload' }).click();
    await expect(chart(page, NEW_HEADING)).toBeVisible();
    await expectAllCharts(page);
  });

  test('P2: a page whose chunks are gone is replaced by the new one', async ({ host, page, site, second }) => {
    await connectAndFetch(page, site);
    // The page comes just before the update, its chunks are asked for just after.
    let deployed: Promise<void> | undefined;
    await page.route(/immutable\/.*\.js$/, async (route) => {
      await (deployed ??= host.deploy(second.folder));
      await route.continue();
    });
    await page.reload();
    await expect(chart(page, NEW_HEADING)).toBeVisible();
    await expectAllCharts(page);
  });

  test('P2: going to a page whose chunk is gone goes there in the new version', async ({
    host,
    page,
    site,
    second,
  }) => {
    await connectAndFetch(page, site);
    await host.deploy(second.folder);
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(page.getByRole('heading', { name: 'Units and weeks' })).toBeVisible();
    await page.getByRole('link', { name: 'Weeks' }).click();
    await expect(chart(page, NEW_HEADING)).toBeVisible();
  });
});

import { readFileSync } from 'node:fs';
import { expect, type Page, test } from './site.ts';
import { connectAndFetch, notice } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const missing = (page: Page) => notice(page, 'Part of this page did not arrive.');

/** The built file that holds this module. */
function chunkOf(module: string): string {
  const manifest = '.svelte-kit/output/client/.vite/manifest.json';
  const files = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, { file: string }>;
  const file = files[module]?.file;
  if (!file) throw new Error(`${module} is not in the build`);
  return file;
}

const START = 'node_modules/@sveltejs/kit/src/runtime/client/entry.js';
const AFTER_THE_CHART = 'src/routes/(app)/dashboard/after-the-chart.ts';

for (const [what, module] of [
  ['what starts the app', START],
  ['what comes after the chart', AFTER_THE_CHART],
] as const) {
  test(`P2: where ${what} stays missing, one reload is tried, then words say what to do`, async ({ page, site }) => {
    await connectAndFetch(page, site);
    let loads = 0;
    page.on('request', (request) => (loads += request.isNavigationRequest() ? 1 : 0));
    let isGone = true;
    await page.route(`**/${chunkOf(module)}`, (route) => (isGone ? route.fulfill({ status: 404 }) : route.continue()));
    await page.reload();
    await expect(missing(page)).toBeVisible();
    expect(loads).toBe(2);

    isGone = false;
    await missing(page).getByRole('link', { name: 'Load again' }).press('Enter');
    await expect(page.getByRole('link', { name: /View .*on Strava/ }).first()).toBeVisible();
    await expect(missing(page)).toBeHidden();
  });
}

test('P2: a chunk that does not come because there is no connection costs no reload', async ({ host, page, site }) => {
  await connectAndFetch(page, site);
  await page.route(`**/${chunkOf(AFTER_THE_CHART)}`, async (route) => {
    await host.stop();
    await route.abort();
  });
  await page.reload();
  await expect(missing(page)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Weekly mileage' })).toBeVisible();
});

test('P2: a page that cannot be loaded says so and offers the way on', async ({ page, context, site }) => {
  await connectAndFetch(page, site);
  await context.setOffline(true);
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be shown');
  await expect(page.getByText('Load the page again when you are online.')).toBeVisible();
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Load again' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
});

test('P1: connecting says what is wrong where no more of the app arrives', async ({ host, page, site }) => {
  await page.route('**/api/config*', async (route) => {
    await host.stop();
    await route.abort();
  });
  await page.goto(`${site.url}/connect`);
  await expect(notice(page, 'This site does not answer.')).toBeVisible();
});

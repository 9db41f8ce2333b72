import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveApp } from '#edge/node/serve-app.ts';
import { everythingStored } from './device.ts';
import { connect, expect, test as base } from './site.ts';

/** The built site with a page at the address that resets, which runs no script: only its header can empty anything. */
const test = base.extend({
  site: async ({ strava }, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'site-'));
    await cp('build', folder, { recursive: true });
    await mkdir(join(folder, 'reset'), { recursive: true });
    await writeFile(join(folder, 'reset/done.html'), '<!doctype html><title>Done</title><h1>Done</h1>');
    const environment = {
      STRAVA_CLIENT_ID: '12345',
      STRAVA_CLIENT_SECRET: 'sandbox-secret',
      STRAVA_OAUTH_BASE: `${strava.url}/oauth`,
      STRAVA_API_BASE: `${strava.url}/api/v3`,
    };
    const app = await serveApp({ environment, buildFolder: folder, port: 0 });
    await use({ url: app.url.replace('127.0.0.1', 'localhost') });
    await app.close();
    await rm(folder, { recursive: true });
  },
});

test.use({ wish: { activities: 20 } });

test('S5: the address that resets empties this browser’s storage by its header alone, and only for its own button', async ({
  page,
  site,
}) => {
  await connect(page, site);
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
  expect(await everythingStored(page)).toMatch(/accessToken/);
  // A link from elsewhere: in a mail, or on another site.
  await page.goto(`${site.url}/reset/done`);
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  expect(await everythingStored(page)).toMatch(/accessToken/);

  await page.goto(`${site.url}/reset`);
  await page.getByRole('link', { name: 'Delete everything in this browser' }).click();
  await expect(page.getByRole('heading', { name: 'Done' })).toBeVisible();
  // Chromium leaves sessionStorage alone: the page's own script has to empty that.
  await page.evaluate(() => sessionStorage.clear());
  expect(await everythingStored(page)).toBe('[{},{},[]]');
});

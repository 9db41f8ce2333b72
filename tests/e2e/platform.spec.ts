import { objections } from './objections.ts';
import { expectAllCharts, connectAndKeep, keptPaths, workerInCharge } from './offline.ts';
import { expect, test } from './site.ts';
import { connectAndFetch, weeksOnShow } from './weeks-on-show.ts';

test.use({ serviceWorkers: 'allow', wish: { activities: 200 } });

test('P1: after one visit the weeks open without a connection', async ({ page, context, site }) => {
  const weeks = await connectAndKeep(page, site);
  await context.setOffline(true);
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(weeks);
  await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test('P1: a first visit that breaks off leaves nothing half-done; the next one is whole', async ({
  host,
  page,
  context,
  site,
}) => {
  // The worker starts to install, and the last of its files never arrives.
  await context.route('**/privacy', (route) => (route.request().serviceWorker() ? route.abort() : route.continue()));
  const brokenOff = context.waitForEvent('requestfailed', (request) => request.url().endsWith('/privacy'));
  const weeks = await connectAndFetch(page, site);
  await brokenOff;
  await context.unroute('**/privacy');
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(weeks);
  await workerInCharge(page);
  await host.stop();
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(weeks);
});

test('P1: connecting without a connection says so, and what to do', async ({ page, context, site }) => {
  await connectAndKeep(page, site);
  await page.goto(`${site.url}/settings`);
  await page.getByText('Disconnect Strava').click();
  await page.waitForLoadState('networkidle');
  await context.setOffline(true);
  await page.getByRole('button', { name: /Disconnect and delete/ }).click();
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not connected');
  await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('P7: every page opens without a connection, with every chart', async ({ page, context, site }) => {
  test.slow();
  await connectAndKeep(page, site);
  await context.setOffline(true);
  await page.goto(`${site.url}/dashboard?range=1y`);
  await expect(page.getByRole('radio', { name: '1 year' })).toBeChecked();
  await expectAllCharts(page);
  await page.goto(`${site.url}/settings`);
  await expect(page.getByRole('heading', { name: 'Units and weeks' })).toBeVisible();
  await page.getByRole('link', { name: 'Weeks' }).click();
  await expectAllCharts(page);
  for (const [path, heading] of [
    ['/trends', 'Trends'],
    ['/fitness', 'Fitness'],
    ['/calendar', 'Calendar'],
    ['/activities', 'Activities'],
    ['/records', 'Records'],
    ['/goals', 'Goals'],
    ['/trust', 'Every formula, checked'],
    ['/privacy', 'Where your data goes'],
    ['/?stay', 'How far have you run this week?'],
  ] as const) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(page.locator('main')).not.toContainText(/could not be (loaded|shown)/);
  }
  await page.goto(`${site.url}/trends`);
  await expect(page.getByRole('slider').first()).toBeVisible();
});

test('P1: the way to Strava is the network’s own page, and without a connection one that says what is missing', async ({
  page,
  context,
  site,
}) => {
  await connectAndKeep(page, site);
  await context.route('**/connect', (route) =>
    route.request().serviceWorker() ? route.fulfill({ body: 'newer than what is kept' }) : route.continue(),
  );
  await page.goto(`${site.url}/connect`);
  await expect(page.getByText('newer than what is kept')).toBeVisible();
  await context.unroute('**/connect');
  await context.setOffline(true);
  await page.goto(`${site.url}/?stay`);
  await page.getByRole('link', { name: 'Connect with Strava' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Not connected');
  await expect(page.getByRole('status').filter({ hasText: 'You are offline.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
});

test('P3: the worker answers for the app’s pages and files alone', async ({ page, site, strava }) => {
  const answeredBy = new Map<string, boolean>();
  await connectAndKeep(page, site);
  await strava.control('expire-tokens', {});
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url());
    answeredBy.set(origin === site.url ? pathname : origin, response.fromServiceWorker());
  });
  await page.reload();
  await weeksOnShow(page);
  await expect.poll(() => answeredBy.get(new URL(strava.url).origin)).toBe(false);
  await expect.poll(() => answeredBy.get('/api/token')).toBe(false);
  expect(answeredBy.get('/dashboard')).toBe(true);
  const chunks = [...answeredBy].filter(([path]) => path.startsWith('/_app/immutable/'));
  expect(chunks.length).toBeGreaterThan(10);
  expect(chunks.filter(([, byWorker]) => !byWorker)).toEqual([]);

  for (const path of ['/callback', '/callback?code=c&state=s', '/reset', '/reset/done', '/nowhere']) {
    const response = await page.goto(site.url + path);
    expect([path, response?.fromServiceWorker()]).toEqual([path, false]);
  }
});

test('P3: nothing but the app is ever kept: no answer of Strava or the function, no way in', async ({ page, site }) => {
  await connectAndKeep(page, site);
  await page.goto(`${site.url}/callback?code=canary&state=canary`);
  await page.waitForURL(`${site.url}/dashboard`);
  await weeksOnShow(page);
  const [kept = [], ...others] = await keptPaths(page);
  expect(others).toEqual([]);
  expect(kept.filter((path) => !path.startsWith('/_app/immutable/')).sort()).toEqual([
    '/',
    '/activities',
    '/activities/0',
    '/activities/edit',
    '/apple-touch-icon.png',
    '/calendar',
    '/connect',
    '/dashboard',
    '/demo',
    '/demo/leave',
    '/fitness',
    '/gear',
    '/goals',
    '/goodbye',
    '/icon-192.png',
    '/icon-512.png',
    '/icon-maskable-512.png',
    '/icon.svg',
    '/manifest.webmanifest',
    '/privacy',
    '/records',
    '/settings',
    '/share',
    '/trends',
    '/trust',
    '/upload',
  ]);
});

test('P4: without room for the app it runs all the same, and is kept when there is room', async ({
  page,
  context,
  site,
}) => {
  await page.goto(site.url);
  const browser = await context.newCDPSession(page);
  const room = (quotaSize?: number) =>
    browser.send('Storage.overrideQuotaForOrigin', { origin: site.url, ...(quotaSize ? { quotaSize } : {}) });
  await room(200_000);
  const weeks = await connectAndKeep(page, site);
  // Chunks may be there, as many as fitted; a page comes after its last chunk, and so never.
  expect((await keptPaths(page)).flat().filter((path) => ['/', '/dashboard', '/settings'].includes(path))).toEqual([]);
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(weeks);

  await room();
  await page.reload();
  await expect.poll(async () => (await keptPaths(page)).flat()).toContain('/settings');
  await context.setOffline(true);
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(weeks);
});

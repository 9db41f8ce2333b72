/** The made-up runner: in the app as it is, without a request, beside whoever is connected, and without a trace. */
import { banner, chooseMiles, namesOfWhatIsStored, openDemo } from './demo-visit.ts';
import { storedSession } from './device.ts';
import { objections } from './objections.ts';
import { workerInCharge } from './offline.ts';
import { expect, type Page, test } from './site.ts';
import { connectAndFetch, syncLine, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const PAGES = {
  '/trends': 'Trends',
  '/fitness': 'Fitness',
  '/calendar': 'Calendar',
  '/activities': 'Activities',
  '/records': 'Records',
  '/goals': 'Goals',
  '/gear': 'Gear',
  '/settings': 'Settings',
};

/** Whether nobody is in the demo, as far as its lock can tell. */
const isFree = (page: Page) =>
  page.evaluate(() => navigator.locks.request('milepost-demo', { ifAvailable: true }, (lock) => lock !== null));

test('through all pages the demo asks for nothing but the files of the site, and leaving it leaves no trace', async ({
  page,
  context,
  site,
  strava,
}) => {
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await openDemo(page, site);
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
  await expect(page.getByRole('cell', { name: 'Made up' }).first()).toBeVisible();
  for (const [path, heading] of Object.entries(PAGES)) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading);
    await expect(banner(page)).toBeVisible();
    await page.waitForLoadState('networkidle');
  }
  await expect(page.getByRole('heading', { name: 'This is the demo' })).toBeVisible();
  await expect(page.getByText('Disconnect Strava')).toHaveCount(0);
  await expect(page.getByRole('link', { name: /View .*on Strava/ })).toHaveCount(0);

  await chooseMiles(page);
  await page.getByRole('link', { name: 'Weeks', exact: true }).click();
  await expect(page.locator('.plate-num')).toHaveText(/\d\smi$/);
  await page.reload();
  await expect(page.locator('.plate-num')).toHaveText(/\d\smi$/);
  expect((await namesOfWhatIsStored(page)).sort()).toEqual([
    'database milepost-demo',
    'session milepost:connected',
    'session milepost:demo',
  ]);

  await banner(page).getByRole('link', { name: 'Leave the demo' }).click();
  await page.waitForURL(`${site.url}/?stay`);
  expect(await namesOfWhatIsStored(page)).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  for (const name of ['Connect with Strava', 'Try the demo']) {
    await expect(page.getByRole('main').getByRole('link', { name }).first()).toBeInViewport({ ratio: 1 });
  }
  await expect(page.getByText('Your runs go from Strava to this browser and stay here.')).toBeInViewport({ ratio: 1 });
  expect(asked.filter((url) => !url.startsWith(`${site.url}/`) || url.includes('/api/'))).toEqual([]);
  expect(await strava.requests()).toEqual([]);
  await page.goto(`${site.url}/dashboard`);
  await page.waitForURL(`${site.url}/`);
});

test('a connected athlete looks at the demo and comes back to their own weeks', async ({
  page,
  context,
  site,
  strava,
}) => {
  const weeks = await connectAndFetch(page, site);
  const session = await storedSession(page);
  const tab = await context.newPage();
  await strava.control('requests', undefined, 'DELETE');
  await openDemo(tab, site);
  await chooseMiles(tab);
  expect(await storedSession(page)).toEqual(session);
  await expect(page.locator('.plate-num')).toHaveText(/\d\skm$/);
  await banner(tab).getByRole('link', { name: 'Back to your weeks' }).click();
  await tab.waitForURL(`${site.url}/dashboard`);
  expect(await weeksOnShow(tab)).toEqual(weeks);
  await expect(banner(tab)).toHaveCount(0);
  expect(await namesOfWhatIsStored(tab)).toEqual(['database milepost', 'local milepost:connected']);
  expect((await strava.requests()).filter((line) => line.includes('/oauth/'))).toEqual([]);
});

test('the demo goes on after its tokens ran out, and after its storage was emptied', async ({ page, site }) => {
  await page.clock.install();
  await openDemo(page, site);
  const [week, ...runs] = await rowsOnShow(page);
  await page.clock.fastForward('07:00:00');
  await page.reload();
  expect((await rowsOnShow(page)).slice(1)).toEqual(runs);
  await page.evaluate(async () => {
    const opening = indexedDB.open('milepost-demo');
    await new Promise((done) => (opening.onsuccess = done));
    opening.result.transaction('keyval', 'readwrite').objectStore('keyval').clear();
    opening.result.close();
  });
  await page.reload();
  expect(await rowsOnShow(page)).toEqual([week, ...runs]);
  await expect(page.getByText(/no longer connected|Connect with Strava/)).toHaveCount(0);
});

test('what closed tabs left of the demo is swept at the next start, and not before the last of them is closed', async ({
  page,
  context,
  site,
}) => {
  await openDemo(page, site);
  const second = await context.newPage();
  await openDemo(second, site);
  await chooseMiles(second);
  await page.close();
  const own = await context.newPage();
  await own.goto(`${site.url}/settings`);
  await expect(own.getByRole('heading', { name: 'Nobody is connected' })).toBeVisible();
  await own.waitForLoadState('networkidle');
  expect(await isFree(own)).toBe(false);
  await second.reload();
  await expect(second.getByRole('radio', { name: 'Miles' })).toBeChecked();
  await second.close();
  await expect.poll(() => isFree(own)).toBe(true);
  expect(await namesOfWhatIsStored(own)).toContain('database milepost-demo');
  await own.reload();
  await expect.poll(() => namesOfWhatIsStored(own)).toEqual(['database milepost']);

  await openDemo(own, site);
  await expect(own.locator('.plate-num')).toHaveText(/\d\skm$/);
  await own.goto(`${site.url}/reset`);
  await own.getByRole('link', { name: 'Delete everything in this browser' }).click();
  await expect(own.getByText('Everything that Milepost kept in this browser is deleted.')).toBeVisible();
  expect(await namesOfWhatIsStored(own)).toEqual([]);
});

test.describe('kept in this browser', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the demo opens without a connection', async ({ page, context, site }) => {
    await openDemo(page, site);
    await workerInCharge(page);
    await context.setOffline(true);
    await banner(page).getByRole('link', { name: 'Leave the demo' }).click();
    await page.waitForURL(`${site.url}/?stay`);
    expect((await namesOfWhatIsStored(page)).filter((name) => !name.startsWith('cache milepost-'))).toEqual([]);
    await openDemo(page, site);
    await page.getByRole('link', { name: 'Fitness', exact: true }).click();
    await expect(page.getByRole('slider').first()).toBeVisible();
    await expect(page.getByText('You are offline.')).toHaveCount(0);
  });
});

test('a demo that does not arrive says so and what to do; connecting leaves it first', async ({
  page,
  context,
  site,
}) => {
  let refused = 0;
  await context.route('**/_app/immutable/**', async (route) => {
    const answer = await route.fetch();
    if (!(await answer.text()).includes('strava.invalid')) return route.fulfill({ response: answer });
    refused += 1;
    return route.abort();
  });
  await page.goto(`${site.url}/demo`);
  // The page loads itself once more, in case the site has changed.
  await expect.poll(() => refused).toBe(2);
  await expect(page.getByRole('status').filter({ hasText: 'The demo did not open.' })).toBeVisible();
  expect(await objections(page)).toEqual([]);
  await context.unrouteAll();
  await page.getByRole('button', { name: 'Try again' }).click();
  await page.waitForURL(`${site.url}/dashboard`);

  await page.goto(`${site.url}/connect`);
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/dashboard`);
  await expect(syncLine(page)).toContainText(/\b5\d activities/);
  await expect(banner(page)).toHaveCount(0);
  expect(await namesOfWhatIsStored(page)).toEqual(['database milepost', 'local milepost:connected']);
});

for (const [colorScheme, other] of [
  ['light', '/activities'],
  ['dark', '/settings'],
] as const) {
  test(`axe objects to nothing in the demo, ${colorScheme}, and nothing scrolls sideways at 320 px`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 700 });
    await openDemo(page, site);
    for (const path of ['/dashboard', other]) {
      await page.goto(site.url + path);
      await expect(banner(page)).toBeVisible();
      await expect(page.getByText(/Made up|This is the demo/).first()).toBeVisible();
      expect(await objections(page), path).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth), path).toBeLessThanOrEqual(0);
    }
  });
}

/** This week's distance and the rows of recent runs. */
async function rowsOnShow(page: Page): Promise<string[]> {
  const rows = page.getByRole('row').filter({ hasText: 'Made up' });
  await expect(rows).toHaveCount(7);
  return [(await page.locator('.plate-num').innerText()) ?? '', ...(await rows.allInnerTexts())];
}

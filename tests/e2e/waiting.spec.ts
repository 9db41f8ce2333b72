import { askedOf, startCounting } from './asked.ts';
import { expect, type Page, type Strava, test } from './site.ts';
import { connectAndFetch, notice, syncLine, weeksOnShow } from './weeks-on-show.ts';

const NOW = '2026-05-20T10:05:00Z';

test.use({ wish: { activities: 60, now: NOW } });

const LIMIT_RESETS = 'Strava asked us to wait. Its limit resets at 11:15 and fetching resumes by itself.';

/** Time passes, for Strava and for the browser. The wait of any athlete is over half a minute into a quarter hour. */
async function pass(page: Page, strava: Strava, minutes: number): Promise<void> {
  await strava.control('clock', { advanceSeconds: minutes * 60 });
  await page.clock.fastForward(minutes * 60_000);
}

test('R1, R2: after a 429 it asks nothing until the quarter hour, not after a reload nor in another tab', async ({
  page,
  context,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  const before = await connectAndFetch(page, site);
  await strava.control('activities', { name: 'After the wait', distance: 7000 });
  await strava.control('usage', { read: [100, 100] });
  const idle = await context.newPage();
  await idle.goto(`${site.url}/dashboard`);
  await expect(syncLine(idle)).toContainText(`${LIMIT_RESETS} The 58 activities already here are safe.`);
  await expect(syncLine(page)).toContainText(LIMIT_RESETS);
  expect(await weeksOnShow(page)).toEqual(before);

  await startCounting(strava);
  await page.reload();
  await expect(syncLine(page)).toContainText(LIMIT_RESETS);
  await pass(page, strava, 5);
  for (const tab of [page, idle]) {
    await tab.evaluate(() => {
      dispatchEvent(new Event('online'));
      document.dispatchEvent(new Event('visibilitychange'));
    });
    await expect(syncLine(tab)).toContainText(LIMIT_RESETS);
  }
  const late = await context.newPage();
  await late.goto(`${site.url}/dashboard`);
  await expect(syncLine(late)).toContainText(LIMIT_RESETS);
  expect(await strava.requests()).toEqual([]);

  await pass(page, strava, 6);
  for (const tab of [page, idle, late]) {
    await expect(tab.getByText('After the wait', { exact: true })).toBeVisible();
    await expect(syncLine(tab)).not.toContainText('Strava asked us to wait.');
  }
});

test('R2: an answer that the browser may not read is waited for like a 429, and counts down', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  await connectAndFetch(page, site);
  await strava.control('faults', { path: '/athlete/activities', outcome: 'pass', withoutCors: true });
  await page.reload();
  const line = syncLine(page);
  await expect(line).toContainText(
    'Strava’s answer could not be read. Most likely its limit is used up, so fetching resumes by itself at 11:15.',
  );
  await expect(line).toContainText(/in (9|10)\smin/);
  const voice = line.getByRole('status');
  await expect(voice).toHaveText(/Strava’s answer could not be read/);
  await voice.evaluate((element) => {
    new MutationObserver(() => element.setAttribute('data-spoke', 'again')).observe(element, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await page.clock.fastForward('05:00');
  await expect(line).toContainText(/in (4|5)\smin/);
  await page.clock.fastForward('04:20');
  await expect(line).toContainText(/in \d+\ss/);
  await expect(voice).not.toHaveAttribute('data-spoke');
  await startCounting(strava);
  await pass(page, strava, 2);
  await expect(line).toContainText('58 activities in this browser, fetched today at 11:1');
  expect(await askedOf(strava)).toEqual(['GET /athlete/activities']);
});

test('R3: when the day is used up, it waits for 00:00 UTC', async ({ page, site, strava }) => {
  await page.clock.install({ time: '2026-05-20T22:50:00Z' });
  await strava.control('clock', { now: '2026-05-20T22:50:00Z' });
  // No browser shows a page these headers today; a Strava that exposes them would.
  await page.route('**/athlete/activities?*', async (route) => {
    const response = await route.fetch();
    const exposed = 'x-ratelimit-limit, x-ratelimit-usage, x-readratelimit-limit, x-readratelimit-usage';
    await route.fulfill({ response, headers: { ...response.headers(), 'access-control-expose-headers': exposed } });
  });
  await connectAndFetch(page, site);
  await strava.control('usage', { read: [0, 1000] });
  await page.reload();
  await expect(syncLine(page)).toContainText('Its limit resets tomorrow at 01:00 and fetching resumes by itself.');
  await expect(syncLine(page)).toContainText(/in 1\sh (9|10)\smin/);
  await startCounting(strava);
  await page.clock.fastForward('05:00');
  await page.reload();
  await expect(syncLine(page)).toContainText('Its limit resets tomorrow at 01:00');
  expect(await strava.requests()).toEqual([]);
});

test('R12: two tabs that are opened together ask for the newest page once', async ({ page, context, site, strava }) => {
  await page.clock.install({ time: NOW });
  await connectAndFetch(page, site);
  await strava.control('activities', { name: 'News for both', distance: 7000 });
  await strava.control('faults', { path: '/athlete/activities', outcome: 'pass', times: 'always', delayMs: 3000 });
  await startCounting(strava);
  const other = await context.newPage();
  await Promise.all([page.reload(), other.goto(`${site.url}/dashboard`)]);
  for (const tab of [page, other]) await expect(tab.getByText('News for both', { exact: true })).toBeVisible();
  expect(await askedOf(strava)).toEqual(['GET /athlete/activities']);
});

test('T9: offline, the weeks stay, a badge says so, and newer ones follow by themselves', async ({
  page,
  context,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  const before = await connectAndFetch(page, site);
  const badge = syncLine(page).getByText('Offline', { exact: true });
  await expect(badge).toBeHidden();
  await context.setOffline(true);
  const offline = notice(page, 'You are offline.');
  await expect(offline).toContainText(/as fetched today at \d\d:\d\d\./);
  await expect(badge).toBeVisible();
  expect(await weeksOnShow(page)).toEqual(before);
  await page.getByRole('radio', { name: '12 weeks' }).or(page.getByText('12 weeks')).first().click();
  await page.waitForURL(/range=12w/);
  await strava.control('activities', { name: 'Run without a signal', distance: 7000 });
  await offline.getByRole('button', { name: 'Try again' }).click();
  await expect(offline).toBeVisible();
  await startCounting(strava);
  await page.clock.fastForward('30:00');
  expect(await strava.requests()).toEqual([]);
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await expect(badge).toBeHidden();
  await expect(page.getByText('Run without a signal', { exact: true })).toBeVisible();
});

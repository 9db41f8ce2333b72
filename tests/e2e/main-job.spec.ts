import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { connect, expect, type Page, type Site, test } from './site.ts';
import { syncLine } from './weeks-on-show.ts';
import { runsUntil } from './summaries.ts';

test('one click here and one on the consent page lead to the figures of this week', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  const athlete = (await page.getByText('Logged in as').innerText()).replace('Logged in as ', '');
  await page.locator('#authorize').click();

  await expect(page).toHaveURL(`${site.url}/dashboard`);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  await expect(page.locator('.plate-num')).toHaveText(/^\d+\.\d\skm$/);
  await expect(page.getByRole('slider', { name: 'Week', exact: true })).toHaveAttribute('aria-valuetext', /^Week /);

  await page.getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByText('Connected to Strava as')).toContainText(athlete);
});

/** The addresses of ours that Back and Forward lead to, the shown one included. */
async function ownHistory(page: Page, site: Site): Promise<string[]> {
  const developer = await page.context().newCDPSession(page);
  const { entries } = (await developer.send('Page.getNavigationHistory')) as { entries: { url: string }[] };
  return entries.map(({ url }) => url).filter((url) => url.startsWith(site.url));
}

test('neither code nor state of the sign-in stays in the address or the history', async ({ page, site }) => {
  await connect(page, site);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  expect(await ownHistory(page, site)).toEqual([`${site.url}/`, `${site.url}/dashboard`]);
});

test('nor do they stay when the sign-in fails after Strava said yes', async ({ page, site, strava }) => {
  await strava.control('faults', { path: '/oauth/token', status: 500 });
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.locator('#authorize').click();
  await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
  expect(await ownHistory(page, site)).toEqual([`${site.url}/`, `${site.url}/callback`]);
});

test('a connected athlete who opens the start page lands on the dashboard, and the landing is never painted', async ({
  page,
  site,
}) => {
  await connect(page, site);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();

  await page.addInitScript(() => {
    if (location.pathname !== '/') return;
    const settled = setInterval(() => {
      if (document.readyState !== 'complete') return;
      clearInterval(settled);
      void fetch('/settled');
    }, 50);
    addEventListener('pagehide', () => {
      sessionStorage.setItem('painted', String(performance.getEntriesByName('first-contentful-paint').length));
    });
  });
  // The dashboard waits until the landing page would have been there.
  const settled = page.waitForRequest('**/settled');
  await page.route(`${site.url}/dashboard`, async (route) => {
    await settled;
    await route.continue();
  });
  await page.goto(site.url, { waitUntil: 'commit' });
  await page.waitForURL(`${site.url}/dashboard`);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  expect(await page.evaluate(() => sessionStorage.getItem('painted'))).toBe('0');
});

test.describe('900 activities', () => {
  test.use({ wish: { summaries: runsUntil(new Date(), 900) } });

  test('arrive newest first, with a line that counts them, and a later visit costs one request', async ({
    page,
    site,
    strava,
  }) => {
    await strava.control('faults', { path: '/athlete/activities', outcome: 'pass' });
    await strava.control('faults', { path: '/athlete/activities', outcome: 'hang' });
    await connect(page, site);
    await expect(syncLine(page)).toContainText('200 newest in; fetching 700 older');
    await expect(page.getByRole('progressbar')).toHaveAttribute('value', '200');
    await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();

    await page.reload();
    await expect(page.getByText('All 900 activities are here.')).toBeVisible();
    await fetchingIsOver(page, strava);

    await startCounting(strava);
    await page.reload();
    await fetchingIsOver(page, strava);
    expect(await askedOf(strava)).toEqual(['GET /athlete/activities']);
    await expect(page.getByRole('radio', { name: /^Run 900$/ })).toBeChecked();
  });

  test('go on where they were when the page is reloaded in the middle', async ({ page, site, strava }) => {
    await strava.control('faults', { path: '/athlete/activities', outcome: 'pass', times: 3 });
    await strava.control('faults', { path: '/athlete/activities', outcome: 'hang', times: 'always' });
    const lists: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/athlete/activities') && request.method() === 'GET') lists.push(request.url());
    });
    await connect(page, site);
    await expect(page.getByText('600 newest in;')).toBeVisible();
    // The fourth page must be on its way, or it would arrive after the faults are gone.
    await expect.poll(() => lists.length).toBe(4);

    await strava.control('faults', undefined, 'DELETE');
    await startCounting(strava);
    await page.reload();
    await expect(page.getByText('All 900 activities are here.')).toBeVisible();
    await fetchingIsOver(page, strava);
    // The newest page, the two that were missing, the empty one, and once the number to expect.
    const asked = await askedOf(strava);
    expect(asked.filter((request) => request === 'GET /athlete/activities')).toHaveLength(4);
    expect(asked).toHaveLength(5);
  });
});

test.describe('2,000 activities', () => {
  test.use({ wish: { summaries: runsUntil(new Date(), 2000) } });

  test('cost at most twelve requests at first (P10) and one when nothing is new (P11)', async ({
    page,
    site,
    strava,
  }) => {
    await connect(page, site);
    await expect(page.getByText('All 2,000 activities are here.')).toBeVisible();
    await fetchingIsOver(page, strava);
    expect((await askedOf(strava)).length).toBeLessThanOrEqual(12);

    await startCounting(strava);
    await page.reload();
    await fetchingIsOver(page, strava);
    expect(await askedOf(strava)).toHaveLength(1);
  });
});

test.describe('what happens at Strava between two visits', () => {
  test.use({ wish: { summaries: runsUntil(new Date(), 5) } });

  test('a new, an edited and a deleted activity arrive with one request', async ({ page, site, strava }) => {
    await connect(page, site);
    const recent = page.getByRole('region', { name: 'Recent runs' });
    await expect(recent.getByRole('row')).toHaveCount(6);
    await fetchingIsOver(page, strava);

    await strava.control('activities', { name: 'Fresh run', distance: 12_340 });
    await strava.control('activities/2', { name: 'Renamed run', distance: 7000 }, 'PATCH');
    await strava.control('activities/4', undefined, 'DELETE');
    await startCounting(strava);
    await page.reload();
    await expect(recent.getByRole('row', { name: 'Fresh run' })).toContainText('12.3 km');
    await expect(recent.getByRole('row', { name: 'Renamed run' })).toContainText('7.0 km');
    await expect(recent.getByText('Run 4', { exact: true })).toHaveCount(0);
    await expect(recent.getByRole('row')).toHaveCount(6);
    await fetchingIsOver(page, strava);
    expect(await askedOf(strava)).toHaveLength(1);
  });

  test('an access token that has run out is replaced without a word', async ({ page, site, strava }) => {
    await connect(page, site);
    await expect(page.getByText('All 5 activities are here.')).toBeVisible();
    await fetchingIsOver(page, strava);

    await strava.control('expire-tokens');
    await strava.control('activities', { name: 'Fresh run' });
    await startCounting(strava);
    await page.reload();
    await expect(page.getByRole('row', { name: 'Fresh run' })).toBeVisible();
    await fetchingIsOver(page, strava);
    expect((await strava.requests()).filter((request) => request.startsWith('POST'))).toEqual(['POST /oauth/token']);
    // The refused one and its repetition.
    expect(await askedOf(strava)).toEqual(['GET /athlete/activities', 'GET /athlete/activities']);
    await expect(page.getByText('no longer connected')).toHaveCount(0);

    await startCounting(strava);
    await page.reload();
    await fetchingIsOver(page, strava);
    expect((await strava.requests()).filter((request) => request.startsWith('POST'))).toEqual([]);
    expect(await askedOf(strava)).toEqual(['GET /athlete/activities']);
  });
});

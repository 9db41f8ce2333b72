import { askedOf, startCounting } from './asked.ts';
import { everythingStored } from './device.ts';
import { connect, expect, type Page, test } from './site.ts';
import { connectAndFetch, notice, syncLine, weeksOnShow } from './weeks-on-show.ts';

const NOW = '2026-05-20T10:05:00Z';
const SITE_TROUBLE = 'Strava did not answer.';
const HTML = { status: 503, contentType: 'text/html', body: '<h1>Please prove that you are human</h1>' };

test.use({ wish: { activities: 60, now: NOW } });

const tokensOf = async (page: Page) => /"accessToken":"[^"]+"/.exec(await everythingStored(page))?.[0];

/** How long the line says that it is until the next try, in whole seconds. */
async function nextTry(page: Page): Promise<number> {
  const line = syncLine(page);
  await expect(line).toContainText(/Next try in \d+\s(s|min)/);
  const [, number, unit] = /Next try in (\d+)\s(s|min)/.exec(await line.innerText()) ?? [];
  return Number(number) * (unit === 'min' ? 60 : 1);
}

test('T10: a page of HTML from the site’s function signs nobody out and is tried again by itself', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  const before = await connectAndFetch(page, site);
  const tokens = await tokensOf(page);
  expect(tokens).toBeDefined();
  await strava.control('activities', { name: 'After the storm', distance: 7000 });
  await strava.control('expire-tokens', {});
  await page.route('**/api/token', (route) => route.fulfill(HTML));
  await page.reload();
  const trouble = notice(page, SITE_TROUBLE);
  await expect(trouble).toContainText('Your weeks are still here');
  await expect(trouble).toContainText('Milepost also tries again by itself.');
  expect(await nextTry(page)).toBeLessThanOrEqual(30);
  expect(await weeksOnShow(page)).toEqual(before);

  const asked = page.waitForRequest('**/api/token');
  await page.clock.fastForward('00:31');
  await asked;
  await expect(trouble).toBeVisible();
  expect(await tokensOf(page)).toBe(tokens);
  expect(await nextTry(page)).toBeLessThanOrEqual(60);

  await page.unroute('**/api/token');
  await page.clock.fastForward('01:01');
  await expect(trouble).toBeHidden();
  await expect(page.getByText('After the storm', { exact: true })).toBeVisible();
});

test('T10: the button tries at once', async ({ page, site }) => {
  await page.clock.install({ time: NOW });
  await connectAndFetch(page, site);
  await page.route('**/api/config*', (route) => route.fulfill(HTML));
  // The longest first pause there is, half a minute.
  await page.addInitScript(() => (Math.random = () => 0.999));
  await page.reload();
  const trouble = notice(page, SITE_TROUBLE);
  expect(await nextTry(page)).toBeGreaterThan(15);
  await page.unroute('**/api/config*');
  await trouble.getByRole('button', { name: 'Try again' }).click();
  await expect(trouble).toBeHidden();
});

test('T10: what only the owner of the site can end is tried slowly, what the athlete must end is not', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  await connectAndFetch(page, site);
  await strava.control('switches', { appActive: false });
  await page.reload();
  await expect(notice(page, 'Strava has paused this site.')).toContainText('also tries again by itself');
  await strava.control('switches', { appActive: true });
  await page.clock.fastForward('15:01');
  await expect(page.getByText('Strava has paused this site.')).toBeHidden();

  const errors = [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }];
  await strava.control('faults', { path: '/athlete/activities', times: 'always', status: 401, body: { errors } });
  await page.reload();
  await expect(notice(page, 'Strava did not allow us to read activities.')).not.toContainText('by itself');
  await startCounting(strava);
  await page.clock.fastForward('59:00');
  expect(await askedOf(strava)).toEqual([]);
});

test.describe('with pages that fail', () => {
  test.use({ wish: { activities: 450, now: NOW } });

  test('R6: the pages before stay, and the rest follows by itself', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    let lists = 0;
    await page.route('**/athlete/activities?*', (route) => {
      lists += 1;
      return lists === 2
        ? route.fulfill({ ...HTML, headers: { 'access-control-allow-origin': '*' } })
        : route.continue();
    });
    await connect(page, site);
    await expect(notice(page, 'Strava has a problem.')).toContainText('Milepost also tries again by itself.');
    await expect(syncLine(page)).toContainText(/^\s*(200|19\d) activities in this browser/);
    await page.clock.fastForward('00:31');
    await expect(syncLine(page)).toContainText(/All 4\d\d activities are here/);
    const list = 'GET /athlete/activities';
    const asked = (await askedOf(strava)).map((line) => line.replace(/\d{3,}/, 'ID'));
    expect(asked).toEqual([list, 'GET /athletes/ID/stats', list, list, list, list]);
  });
});

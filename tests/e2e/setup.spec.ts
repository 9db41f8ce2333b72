import { objections } from './objections.ts';
import { connect, expect, type Page, type Site, test } from './site.ts';

const ALL = [
  'A secure page',
  'The function',
  'Its variables',
  'This address',
  'Client ID and secret',
  'The way back from Strava',
  'An active application',
  'Places',
  'Limits',
  'This browser',
];

/** Every line as 'name: standing', once the check is done. */
async function check(page: Page, site: Site): Promise<string[]> {
  await page.goto(`${site.url}/setup`);
  return checked(page);
}

async function checked(page: Page): Promise<string[]> {
  const list = page.getByRole('list', { name: 'What was checked' });
  await expect(list.getByRole('listitem')).toHaveCount(ALL.length);
  await expect(list).toHaveAttribute('aria-busy', 'false');
  return list
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => `${item.querySelector('h2')?.textContent}: ${item.querySelector('.word')?.textContent}`),
    );
}

const line = (page: Page, name: string) =>
  page.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
const standing = (but: Record<string, string> = {}) => ALL.map((name) => `${name}: ${but[name] ?? 'In order'}`);
const summary = (page: Page) => page.locator('.summary');

test.describe('a site with ten places', () => {
  test.use({ environment: { PLACES: '10' } });

  test('when everything is in order one sentence says so and leads to the link, also on a narrow dark screen', async ({
    page,
    site,
    strava,
  }) => {
    expect(await check(page, site)).toEqual(standing({ 'An active application': 'Not known' }));
    await expect(summary(page)).toHaveText('Nothing is wrong so far, but not everything could be checked.');
    await line(page, 'An active application').getByRole('link', { name: 'Connect with Strava' }).click();
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/setup`);

    expect(await checked(page)).toEqual(standing());
    await expect(summary(page)).toHaveText('Everything is in order.');
    await expect(page.getByRole('link', { name: 'Share the link' })).toHaveAttribute('href', '/share');
    await expect(line(page, 'Places')).toContainText('10 athletes, as PLACES says.');
    await expect(line(page, 'Limits')).toContainText('Each athlete may read 20 times in a quarter of an hour');
    await expect(page.locator('meta[name="robots"]')).toHaveAttribute('content', 'noindex');
    expect(await strava.requests()).toContain('GET /api/v3/athlete');

    await page.setViewportSize({ width: 320, height: 700 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    for (const theme of ['Light', 'Dark']) {
      await page.getByText(theme, { exact: true }).click();
      expect(await objections(page)).toEqual([]);
    }
  });
});

test('a paused application is recognised by asking as the athlete, and again when it is active', async ({
  page,
  site,
  strava,
}) => {
  await connect(page, site);
  await strava.control('switches', { appActive: false });
  expect(await check(page, site)).toEqual(standing({ 'An active application': 'To do', Places: 'For you to know' }));
  await expect(summary(page)).toHaveText('One thing is left to do.');
  await expect(line(page, 'An active application')).toContainText('needs a paid Strava subscription');
  expect(await objections(page)).toEqual([]);

  await strava.control('switches', { appActive: true });
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(summary(page)).toHaveText('Everything is in order.');
});

test.describe('with a wrong secret', () => {
  test.use({ environment: { STRAVA_CLIENT_SECRET: 'not-the-secret' } });

  test('a secret that Strava refuses is told without saying which of the two it is, and nothing of it is shown', async ({
    page,
    site,
  }) => {
    const { length } = (await check(page, site)).filter((text) => text.endsWith('To do'));
    expect(length).toBe(1);
    const credentials = line(page, 'Client ID and secret');
    await expect(credentials).toContainText('This page is not told which of the two is wrong.');
    await expect(credentials.getByRole('link')).toHaveAttribute('href', 'https://www.strava.com/settings/api');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await credentials.getByRole('button', { name: 'Copy' }).click();
    await expect(credentials.getByRole('status')).toHaveText('Copied.');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toBe('STRAVA_CLIENT_ID=\nSTRAVA_CLIENT_SECRET=');
    expect(await page.content()).not.toMatch(/not-the-secret|12345/);
    expect(await objections(page)).toEqual([]);
  });
});

test.describe('with a variable that makes no sense', () => {
  test.use({ environment: { SEAL_KEY: 'too-short-a-key' } });

  test('the variable is named, its value is not', async ({ page, site, strava }) => {
    const lines = await check(page, site);
    expect(lines.slice(0, 4)).toEqual([
      'A secure page: In order',
      'The function: In order',
      'Its variables: To do',
      'This address: Not known',
    ]);
    await expect(line(page, 'Its variables')).toContainText('SEAL_KEY is missing or malformed.');
    expect(await page.content()).not.toContain('too-short-a-key');
    expect((await strava.requests()).filter((request) => !request.includes('__control'))).toEqual([]);
  });
});

test.describe('at an address that Strava does not know', () => {
  const elsewhere = test.extend({
    site: ({ site }, use) => use({ url: site.url.replace('localhost', 'milepost.localhost') }),
  });

  elsewhere('the callback domain to type is the bare host of this page', async ({ page, site, strava }) => {
    await strava.control('switches', { callbackDomain: 'milepost.example' });
    const lines = await check(page, site);
    expect(lines.filter((text) => text.endsWith('To do'))).toEqual(['The way back from Strava: To do']);
    const back = line(page, 'The way back from Strava');
    await expect(back).toContainText('Strava would not send athletes back to milepost.localhost.');
    await expect(back.getByRole('code')).toHaveText('milepost.localhost');

    await strava.control('switches', { callbackDomain: 'milepost.localhost' });
    await page.getByRole('button', { name: 'Check again' }).click();
    await expect(back).toContainText('Strava sends athletes back to milepost.localhost.');
  });
});

test('a host that serves files only is recognised, and so is being offline', async ({ page, site, context }) => {
  await page.route('**/api/**', (route) => route.fulfill({ contentType: 'text/html', body: '<h1>No page here</h1>' }));
  const lines = await check(page, site);
  expect(lines.slice(0, 3)).toEqual(['A secure page: In order', 'The function: To do', 'Its variables: Not known']);
  await expect(line(page, 'The function')).toContainText('This host may serve files only.');
  expect(await objections(page)).toEqual([]);

  await context.setOffline(true);
  await page.getByRole('button', { name: 'Check again' }).click();
  await expect(page.getByRole('status').first()).toContainText('You are offline.');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says why it checks nothing', async ({ page, site }) => {
    await page.goto(`${site.url}/setup`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Is this site set up?');
    // Playwright's questions by text pass over noscript, shown or not.
    const words = page.locator('noscript p');
    await expect(words).toBeVisible();
    await expect(words).toHaveText('The check runs in your browser, so it needs JavaScript.');
  });
});

import { everythingStored } from './device.ts';
import { answerOfStrava, leaveForStrava, withParameter } from './redirect.ts';
import { connect, expect, type Page, type Site, type Strava, test } from './site.ts';

const NOT_OURS = 'This sign-in did not start here.';

/** The page says what happened, offers to connect again, and Strava was not asked for tokens. */
async function expectRefusal(page: Page, strava: Strava, words: string): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText(words);
  await expect(page.getByRole('link', { name: 'Connect with Strava' })).toBeVisible();
  expect((await strava.requests()).filter((line) => line.startsWith('POST /oauth/token'))).toEqual([]);
}

async function expectNothingStored(page: Page): Promise<void> {
  expect(await everythingStored(page)).not.toMatch(/pending|departed|token|athlete|connected/i);
}

const sessionsOf = async (strava: Strava) => ((await strava.control('switches', {})) as { sessions: number }).sessions;

async function arrive(page: Page, site: Site): Promise<URL> {
  await leaveForStrava(page, site);
  return answerOfStrava(page);
}

test('O1: an answer without state is refused and asks nobody', async ({ page, site, strava }) => {
  const answer = await arrive(page, site);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(withParameter(answer, 'state'));
  await expectRefusal(page, strava, NOT_OURS);
  expect(asked.filter((path) => path.startsWith('/api/'))).toEqual([]);
  await expectNothingStored(page);
});

test('O2: an answer with a wrong state is refused, and so is the right one after it', async ({
  page,
  site,
  strava,
}) => {
  const answer = await arrive(page, site);
  await page.goto(withParameter(answer, 'state', 'x'.repeat(43)));
  await expectRefusal(page, strava, NOT_OURS);
  await expectNothingStored(page);
  await page.goto(answer.href);
  await expectRefusal(page, strava, NOT_OURS);
});

test('O3: an answer that was used leads a connected athlete to the dashboard', async ({ page, site, strava }) => {
  await leaveForStrava(page, site);
  const arriving = page.waitForRequest(/\/callback\?/);
  await page.locator('#authorize').click();
  const answer = (await arriving).url();
  await page.waitForURL(`${site.url}/dashboard`);
  await page.goto(answer);
  await page.waitForURL(`${site.url}/dashboard`);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  expect((await strava.requests()).filter((line) => line === 'POST /oauth/token')).toHaveLength(1);
});

test('O3: an answer that was used connects nobody a second time', async ({ page, site, strava }) => {
  const answer = await arrive(page, site);
  await strava.control('faults', { path: '/oauth/token', status: 503 });
  await page.goto(answer.href);
  await expect(page.getByRole('status')).toContainText('Strava did not answer.');
  await strava.control('requests', undefined, 'DELETE');
  await page.goto(answer.href);
  await expectRefusal(page, strava, NOT_OURS);
});

test('O4: an answer that took longer than ten minutes has to be asked for again', async ({ page, site, strava }) => {
  await page.clock.install();
  const answer = await arrive(page, site);
  await page.clock.fastForward('10:01');
  await page.goto(answer.href);
  await expectRefusal(page, strava, 'That took longer than ten minutes.');
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
});

for (const name of ['state', 'code']) {
  test(`O5: an answer that holds ${name} twice is refused`, async ({ page, site, strava }) => {
    const answer = await arrive(page, site);
    const value = answer.searchParams.get(name) ?? '';
    await page.goto(withParameter(answer, name, value, value));
    await expectRefusal(page, strava, 'This sign-in looks tampered with.');
    await expectNothingStored(page);
  });
}

test('O6: cancelling at Strava stores nothing and is no dead end', async ({ page, site, strava }) => {
  await leaveForStrava(page, site);
  await page.locator('#cancel').click();
  await expectRefusal(page, strava, 'You cancelled at Strava.');
  await expectNothingStored(page);
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far have you run this week?');
});

test('O7: without the activities box it names the box and gives the tokens back', async ({ page, site, strava }) => {
  await leaveForStrava(page, site);
  const label = page.locator('label', { has: page.locator('[value="activity:read"]') });
  const box = (await label.innerText()).trim();
  await label.locator('input').uncheck();
  await page.locator('#authorize').click();
  await expect(page.getByRole('status')).toContainText(`“${box}”`);
  expect(await sessionsOf(strava)).toBe(0);
  expect((await strava.requests()).filter((line) => /GET .*\/(activities|stats)/.test(line))).toEqual([]);
  await expectNothingStored(page);
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/dashboard`);
});

test('O8: an answer opened in another browser is refused there', async ({ page, site, strava, browser }) => {
  const answer = await arrive(page, site);
  const elsewhere = await browser.newContext();
  const other = await elsewhere.newPage();
  await other.goto(answer.href);
  await expectRefusal(other, strava, NOT_OURS);
  await elsewhere.close();
  await page.goto(answer.href);
  await page.waitForURL(`${site.url}/dashboard`);
});

test('O11: two tabs that leave for Strava at once both come back connected', async ({ page, context, site }) => {
  const other = await context.newPage();
  await Promise.all([leaveForStrava(page, site), leaveForStrava(other, site)]);
  for (const tab of [other, page]) {
    await tab.locator('#authorize').click();
    await tab.waitForURL(`${site.url}/dashboard`);
    await expect(tab.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
  }
});

test('O12: who never comes back from Strava finds help on the next visit', async ({ page, site, strava }) => {
  await strava.control('switches', { athleteLimitReached: true });
  await page.clock.install();
  await page.goto(site.url);
  const help = page.getByText('Strava did not send you back.');
  await expect(help).toBeHidden();
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await expect(page.getByText('Limit of connected athletes exceeded')).toBeVisible();
  await page.clock.fastForward('09:00');
  await page.goto(site.url);
  await expect(help).toBeHidden();
  await page.clock.fastForward('01:01');
  await page.goto(site.url);
  await expect(help).toBeVisible();
  await expect(page.getByRole('status')).toContainText('ask its owner, who can free one');
});

test('O12: the help is gone once a place was free', async ({ page, site, strava }) => {
  await strava.control('switches', { athleteLimitReached: true });
  await page.clock.install();
  await page.goto(`${site.url}/connect`);
  await expect(page.getByText('Limit of connected athletes exceeded')).toBeVisible();
  await page.clock.fastForward('10:01');
  await page.goto(site.url);
  await expect(page.getByText('Strava did not send you back.')).toBeVisible();
  await strava.control('switches', { athleteLimitReached: false });
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/dashboard`);
  await page.goto(`${site.url}/?stay`);
  await expect(page.getByText('Strava did not send you back.')).toBeHidden();
});

test('O3: Back after connecting does not sign in again or out', async ({ page, site }) => {
  await connect(page, site);
  await page.goBack();
  await page.goto(`${site.url}/callback`);
  await page.waitForURL(`${site.url}/dashboard`);
});

import { everythingStored } from './device.ts';
import { startRewritingProxy } from './rewriting-proxy.ts';
import { expect, test as base } from './site.ts';

/** The site as somebody sees it who comes through a proxy that the owner has not allowed. */
const test = base.extend({
  site: async ({ site }, use) => {
    const proxy = await startRewritingProxy(site.url);
    await use({ url: proxy.url });
    await proxy.close();
  },
});

test('O10: at an address that may not sign in, nobody is sent to Strava, and the reason is given', async ({
  page,
  site,
  strava,
}) => {
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(frame.url()));
  await page.goto(site.url);
  await page.getByRole('link', { name: 'Connect with Strava' }).click();
  await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('This address may not sign in.');
  await expect(page.getByRole('status')).toContainText('Open the address that you were given.');
  await expect(page.getByRole('button', { name: 'Try again' })).toBeHidden();
  await expect(page.getByRole('link', { name: 'Connect with Strava' })).toBeHidden();
  await page.getByRole('link', { name: 'Back to the start' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far have you run this week?');
  expect([...new Set(visited)]).toEqual([`${site.url}/`, `${site.url}/connect`, `${site.url}/?stay`]);
  expect((await strava.requests()).filter((line) => !line.endsWith('/__control/requests'))).toEqual([]);
  expect(await everythingStored(page)).not.toMatch(/pending|departed/);
});

test('O10: an answer of Strava that arrives there all the same is not used', async ({ page, site, strava }) => {
  await page.goto(`${site.url}/callback?state=${'x'.repeat(43)}&code=${'c'.repeat(40)}&scope=read,activity:read`);
  await expect(page.getByRole('status')).toContainText('This sign-in did not start here.');
  expect((await strava.requests()).filter((line) => line.startsWith('POST /oauth'))).toEqual([]);
});

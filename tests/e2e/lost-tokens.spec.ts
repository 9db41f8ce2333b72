import { expect, test } from './site.ts';
import { asked, expireTokens, noLongerConnected } from './tokens.ts';
import { connectAndFetch, notice, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const TOKEN = { path: '/oauth/token' };

test('T3: a tab that dies before it can store its tokens costs one click, and no weeks', async ({
  page,
  context,
  site,
  strava,
}) => {
  const before = await connectAndFetch(page, site);
  await strava.control('faults', { ...TOKEN, outcome: 'pass', delayMs: 1500 });
  await expireTokens(page, strava);
  const request = page.waitForRequest('**/api/token');
  await page.reload();
  await request;
  await page.close();
  await expect.poll(async () => (await asked(strava)).tokens).toBe(1);
  await strava.control('faults', undefined, 'DELETE');

  const next = await context.newPage();
  await next.goto(`${site.url}/dashboard`);
  await expect(noLongerConnected(next)).toContainText('Your weeks are still here');
  expect(await weeksOnShow(next)).toEqual(before);
  await noLongerConnected(next).getByRole('link', { name: 'Connect with Strava' }).click();
  await next.waitForURL(`${site.url}/dashboard`);
  await expect(noLongerConnected(next)).toBeHidden();
  expect(await weeksOnShow(next)).toEqual(before);
});

test('T3: tokens that are lost on their way cost one click, and no weeks', async ({ page, site, strava }) => {
  const before = await connectAndFetch(page, site);
  await strava.control('faults', { ...TOKEN, outcome: 'lose' });
  await expireTokens(page, strava);
  await page.reload();
  await notice(page, 'Strava did not answer.').getByRole('button', { name: 'Try again' }).click();
  await expect(noLongerConnected(page).getByRole('link', { name: 'Connect with Strava' })).toBeVisible();
  expect(await weeksOnShow(page)).toEqual(before);
});

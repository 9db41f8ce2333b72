import { storedSession } from './device.ts';
import { expect, test } from './site.ts';
import { asked, everyTabFetches, expireTokens, growOlder, noLongerConnected, openEight, wake } from './tokens.ts';
import { connectAndFetch, notice, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

test('T10: eight tabs whose site fails do not each ask it, keep their tokens and their weeks', async ({
  page,
  context,
  site,
  strava,
}) => {
  test.slow();
  await everyTabFetches(context);
  const before = await connectAndFetch(page, site);
  const tabs = await openEight(page, context, site);
  await strava.control('faults', { path: '/oauth/token', times: 'always', status: 503 });
  const session = await expireTokens(page, strava);
  await wake(tabs);
  for (const tab of tabs) await expect(notice(tab, 'Strava did not answer.')).toBeVisible({ timeout: 20_000 });
  expect((await asked(strava)).tokens).toBeLessThan(4);
  expect(await storedSession(page)).toEqual(session);
  expect(await weeksOnShow(page)).toEqual(before);
});

test('T10: a token with less than an hour left is used up while the site fails', async ({ page, site, strava }) => {
  await connectAndFetch(page, site);
  await growOlder(page, 5.5);
  await page.route('**/api/token', (route) => route.fulfill({ status: 403, body: '<html>Are you human?' }));
  await strava.control('activities', { name: 'In spite of it', distance: 7000 });
  await page.reload();
  await expect(page.getByText('In spite of it', { exact: true })).toBeVisible();
});

test('T9: offline when a token is due, the tokens stay, the charts are drawn and it says so', async ({
  page,
  context,
  site,
  strava,
}) => {
  const before = await connectAndFetch(page, site);
  const session = await expireTokens(page, strava);
  await context.setOffline(true);
  await expect(notice(page, 'You are offline.')).toContainText('Your weeks are still here');
  expect(await weeksOnShow(page)).toEqual(before);
  await expect(page.locator('canvas').first()).toBeVisible();
  expect(await storedSession(page)).toEqual(session);
  expect((await asked(strava)).tokens).toBe(0);

  await context.setOffline(false);
  await expect(notice(page, 'You are offline.')).toBeHidden();
  await expect.poll(async () => (await asked(strava)).tokens).toBe(1);
  await expect(noLongerConnected(page)).toBeHidden();
});

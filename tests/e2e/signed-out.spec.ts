import { startCounting } from './asked.ts';
import { everythingStored } from './device.ts';
import { expect, test } from './site.ts';
import { asked } from './tokens.ts';
import { connectAndFetch, notice, weeksOnShow } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

const NO_LONGER = 'Strava is no longer connected.';
const DAY = 86_400_000;

test('T11: who disconnects the app at Strava keeps the weeks, in every tab, and can connect again', async ({
  page,
  context,
  site,
  strava,
}) => {
  const before = await connectAndFetch(page, site);
  const other = await context.newPage();
  await other.goto(`${site.url}/dashboard`);
  await weeksOnShow(other);
  await strava.control('revoke-athlete', {});
  await page.reload();
  for (const tab of [page, other]) {
    // A tab in the background draws, and then asks, late.
    await expect(notice(tab, NO_LONGER)).toContainText('Your weeks are still here', { timeout: 15_000 });
    expect(await weeksOnShow(tab)).toEqual(before);
  }
  await page.reload();
  await expect(notice(page, NO_LONGER)).toBeVisible();
  expect(await weeksOnShow(page)).toEqual(before);

  await notice(page, NO_LONGER).getByRole('link', { name: 'Connect with Strava' }).click();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/dashboard`);
  expect(await weeksOnShow(page)).toEqual(before);
  for (const tab of [page, other]) await expect(notice(tab, NO_LONGER)).toBeHidden();
});

test('T11: after a revocation Strava is asked once more, and the weeks stay for their seven days, not longer', async ({
  page,
  site,
  strava,
}) => {
  const { now } = (await strava.control('switches', {})) as { now: string };
  await page.clock.install({ time: now });
  const before = await connectAndFetch(page, site);
  const ids = before.flatMap((address) => /activities\/(\d+)/.exec(address)?.[1] ?? []);
  await strava.control('revoke-athlete', {});
  await startCounting(strava);
  await page.reload();
  await expect(notice(page, NO_LONGER)).toBeVisible();
  expect(await asked(strava)).toEqual({ tokens: 1, lists: 1 });

  await page.clock.setSystemTime(Date.parse(now) + 6.9 * DAY);
  await page.reload();
  await expect(notice(page, NO_LONGER)).toBeVisible();
  const stored = await everythingStored(page);
  for (const id of ids) expect(stored).toContain(id);

  await page.clock.setSystemTime(Date.parse(now) + 7.1 * DAY);
  await page.reload();
  await expect(notice(page, NO_LONGER)).toBeVisible();
  await expect(page.getByRole('link', { name: /View .*on Strava/ })).toHaveCount(0);
  const left = await everythingStored(page);
  expect(ids.length).toBeGreaterThan(0);
  for (const id of ids) expect(left).not.toContain(id);
});

test('when Strava names a missing permission, the box to tick is named', async ({ page, site, strava }) => {
  const before = await connectAndFetch(page, site);
  const errors = [{ resource: 'AccessToken', field: 'activity:read_permission', code: 'missing' }];
  const body = { message: 'Authorization Error', errors };
  await strava.control('faults', { path: '/athlete/activities', times: 'always', status: 401, body });
  await page.reload();
  const message = notice(page, 'Strava did not allow us to read activities.');
  await expect(message).toContainText('“View data about your activities”');
  await expect(message.getByRole('link', { name: 'Connect with Strava' })).toBeVisible();
  expect(await weeksOnShow(page)).toEqual(before);
});

test('T8: a token that is refused right after its renewal is not renewed again and again', async ({
  page,
  site,
  strava,
}) => {
  await connectAndFetch(page, site);
  await strava.control('faults', { path: '/athlete/activities', times: 'always', status: 401 });
  await strava.control('requests', undefined, 'DELETE');
  await page.reload();
  await expect(notice(page, NO_LONGER)).toBeVisible();
  await expect(notice(page, NO_LONGER).getByRole('link', { name: 'Connect with Strava' })).toBeVisible();
  expect(await asked(strava)).toEqual({ tokens: 1, lists: 2 });
});

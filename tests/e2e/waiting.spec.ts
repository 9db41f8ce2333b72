import { expect, test } from './site.ts';
import { connectAndFetch, notice, syncLine, weeksOnShow } from './weeks-on-show.ts';

const NOW = '2026-05-20T10:05:00Z';

test.use({ wish: { activities: 60, now: NOW } });

test('R2: after a 429 it asks nothing until the quarter hour, and then goes on by itself', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  const before = await connectAndFetch(page, site);
  await strava.control('activities', { name: 'After the wait', distance: 7000 });
  await strava.control('usage', { read: [100, 100] });
  await page.reload();
  const waiting = syncLine(page);
  await expect(waiting).toContainText(
    'Strava asked us to wait. Its limit resets at 11:15 and fetching resumes by itself. The 59 activities',
  );
  expect(await weeksOnShow(page)).toEqual(before);

  await strava.control('requests', undefined, 'DELETE');
  await page.clock.fastForward('05:00');
  await page.evaluate(() => dispatchEvent(new Event('online')));
  expect(await strava.requests()).toEqual([]);
  await strava.control('clock', { advanceSeconds: 600 });
  await page.clock.fastForward('05:00');
  await expect(waiting).not.toContainText('Strava asked us to wait.');
  await expect(page.getByText('After the wait', { exact: true })).toBeVisible();
});

test('T9: offline, the weeks stay, it says when they were fetched, and newer ones follow by themselves', async ({
  page,
  context,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  const before = await connectAndFetch(page, site);
  await context.setOffline(true);
  const offline = notice(page, 'You are offline.');
  await expect(offline).toContainText(/as fetched today at \d\d:\d\d\./);
  expect(await weeksOnShow(page)).toEqual(before);
  await page.getByRole('radio', { name: '12 weeks' }).or(page.getByText('12 weeks')).first().click();
  await page.waitForURL(/range=12w/);
  await strava.control('activities', { name: 'Run without a signal', distance: 7000 });
  await offline.getByRole('button', { name: 'Try again' }).click();
  await expect(offline).toBeVisible();
  await context.setOffline(false);
  await expect(offline).toBeHidden();
  await expect(page.getByText('Run without a signal', { exact: true })).toBeVisible();
});

import { fetchingIsOver } from './asked.ts';
import { connect, expect, test } from './site.ts';

test.use({ wish: { activities: 60, now: '2026-05-24T12:00:00Z' } });

test('an activity is added by hand once, edited, and its old values are written back', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.setFixedTime(new Date('2026-05-24T12:00:00Z'));
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/connect?${new URLSearchParams({ ask: 'write', return_to: '/upload' })}`);
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/upload`);

  await page.getByRole('button', { name: 'Add one by hand' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Track without a watch');
  await page.getByLabel('Time of day').fill('08:30');
  await page.getByLabel('Distance in km').fill('8,4');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByRole('alert')).toContainText('Say how long it took');
  await page.getByLabel('Minutes').fill('45');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: /^8\.40\skm$/ })).toBeVisible();

  await page.getByRole('button', { name: 'Create it at Strava' }).click();
  await expect(page.getByText('“Track without a watch” is at Strava, and in your list here.')).toBeVisible();

  await page.getByRole('link', { name: /^Edit\s*: Track/ }).click();
  await page.getByLabel('Title', { exact: true }).fill('Track and commute');
  await page.getByLabel('Description').fill('Six times 800 m');
  await page.getByLabel('Commute').check({ force: true });
  await page.getByRole('button', { name: 'Show the changes' }).click();
  const changes = page.getByRole('table', { name: 'What changes at Strava' });
  await expect(changes.getByRole('row')).toHaveText([
    /Field/,
    /Title\s*Track without a watch\s*Track and commute/,
    /Description\s*empty\s*Six times 800 m/,
    /Commute\s*no\s*yes/,
  ]);
  await page.getByRole('button', { name: 'Change it at Strava' }).click();
  await expect(page.getByText('1 activity is changed at Strava, and in your list here.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Edit “Track and commute”' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 activity has its old values again, at Strava')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Edit “Track without a watch”' })).toBeVisible();
  await expect(page.getByText('Strava took deleting out of what apps can do in 2017.')).toBeVisible();
  await page.getByRole('button', { name: 'Back to the activity' }).click();
  await expect(page.getByRole('heading', { name: 'Track without a watch', level: 1 })).toBeVisible();
});

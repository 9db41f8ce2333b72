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

  // An answer that got lost: it may be there, and only a look tells.
  await strava.control('faults', {
    path: '/api/v3/activities$',
    outcome: 'pass',
    withoutCors: true,
    times: 'always',
  });
  await page.getByRole('button', { name: 'Create it at Strava' }).click();
  await expect(page.getByText('Strava may have it.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create it at Strava' })).toHaveCount(0);
  await strava.control('faults', undefined, 'DELETE');
  // After a silence Strava is left alone for a while.
  await page.clock.setFixedTime(new Date('2026-05-24T12:30:00Z'));
  await page.getByRole('button', { name: 'It is not there: change or send it' }).click();
  await page.getByLabel('Title', { exact: true }).fill('Track again');
  await page.getByRole('button', { name: 'Look it over' }).click();
  await page.getByRole('button', { name: 'Create it at Strava' }).click();
  await expect(page.getByText('“Track again” is at Strava, and in your list here.')).toBeVisible();

  await page.getByRole('link', { name: 'Edit', exact: true }).click();
  await page.getByLabel('Title', { exact: true }).fill('Track and commute');
  await page.getByLabel('Description').fill('Six times 800 m');
  await page.getByLabel('Commute').check({ force: true });
  await page.getByRole('button', { name: 'Show the changes' }).click();
  const changes = page.getByRole('table', { name: 'What changes at Strava' });
  await expect(changes.getByRole('row')).toHaveText([
    /Field/,
    /Title\s*Track again\s*Track and commute/,
    /Description\s*empty\s*Six times 800 m/,
    /Commute\s*no\s*yes/,
  ]);
  await page.getByRole('button', { name: 'Change it at Strava' }).click();
  await expect(page.getByText('Changed at Strava, and in your list here.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Edit “Track and commute”' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('The old values are back at Strava')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Edit “Track again”' })).toBeVisible();
  await expect(page.getByText('Strava took deleting out of what apps can do in 2017.')).toBeVisible();
  await page.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('heading', { name: 'Track again', level: 1 })).toBeVisible();
});

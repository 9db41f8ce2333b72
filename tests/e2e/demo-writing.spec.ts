/** What the made-up runner's own Strava takes, without anybody else's. */
import { banner, openDemo } from './demo-visit.ts';
import { fileRow, gpx } from './files.ts';
import { expect, test } from './site.ts';

test.use({ wish: { activities: 60 } });

test('in the demo a file is sent, an activity is edited and taken back, and nothing leaves the page', async ({
  page,
  context,
  site,
  strava,
}) => {
  await openDemo(page, site);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}/upload`);
  await expect(page.getByText('what you send goes to its made-up Strava')).toBeVisible();
  const hourAgo = new Date(Date.now() - 3_600_000).toISOString();
  await page.getByLabel('Choose files').setInputFiles(gpx(hourAgo));
  const river = fileRow(page, 'river.gpx');
  await river.getByLabel(/^Title/).fill('Along the made-up river');
  await river.getByLabel(/^Title/).blur();
  await page.getByRole('button', { name: 'Send 1 file' }).click();
  await expect(river).toContainText('It is an activity now.', { timeout: 20_000 });
  await river.getByRole('link', { name: /^Open the activity/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Along the made-up river');

  await page.getByRole('link', { name: /^Edit/ }).click();
  await page.getByLabel('Title', { exact: true }).fill('Along the canal');
  await page.getByRole('button', { name: 'Show the changes' }).click();
  await page.getByRole('button', { name: 'Change it at Strava' }).click();
  await expect(page.getByText('1 activity is changed at Strava, and in your list here.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('1 activity has its old values again, at Strava')).toBeVisible();
  await page.goto(`${site.url}/activities?q=${encodeURIComponent('made-up river')}`);
  await expect(page.getByRole('row', { name: /Along the made-up river/ })).toBeVisible();
  await expect(banner(page)).toBeVisible();
  expect(asked.filter((url) => !url.startsWith(`${site.url}/`) || url.includes('/api/'))).toEqual([]);
  expect(await strava.requests()).toEqual([]);
});

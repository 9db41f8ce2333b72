import { fetchingIsOver } from './asked.ts';
import { fileRow as row, gpx } from './files.ts';
import { connect, expect, type Page, type Strava, test } from './site.ts';

test.use({ wish: { activities: 60, now: '2026-05-24T12:00:00Z' } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.install({ time: new Date('2026-05-24T12:00:00Z') });
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

/** How often a file arrived, answered or not. */
const arrivals = async (strava: Strava) =>
  (await strava.requests()).filter((request) => request === 'POST /api/v3/uploads').length;

async function allow(page: Page, upload: string): Promise<void> {
  await page.getByRole('link', { name: 'Allow Milepost to upload and edit' }).first().click();
  await expect(page.locator('#authorize')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('scope')).toBe('read,activity:read,activity:write');
  await page.locator('#authorize').click();
  await page.waitForURL(upload);
}

test('files are read without permission, sent with it, and it can be given up again', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/activities`);
  await page.getByRole('link', { name: 'Add activities' }).click();
  const field = page.getByLabel('Choose files');
  await field.setInputFiles([
    gpx('2026-05-23T07:00:00Z'),
    { name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no activity') },
  ]);
  const river = row(page, 'river.gpx');
  await expect(river).toContainText(/Run, 23 May 2026, 08:00, 1\.80\skm, 10:00, with heart rate/);
  await expect(row(page, 'notes.txt')).toContainText('This is no FIT, TCX or GPX file.');
  await expect(page.getByRole('button', { name: /^Send/ })).toHaveCount(0);
  await river.getByLabel(/^Title/).fill('Along the river');
  await river.getByLabel(/^Title/).blur();
  expect((await strava.requests()).filter((line) => line.startsWith('POST /api/v3'))).toEqual([]);

  await allow(page, `${site.url}/upload`);
  await expect(river.getByLabel(/^Title/)).toHaveValue('Along the river');
  await strava.control('uploads', { polls: 1 });
  await page.getByRole('button', { name: 'Send 1 file' }).click();
  await expect(river).toContainText('Strava has it and is working on it.');
  await expect(river).toContainText('It is an activity now.');
  await expect(river.getByRole('link', { name: /^Open the activity/ })).toHaveAttribute('href', /\/activities\/\d+$/);
  await expect(river.getByRole('link', { name: /^View on Strava/ })).toBeVisible();
  await page.goto(`${site.url}/activities`);
  await expect(page.getByRole('row', { name: /Along the river/ })).toBeVisible();

  await page.goto(`${site.url}/settings`);
  await page.getByRole('link', { name: 'Give up uploading and editing' }).click();
  await expect(page.locator('#authorize')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('scope')).toBe('read,activity:read');
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/settings`);
  await expect(page.getByText('add and edit activities')).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Give up uploading and editing' })).toHaveCount(0);
});

test('what is there already is named before and after sending, and failures have their words', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/upload`);
  const field = page.getByLabel('Choose files');
  await field.setInputFiles(gpx('2026-05-23T07:00:00Z'));
  await expect(row(page, 'river.gpx')).toContainText('Read, and ready to be sent.');
  await allow(page, `${site.url}/upload`);
  await strava.control('uploads', { polls: 0 });
  await page.getByRole('button', { name: 'Send 1 file' }).click();
  const river = row(page, 'river.gpx');
  await expect(river).toContainText('It is an activity now.');
  await river.getByRole('button', { name: /^Remove/ }).click();
  await expect(river).toHaveCount(0);

  // The same run of another device: other bytes, the same time.
  await field.setInputFiles(gpx('2026-05-23T07:00:20Z', 'watch.gpx'));
  await expect(row(page, 'watch.gpx')).toContainText('This looks like an activity that is here already:');
  await row(page, 'watch.gpx')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await expect(row(page, 'watch.gpx')).toHaveCount(0);

  await field.setInputFiles(gpx('2026-05-23T07:00:00Z', 'again.gpx'));
  await row(page, 'again.gpx')
    .getByRole('button', { name: /^Send this one/ })
    .click();
  await expect(row(page, 'again.gpx')).toContainText('It came from this very file');
  await expect(row(page, 'again.gpx').getByRole('link', { name: /^Open the activity/ })).toBeVisible();

  // The answer gets lost, and the browser sends the file again by itself: one activity, and it is ours.
  await strava.control('faults', { path: '/uploads$', outcome: 'lose' });
  await field.setInputFiles(gpx('2026-05-21T07:00:00Z', 'tunnel.gpx'));
  const before = await arrivals(strava);
  await row(page, 'tunnel.gpx')
    .getByRole('button', { name: /^Send this one/ })
    .click();
  await expect(row(page, 'tunnel.gpx')).toContainText('It came from this very file');
  expect((await arrivals(strava)) - before).toBe(2);
  // It was written by nobody who could read it: what no answer came to is tried again by the athlete alone.
  await strava.control('faults', { path: '/uploads$', outcome: 'pass', withoutCors: true });
  await field.setInputFiles(gpx('2026-05-20T07:00:00Z', 'bridge.gpx'));
  await row(page, 'bridge.gpx')
    .getByRole('button', { name: /^Send this one/ })
    .click();
  await expect(row(page, 'bridge.gpx')).toContainText('Strava did not answer, so it may have this file.');
  await row(page, 'bridge.gpx')
    .getByRole('button', { name: /^Try again/ })
    .click();
  await expect(row(page, 'bridge.gpx')).toContainText('It came from this very file');
  const { uploads } = (await strava.control('uploads', undefined, 'GET')) as { uploads: { activity_id: unknown }[] };
  expect(uploads.map(({ activity_id }) => activity_id !== null)).toEqual([true, false, true, false, true, false]);

  // Too many requests: the file waits, and goes by itself when the quarter of an hour is over.
  await strava.control('usage', { overall: [200, 500] });
  await field.setInputFiles(gpx('2026-05-22T07:00:00Z', 'later.gpx'));
  await row(page, 'later.gpx')
    .getByRole('button', { name: /^Send this one/ })
    .click();
  await expect(page.getByText('Sending goes on by itself in')).toBeVisible();
  await page.reload();
  await expect(row(page, 'later.gpx')).toContainText('Waiting for its turn.');
});

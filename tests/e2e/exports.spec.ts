import { readFile } from 'node:fs/promises';
import type { Locator } from '@playwright/test';
import { readCsv } from '#tests/unit/export/read-csv.ts';
import { fetchingIsOver } from './asked.ts';
import { everythingStored, storedSession } from './device.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

/** Presses the button and reads the file that comes. */
async function saved(page: Page, button: Locator): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}

/** Rows of a CSV file by the names of its columns. */
function rowsOf(content: Buffer): Record<string, string | undefined>[] {
  const text = content.toString('utf8');
  expect(text.charCodeAt(0)).toBe(0xfeff);
  const [heads = [], ...rows] = readCsv(text.slice(1));
  return rows.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at]])));
}

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('the weeks of a chart are saved as a table, in metres and in kilometres', async ({ page, site }) => {
  await page.goto(`${site.url}/dashboard?sport=run`);
  const { name, content } = await saved(
    page,
    page.getByRole('button', { name: /^Save as CSV\s*: the weeks of Weekly/ }),
  );
  expect(name).toBe('milepost-weeks-2025-08-11-to-2026-02-08.csv');
  const rows = rowsOf(content);
  expect(rows).toHaveLength(26);
  expect(rows.at(-1)).toMatchObject({
    first_day: '2026-02-02',
    last_day: '2026-02-08',
    in_progress: 'yes',
    activities: '3',
    distance_m: '17310',
    distance_km: '17.31',
  });
  expect(rows.at(-2)).toMatchObject({ in_progress: 'no', distance_m: '38300.2', moving_time_s: '12740' });
});

test('the years are saved as a table of dates, and as a picture', async ({ page, site }) => {
  await page.goto(`${site.url}/dashboard?sport=run`);
  const csv = await saved(page, page.getByRole('button', { name: /^Save as CSV\s*: the years of Year/ }));
  expect(csv.name).toBe('milepost-years-2025-01-01-to-2026-02-05.csv');
  const rows = rowsOf(csv.content);
  expect(rows).toHaveLength(366);
  expect(rows[0]).toEqual({
    month: '1',
    day: '1',
    distance_m_2025: '0',
    distance_m_2026: '4021.7',
    distance_km_2025: '0',
    distance_km_2026: '4.022',
  });
  expect(rows.at(-1)).toMatchObject({ month: '12', day: '31', distance_m_2026: '' });
  const picture = await saved(page, page.getByRole('button', { name: /^Save as picture\s*: Year against year/ }));
  expect(picture.name).toBe('milepost-year-against-year-2025-01-01-to-2026-02-05.png');
  expect(picture.content.length).toBeGreaterThan(30_000);
});

for (const [title, name] of [
  ['Weekly mileage', 'weekly-mileage'],
  ['Pace and heart rate', 'pace-and-heart-rate'],
] as const) {
  test(`the chart ${title} is saved as a picture of its own, at least 1200 pixels wide`, async ({ page, site }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${site.url}/dashboard?sport=run`);
    const picture = await saved(page, page.getByRole('button', { name: new RegExp(`^Save as picture\\s*: ${title}`) }));
    expect(picture.name).toBe(`milepost-${name}-2025-08-11-to-2026-02-08.png`);
    expect(picture.content.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
    const [width, height] = [picture.content.readUInt32BE(16), picture.content.readUInt32BE(20)];
    expect(width).toBeGreaterThanOrEqual(1200);
    expect(height).toBeGreaterThan(width / 2);
    // A chart has lines and letters: an empty canvas of that size is a few thousand bytes.
    expect(picture.content.length).toBeGreaterThan(30_000);
  });
}

test('the picture of the dots shows which are chosen', async ({ page, site }) => {
  await page.goto(`${site.url}/trends?sport=run&range=all`);
  const save = page.getByRole('button', { name: /^Save as picture\s*: Pace against heart rate/ });
  const pictureNow = async () => (await saved(page, save)).content.toString('base64');
  let none = '';
  // The dots themselves are drawn when somebody comes near.
  await expect.poll(async () => none === (none = await pictureNow())).toBe(true);
  await page.getByLabel('Heart rate from').fill('100');
  await page.getByRole('button', { name: 'Choose these' }).click();
  await expect(page.getByText('None chosen.')).toHaveCount(0);
  expect(await pictureNow()).not.toBe(none);
});

test('everything is taken along but the keys, what was left out and the conventions too', async ({ page, site }) => {
  await page.goto(`${site.url}/settings`);
  await page.getByLabel('Name contains').fill('swim');
  await page.getByRole('button', { name: 'Leave it out' }).click();
  await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
  await page.getByRole('radio', { name: 'Never' }).check({ force: true });
  await expect.poll(() => everythingStored(page)).toContain('"steepAbove":"never"');
  await expect(page.getByText(/your conventions, your goals/)).toBeVisible();

  const session = await storedSession(page);
  const everything = await saved(page, page.getByRole('button', { name: 'Save everything as JSON' }));
  expect(everything.name).toBe('milepost-everything-2026-02-05.json');
  const text = everything.content.toString('utf8');
  expect(session?.accessToken).toBeTruthy();
  expect(text).not.toContain(session?.accessToken);
  expect(text).not.toContain(session?.refreshToken);
  expect(text).not.toMatch(/token/i);
  const { activities, coverage, conventions, exclusions, goals, body } = JSON.parse(text) as Record<string, unknown>;
  expect(activities).toHaveLength(SUMMARIES.length);
  expect(coverage).toMatchObject({ complete: true, setAside: 0 });
  expect(conventions).toMatchObject({ steepAbove: 'never', zones: 'max', load: 'hrtss' });
  expect(body).toEqual([]);
  expect([exclusions, goals]).toEqual([[{ kind: 'name', contains: 'swim' }], []]);

  const counting = SUMMARIES.length - 1;
  const list = await saved(page, page.getByRole('button', { name: `Save ${counting} activities as CSV` }));
  expect(list.name).toBe('milepost-activities-2026-02-05.csv');
  const rows = rowsOf(list.content);
  expect(rows).toHaveLength(counting);
  expect(rows[0]).toMatchObject({ date: '2026-02-05', distance_m: '8000', distance_km: '8', moving_time_s: '2500' });
});

import { everythingStored, expectWhole, storedValue } from './device.ts';
import { connect, expect, type Page, type Site, type Strava, test } from './site.ts';
import { runsUntil } from './summaries.ts';

/** Long enough not to occur by chance in a token or a time. */
const FIRST = 345_678_901;
const SECOND = 987_654_302;

const runsOf = (id: number, count: number) =>
  runsUntil(new Date(), count).map((run) => ({ ...run, id: id * 100 + run.id, athlete: { id } }));

test.use({ wish: { summaries: runsOf(FIRST, 30) } });

/** From now on it is this athlete, with so many runs, who sits at this browser and is known to Strava. */
async function changeAthlete(strava: Strava, id: number, count: number): Promise<void> {
  const body = JSON.stringify({ summaries: runsOf(id, count) });
  await fetch(strava.url, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
}

async function signInAgain(page: Page, site: Site): Promise<void> {
  await page.goto(`${site.url}/connect`);
  await page.locator('#authorize').click();
  await expect(page.getByRole('heading', { name: /^Connected as / })).toBeVisible();
  await expect(page.getByRole('status')).toContainText('They are never mixed with yours.');
}

async function expectActivities(page: Page, site: Site, count: number): Promise<void> {
  await page.goto(`${site.url}/settings`);
  await expect(page.getByRole('region', { name: 'Data on this device' }).getByRole('definition').first()).toHaveText(
    String(count),
    { timeout: 30_000 },
  );
}

test('O13: another athlete’s data is kept apart when the new one wants it kept', async ({ page, site, strava }) => {
  await connect(page, site);
  await expectWhole(page, FIRST);
  const before = await storedValue(page, `log:${FIRST}`);
  await changeAthlete(strava, SECOND, 1);
  await signInAgain(page, site);
  await page.getByRole('button', { name: 'Keep them' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
  await expectWhole(page, SECOND);
  expect(await storedValue(page, `log:${FIRST}`)).toBe(before);
  expect(await storedValue(page, 'session')).toContain(`"id":${SECOND}`);
  await expectActivities(page, site, 1);

  await changeAthlete(strava, FIRST, 30);
  await signInAgain(page, site);
  await page.getByRole('button', { name: 'Keep them' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
  await expectActivities(page, site, 30);
});

test('O13: another athlete’s data is removed when the new one wants it removed', async ({ page, site, strava }) => {
  await connect(page, site);
  await expectWhole(page, FIRST);
  await changeAthlete(strava, SECOND, 1);
  await signInAgain(page, site);
  await page.getByRole('button', { name: 'Remove them' }).click();
  await page.waitForURL(`${site.url}/dashboard`);
  await expectWhole(page, SECOND);
  expect(await everythingStored(page)).not.toContain(String(FIRST));
  expect((await strava.requests()).filter((line) => line === 'POST /oauth/revoke')).toHaveLength(1);
  await expectActivities(page, site, 1);
});

test('O13: who leaves the question open keeps both, and stays connected', async ({ page, site, strava }) => {
  await connect(page, site);
  await expectWhole(page, FIRST);
  const before = await storedValue(page, `log:${FIRST}`);
  await changeAthlete(strava, SECOND, 1);
  await signInAgain(page, site);
  await page.reload();
  await page.waitForURL(`${site.url}/dashboard`);
  await expectWhole(page, SECOND);
  expect(await storedValue(page, `log:${FIRST}`)).toBe(before);
});

test('O13: the same athlete is asked nothing', async ({ page, site }) => {
  await connect(page, site);
  await page.goto(`${site.url}/connect`);
  await page.waitForURL(`${site.url}/dashboard`);
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
});

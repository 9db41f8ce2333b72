import { breakStorage, closeBehindItsBack, holdConnections } from './broken-storage.ts';
import { everythingStored, storedLog } from './device.ts';
import { connect, expect, type Strava, test } from './site.ts';
import { connectAndFetch, notice, syncLine, weeksOnShow } from './weeks-on-show.ts';

const STUCK = 'This browser’s storage does not answer.';
const DAMAGED = 'This browser’s storage is damaged.';

/** The app waits five seconds for storage before it goes on without. */
const PATIENT = { timeout: 15_000 };

test('S1: storage that refuses once is tried again, and keeps the weeks', async ({ page, site }) => {
  await breakStorage(page, 'rejecting once');
  const before = await connectAndFetch(page, site);
  await expect(syncLine(page)).toContainText('They stay in this browser.');
  await page.reload();
  expect(await weeksOnShow(page)).toEqual(before);
});

test('S2: where storage never answers, the weeks appear after five seconds, with a word about it', async ({
  page,
  site,
}) => {
  test.slow();
  await breakStorage(page, 'stuck');
  await connect(page, site);
  expect((await weeksOnShow(page)).length).toBeGreaterThan(1);
  await expect(notice(page, STUCK)).toContainText('Your weeks are shown but not kept.');
  await expect(notice(page, STUCK).getByRole('button', { name: 'Load again' })).toBeVisible();
});

test('S2: who has weeks in storage that does not answer is asked to load again, and finds them then', async ({
  page,
  site,
}) => {
  test.slow();
  const before = await connectAndFetch(page, site);
  const mend = await breakStorage(page, 'stuck');
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(new URL(frame.url()).pathname));
  for (const path of ['/dashboard', '/']) {
    await page.goto(site.url + path);
    await expect(notice(page, STUCK)).toContainText('Your weeks should still be in it.', PATIENT);
    await expect(page).toHaveURL(`${site.url}/dashboard`);
    await expect(page.getByRole('link', { name: 'Connect with Strava' })).toHaveCount(0);
  }
  expect(visited.length, `no loop: ${visited.join(' ')}`).toBeLessThanOrEqual(4);
  await page.goto(`${site.url}/settings`);
  await expect(notice(page, STUCK)).toBeVisible(PATIENT);
  await page.goto(`${site.url}/dashboard`);
  await expect(notice(page, STUCK)).toBeVisible(PATIENT);
  await mend();
  await notice(page, STUCK).getByRole('button', { name: 'Load again' }).click();
  expect(await weeksOnShow(page)).toEqual(before);
  await expect(notice(page, STUCK)).toBeHidden();
});

test('S3: connections closed behind the app’s back are opened again', async ({ page, site, strava }) => {
  await holdConnections(page);
  await connectAndFetch(page, site);
  await page.goto(`${site.url}/settings`);
  await page.getByText('mi', { exact: true }).click();
  await expect.poll(() => everythingStored(page)).toContain('imperial');
  expect(await closeBehindItsBack(page)).toBeGreaterThan(0);
  await page.getByText('Saturday', { exact: true }).click();
  await expect.poll(() => everythingStored(page)).toContain('saturday');
  await strava.control('activities', { name: 'After the cut', distance: 7000 });
  await page.getByRole('link', { name: 'Weeks' }).click();
  await expect(page).toHaveURL(/dashboard/);
  expect(await closeBehindItsBack(page)).toBeGreaterThan(0);
  await page.reload();
  await expect(page.getByText('After the cut', { exact: true })).toBeVisible();
  await expect.poll(() => everythingStored(page)).toContain('After the cut');
});

test('S4: a device that fills up keeps the pages before, shows all, and goes on from there when there is room', async ({
  page,
  site,
  strava,
}) => {
  const mend = await breakStorage(page, 'full after two pages');
  await connect(page, site);
  const full = notice(page, 'This device is full.');
  await expect(full).toContainText('What was stored before is intact');
  await expect(syncLine(page)).toContainText(/activities.* in this browser, fetched/);
  await expect(syncLine(page)).not.toContainText('They stay in this browser.');
  const kept = await storedLog(page);
  expect(kept).toMatchObject({ rows: 400, coverage: { complete: false } });

  await mend();
  await strava.control('requests', undefined, 'DELETE');
  await page.reload();
  await expect.poll(async () => (await storedLog(page)).coverage.complete).toBe(true);
  await expect(full).toBeHidden();
  expect((await storedLog(page)).rows).toBeGreaterThan(800);
  const bounds = await boundsAsked(strava);
  expect(bounds[0], 'the newest page first').toBeUndefined();
  expect(bounds.length).toBeGreaterThan(2);
  for (const bound of bounds.slice(1)) expect(bound).toBeLessThanOrEqual(kept.coverage.readBackTo + 1);
});

test('S4: a device that is full shows newer weeks, keeps the older ones, and can be asked to try again', async ({
  page,
  site,
  strava,
}) => {
  await connectAndFetch(page, site);
  await strava.control('activities', { name: 'One too many', distance: 7000 });
  await breakStorage(page, 'full');
  const before = await everythingStored(page);
  await page.reload();
  await expect(notice(page, 'This device is full.').getByRole('button', { name: 'Try again' })).toBeVisible();
  await expect(page.getByText('One too many', { exact: true })).toBeVisible();
  expect(logIn(await everythingStored(page))).toEqual(logIn(before));
});

test('S5: where storage is damaged, the weeks appear all the same, with the way to the repair', async ({
  page,
  site,
}) => {
  await breakStorage(page, 'corrupt');
  await connect(page, site);
  expect((await weeksOnShow(page)).length).toBeGreaterThan(1);
  await page.reload();
  await expect(notice(page, DAMAGED)).toContainText('your activities are safe at Strava');
  await notice(page, DAMAGED).getByRole('link', { name: 'Repair' }).click();
  await page.waitForURL(`${site.url}/reset`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Repair this browser’s storage');
});

for (const how of ['missing', 'insecure'] as const) {
  test(`S6: where IndexedDB is ${how}, the weeks appear all the same, with a word about it`, async ({ page, site }) => {
    await breakStorage(page, how);
    await connect(page, site);
    expect((await weeksOnShow(page)).length).toBeGreaterThan(1);
    const nothingKept = notice(page, 'This browser keeps nothing.');
    await expect(nothingKept).toBeVisible();
    await expect(syncLine(page)).not.toContainText('They stay in this browser.');
    await page.getByRole('link', { name: 'Settings' }).click();
    await expect(nothingKept).toBeVisible();
    await page.goto(`${site.url}/dashboard`);
    await nothingKept.getByRole('link', { name: 'Connect with Strava' }).click();
    await page.waitForURL(`${site.url}/dashboard`);
    expect((await weeksOnShow(page)).length).toBeGreaterThan(1);
  });
}

/** The `before` of every list of activities that Strava was asked for. */
async function boundsAsked(strava: Strava): Promise<(number | undefined)[]> {
  const log = (await strava.control('requests', undefined, 'GET')) as {
    method: string;
    path: string;
    query: unknown;
  }[];
  const lists = log.filter(({ method, path }) => method === 'GET' && path.endsWith('/athlete/activities'));
  return lists.map(({ query }) => {
    const before = /before\D{1,5}(\d+)/.exec(JSON.stringify(query))?.[1];
    return before === undefined ? undefined : Number(before);
  });
}

/** The stored training in a text of everything stored. */
const logIn = (stored: string) => /"columns".*/s.exec(stored)?.[0];

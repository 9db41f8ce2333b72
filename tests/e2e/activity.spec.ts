import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { workerInCharge } from './offline.ts';
import { connect, expect, type Page, type Strava, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

/** The newest run of the athlete, and one before it. */
const [RUN, OTHER] = [...SUMMARIES]
  .sort((a, b) => b.start_date.localeCompare(a.start_date))
  .filter(({ sport_type }) => sport_type === 'Run') as [(typeof SUMMARIES)[number], (typeof SUMMARIES)[number]];

/** A kilometre in 5:00 up 10 m, one in 4:00, half a one in 2:30; sample by sample. */
function streams() {
  const time = Array.from({ length: 300 + 240 + 150 + 1 }, (_, second) => second);
  const distance = time.map((at) =>
    at <= 300 ? at / 0.3 : at <= 540 ? 1000 + (at - 300) / 0.24 : 2000 + (at - 540) / 0.3,
  );
  const altitude = time.map((at) => Math.min(20, 10 + at / 30));
  const heartrate = time.map((at) => (at < 300 ? 140 : at < 540 ? 150 : 160));
  const latlng = distance.map((metres) => [53 + metres / 111_195, -6]);
  const all = { time, distance, altitude, heartrate, latlng };
  return Object.fromEntries(Object.entries(all).map(([name, data]) => [name, { data }]));
}

const play = (strava: Strava, id: number, sent: unknown) => strava.control(`activities/${id}/streams`, sent, 'PUT');
const rows = (page: Page, name: string) => page.getByRole('table', { name }).getByRole('row');
const cells = (page: Page, name: string, row: number) =>
  rows(page, name).nth(row).locator('th, td:not(.b)').allInnerTexts();

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('an activity opens from the list: splits, halves and best efforts are those of its samples', async ({
  page,
  site,
  strava,
}) => {
  await play(strava, RUN.id, streams());
  await page.goto(`${site.url}/activities?q=Run`);
  await page.getByRole('link', { name: RUN.name, exact: true }).click();
  await expect(page).toHaveURL(`${site.url}/activities/${RUN.id}?q=Run`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(RUN.name);

  // 2.5 km in 690 s are 4:36 a kilometre: 24 s faster than the first one, 36 s slower than the second.
  await expect(page.getByText('your average of 4:36')).toBeVisible();
  expect((await cells(page, 'Splits', 1)).slice(0, 4)).toEqual(['1', '5:00', '140', '+10']);
  expect((await cells(page, 'Splits', 2)).slice(0, 4)).toEqual(['2', '4:00', '150', '0']);
  expect((await cells(page, 'Splits', 3)).slice(0, 4)).toEqual(['2.50', '5:00', '160', '0']);
  await expect(rows(page, 'Splits').nth(1)).toContainText('24 seconds slower than your average');
  await expect(rows(page, 'Splits').nth(2)).toContainText('36 seconds faster than your average');
  // The first 1,250 m take 300 + 250 × 0.24 = 360 s, the others 330.
  await expect(page.locator('.stats')).toContainText('0:30 faster than the first half');
  // 400 m at 4:00 are 96 s; a mile is the fast kilometre and 609.344 m at 5:00: 240 + 182.8 s.
  expect((await cells(page, 'Best efforts', 1)).slice(0, 2)).toEqual(['400\u00a0m', '1:36']);
  await expect(rows(page, 'Best efforts').filter({ hasText: /^1\u00a0km/ })).toContainText('4:00');
  await expect(rows(page, 'Best efforts').filter({ hasText: /^1\u00a0mi/ })).toContainText('7:03');

  await rows(page, 'Splits').nth(2).hover();
  await expect(rows(page, 'Splits').nth(2)).toHaveAttribute('aria-current', 'true');
  await expect(page.getByRole('heading', { name: 'Route sketch' })).toBeVisible();
  await page.setViewportSize({ width: 320, height: 800 });
  const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  await expect.poll(beyond).toBeLessThanOrEqual(0);
  expect(await objections(page)).toEqual([]);

  await page.getByRole('link', { name: 'Back to all activities' }).click();
  await expect(page).toHaveURL(`${site.url}/activities?q=Run`);
});

test('an address is enough, and one that names no activity of yours says so', async ({ page, site }) => {
  const answer = await page.goto(`${site.url}/activities/${RUN.id}`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(RUN.name);
  await page.goto(`${site.url}/activities/12`);
  await expect(page.getByRole('heading', { name: 'This activity is not among yours' })).toBeVisible();
  await page.goto(`${site.url}/activities/lunch`);
  await expect(page.getByRole('heading', { name: 'This address names no activity' })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'All activities', exact: true }).click();
  await expect(page).toHaveURL(`${site.url}/activities`);
});

test('whatever Strava sends of a recording, the page stays and says what is missing', async ({
  page,
  site,
  strava,
}) => {
  const open = async (id = RUN.id) => {
    await page.goto(`${site.url}/activities/${id}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  const readAnew = () => page.getByRole('button', { name: 'Read it anew from Strava' }).click();

  await play(strava, RUN.id, null);
  await open();
  await expect(page.getByText('Strava has no recording of this activity.')).toBeVisible();

  await play(strava, RUN.id, { time: { data: [] }, distance: { data: [] } });
  await readAnew();
  await expect(page.getByText('The recording cannot be used.')).toBeVisible();

  await play(strava, RUN.id, { time: { data: [0] }, distance: { data: [0] } });
  await readAnew();
  await expect(page.getByText('The recording has only one point')).toBeVisible();

  const { time, distance, heartrate = { data: [] } } = streams();
  const silent = heartrate.data.map((rate, at) => (at < 100 ? null : rate));
  await play(strava, RUN.id, { time, distance, heartrate: { data: silent.slice(0, 600) } });
  await readAnew();
  await expect(page.getByText('lists were not equally long')).toBeVisible();
  await expect(page.getByText('A sensor was silent for a while')).toBeVisible();
  await expect(rows(page, 'Splits').nth(1)).toContainText('5:00');

  await strava.control('faults', { path: '/streams$', outcome: 'pass', withoutCors: true, times: 'always' });
  await open(OTHER.id);
  await expect(page.getByText('Strava keeps the recording from this page.')).toBeVisible();
  await strava.control('faults', undefined, 'DELETE');
  await strava.control('faults', { path: '/streams$', status: 429, times: 'always' });
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('The rest of this activity is asked for by itself')).toBeVisible();
  expect(await objections(page)).toEqual([]);
});

test.describe('with the app kept in the browser', () => {
  test.use({ serviceWorkers: 'allow' });

  test('what was opened once opens again without a connection, and what was not says so', async ({
    page,
    site,
    strava,
    context,
  }) => {
    await play(strava, RUN.id, streams());
    // The dashboard keeps the app, once its first chart is drawn.
    await page.goto(`${site.url}/dashboard`);
    await workerInCharge(page);
    await page.goto(`${site.url}/activities/${RUN.id}`);
    await expect(rows(page, 'Splits').nth(2)).toContainText('4:00');
    await context.setOffline(true);
    await page.reload();
    await expect(rows(page, 'Splits').nth(2)).toContainText('4:00');
    await expect(page.getByRole('button', { name: 'Show the route (1 read)' })).toBeVisible();
    await page.goto(`${site.url}/activities/${OTHER.id}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(OTHER.name);
    await expect(page.getByText('has not been opened on this device before')).toBeVisible();
    await context.setOffline(false);
    await expect(page.getByText('has not been opened on this device before')).toBeHidden();
  });
});

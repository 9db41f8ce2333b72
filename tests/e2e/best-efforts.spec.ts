import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { NOW } from './hand-written-log.ts';
import { connect, expect, type Page, type Strava, test } from './site.ts';
import { summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

/** Even runs: their day, how far, and in metres a second. */
const RUNS = [
  { id: 1, day: '2026-01-24', distance: 8000, speed: 4 },
  { id: 2, day: '2026-01-10', distance: 2000, speed: 5 },
  { id: 3, day: '2026-01-02', distance: 8000, speed: 3.2 },
] as const;

test.use({
  wish: {
    now: NOW,
    summaries: RUNS.map(({ id, day, distance, speed }) =>
      summary(id, `${day}T10:00`, { distance, moving_time: distance / speed }),
    ),
  },
});

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  for (const { id, distance, speed } of RUNS) {
    const samples = Array.from({ length: distance / speed / 10 + 1 }, (_, at) => at * 10);
    const streams = { time: { data: samples }, distance: { data: samples.map((time) => time * speed) } };
    await strava.control(`activities/${id}/streams`, streams, 'PUT');
  }
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await startCounting(strava);
});

const streamsOf = async (strava: Strava) =>
  (await askedOf(strava)).filter((request) => request.includes('/streams')).length;
const load = (page: Page) => page.getByRole('button', { name: 'Load the last 3 runs for best efforts' });
const efforts = async (page: Page) =>
  (await weekTable(page, 'Best efforts by distance')).map(({ first, values }) => [first, values[0]]);

test('best efforts are loaded when asked for, with their history, and race times can be told from them', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/records`);
  await expect(page.getByText('That takes 3 reads of your share')).toBeVisible();
  await expect(page.getByText('Nothing is fetched unasked')).toBeVisible();
  expect(await streamsOf(strava)).toBe(0);
  await load(page).click();
  await expect(page.getByText('Done: 3 of 3 runs.')).toBeVisible({ timeout: 20_000 });
  // The 2 km at 5 m/s, and from 2 miles on the 8 km at 4 m/s.
  const expected = [400, 804.672, 1000, 1609.344, 3218.688, 5000].map((distance) =>
    distance < 2000 ? ['2026-01-10', expect.closeTo(distance / 5, 3)] : ['2026-01-24', expect.closeTo(distance / 4, 3)],
  );
  expect(await efforts(page)).toEqual(expected);
  await page.getByText('How they came about').click();
  await page.getByText(/^5\skm: improved once$/).click();
  const history = page.getByRole('table', { name: /^5\skm: each improvement/ }).locator('tbody tr');
  await expect(history).toHaveText([/24 Jan 2026.*20:50.*313 s/s, /2 Jan 2026.*26:03.*the first/s]);
  await expect(page.getByRole('link', { name: /^Fri 2 Jan 2026, Run/ })).toHaveAttribute('href', '/activities/3');
  await expect(page.getByRole('link', { name: /^View on Strava.*24 Jan 2026/ }).first()).toBeVisible();

  await page.reload();
  await expect(page.getByText('The best efforts of the last 3 runs are here.')).toBeVisible();
  expect(await streamsOf(strava)).toBe(3);

  await page.goto(`${site.url}/fitness?sport=run`);
  await expect(page.getByText('Told from a best effort inside a run, because there is no race')).toBeVisible();
  await expect(page.getByRole('table', { name: /told from 5.km in 20:50/ })).toBeVisible();
  await page.getByLabel(/^Told from/).selectOption({ label: '1 mile in 5:22, best effort inside a run, 10 Jan 2026' });
  await expect(page).toHaveURL(`${site.url}/fitness?sport=run&effort=2-1609`);
  await expect(page.getByRole('table', { name: /told from 1 mile in 5:22/ })).toBeVisible();
});

test('loading is paused, outlives a reload, goes on where it was, and asks for nothing twice', async ({
  page,
  site,
  strava,
}) => {
  /** The runs whose samples do not arrive: a page that is left while they are on their way has to ask again. */
  const late = new Set([2, 3]);
  await page.route('**/streams?**', (route) => {
    const id = Number(/(\d+)\/streams/.exec(route.request().url())?.[1]);
    return late.has(id) ? undefined : route.continue();
  });
  await page.goto(`${site.url}/records`);
  await load(page).click();
  await expect(page.getByText('1 of 3 runs are through.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Pause' }).click();
  await expect(page.getByText('Paused: 1 of 3 runs are through.')).toBeVisible();
  await page.reload();
  late.delete(2);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.getByText('2 of 3 runs are through.', { exact: true })).toBeVisible();
  // Not paused, it goes on by itself after a reload.
  late.delete(3);
  await page.reload();
  await expect(page.getByText('Done: 3 of 3 runs.')).toBeVisible();
  expect(await streamsOf(strava)).toBe(3);
});

test('when the limit is used up it says so with a countdown, and can be cancelled', async ({ page, site, strava }) => {
  await page.goto(`${site.url}/records`);
  await expect(load(page)).toBeVisible();
  await strava.control('usage', { read: [100, 500] });
  await load(page).click();
  await expect(page.getByText(/in \d+\smin/).first()).toBeVisible();
  await expect(page.getByText('0 of 3 runs are through.')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(load(page)).toBeFocused();
});

test('a second tab says that another one loads, and sees what it finds', async ({ page, site, context, strava }) => {
  await page.goto(`${site.url}/records`);
  const other = await context.newPage();
  await other.clock.setFixedTime(NOW);
  await other.goto(`${site.url}/records`);
  await expect(load(other)).toBeVisible();
  await strava.control('faults', { path: '/streams$', outcome: 'pass', delayMs: 3000 });
  await load(page).click();
  await expect(page.getByText('0 of 3 runs are through.')).toBeVisible();
  await load(other).click();
  await expect(other.getByText(/Another tab/)).toBeVisible();
  await expect(other.getByRole('button', { name: 'Pause' })).toHaveCount(0);
  await expect(page.getByText('Done: 3 of 3 runs.')).toBeVisible({ timeout: 20_000 });
  await expect(other.getByText(/^Done: \d of \d runs\.$/)).toBeVisible();
  expect((await efforts(other)).length).toBe(6);
  expect(await streamsOf(strava)).toBe(3);
});

test('what keeps it from going on is said, what was found stays, and it goes on when told', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/records`);
  await expect(load(page)).toBeVisible();
  await strava.control('faults', { path: '/activities/2/streams$', status: 503, times: 'always' });
  await load(page).click();
  await expect(page.getByText('Strava has a problem.')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText(/1 of 3 runs/)).toBeVisible();
  expect((await efforts(page)).length).toBe(6);
  await strava.control('faults', undefined, 'DELETE');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('Done: 3 of 3 runs.')).toBeVisible({ timeout: 20_000 });
  expect(await streamsOf(strava)).toBe(4);
});

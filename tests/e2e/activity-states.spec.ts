/** What the page of an activity says and does when not all is well, and with more samples than anybody reads. */
import { fetchingIsOver, startCounting } from './asked.ts';
import { openDemo } from './demo-visit.ts';
import { everythingStored } from './device.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, type Site, type Strava, test } from './site.ts';
import { summary } from './summaries.ts';

const NOW = '2026-02-05T18:30:00Z';
const DAY = 86_400_000;
const [RUN, TYPED, GONE, OTHER] = [
  summary(41, '2026-02-05T07:00', { name: 'Morning run', average_heartrate: 150 }),
  summary(42, '2026-02-04T07:00', { name: 'Typed in', manual: true }),
  summary(43, '2026-02-03T07:00', { name: 'Soon gone' }),
  summary(44, '2026-02-02T07:00', { name: 'Another run' }),
];

test.use({ wish: { summaries: [RUN, TYPED, GONE, OTHER], now: NOW } });

/** Five kilometres at 4 m/s, a sample a second: a kilometre takes 4:10. */
async function playEvenRun(strava: Strava, id: number): Promise<void> {
  const time = Array.from({ length: 1251 }, (_, second) => second);
  const streams = {
    time: { data: time },
    distance: { data: time.map((second) => 4 * second) },
    heartrate: { data: time.map(() => 150) },
    latlng: { data: time.map((second) => [53 + (4 * second) / 111_195, -6]) },
  };
  await strava.control(`activities/${id}/streams`, streams, 'PUT');
}

const open = async (page: Page, site: Site, { id, name }: { id: number; name: string }) => {
  await page.goto(`${site.url}/activities/${id}`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
};
const splits = (page: Page) => page.getByRole('table', { name: 'Splits' }).getByRole('row');
const along = (page: Page) => page.getByRole('slider', { name: 'Position along the way' });
const notice = (page: Page, title: string) => page.getByRole('status').filter({ hasText: title });
const toStreams = async (strava: Strava) =>
  (await strava.requests()).filter((line) => line.startsWith('GET') && line.includes('/streams'));

test.describe('at a fixed time', () => {
  test.beforeEach(async ({ page, site, strava }) => {
    await page.clock.setFixedTime(NOW);
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await playEvenRun(strava, RUN.id);
  });

  test('what was typed in has no lines, and one that is gone at Strava says what becomes of it', async ({
    page,
    site,
    strava,
  }) => {
    await open(page, site, TYPED);
    await expect(page.getByText('This activity was typed in.')).toBeVisible();
    await expect(page.locator('.stats')).toContainText('30:00');
    expect(await toStreams(strava)).toEqual([]);
    expect(await objections(page)).toEqual([]);

    await strava.control(`activities/${GONE.id}`, undefined, 'DELETE');
    await open(page, site, GONE);
    await expect(page.getByText('Strava does not know this activity any more.')).toBeVisible();
    await expect(page.getByText('“Soon gone” was deleted there')).toBeVisible();
    await expect(page.getByText('Read it anew from Strava')).toHaveCount(0);
    expect(await objections(page)).toEqual([]);
  });

  test('who is signed out keeps what was opened, and comes back to what was not', async ({ page, site, strava }) => {
    await open(page, site, RUN);
    await expect(splits(page).nth(5)).toContainText('4:10');
    await expect.poll(() => everythingStored(page)).toContain(`stream:${RUN.id}:`);
    await playEvenRun(strava, OTHER.id);
    await strava.control('revoke-athlete', {});
    await open(page, site, OTHER);
    await expect(page.getByText('Connect again to see what was recorded along the way.')).toBeVisible();
    await open(page, site, RUN);
    await expect(splits(page).nth(5)).toContainText('4:10');

    await open(page, site, OTHER);
    await page.getByRole('main').getByRole('link', { name: 'Connect with Strava' }).first().click();
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/activities/${OTHER.id}`);
    await expect(splits(page).nth(5)).toContainText('4:10');
  });

  test('the zones of a run are asked for where they would stand', async ({ page, site }) => {
    await open(page, site, RUN);
    const zones = page.getByRole('region', { name: 'Time in heart rate zones' });
    await zones.getByLabel('Highest heart rate').fill('190');
    await zones.getByRole('button', { name: 'Keep what I entered' }).click();
    // 150 of 190 bpm are 79 %: all 20:50 in the zone from 70 to 80 %.
    await expect(zones.getByRole('listitem').filter({ hasText: '100' })).toContainText(/^Zone 3 .*20:50/);
    await expect(zones.getByRole('textbox')).toHaveCount(0);
    expect(await objections(page)).toEqual([]);
  });
});

test('what was opened leaves this device after seven days, whatever page is opened then', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.install({ time: NOW });
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await playEvenRun(strava, RUN.id);
  await open(page, site, RUN);
  await expect.poll(() => everythingStored(page)).toContain(`stream:${RUN.id}:`);
  await page.clock.setSystemTime(Date.parse(NOW) + 6.9 * DAY);
  await page.goto(`${site.url}/settings`);
  await page.waitForLoadState('networkidle');
  expect(await everythingStored(page)).toContain(`stream:${RUN.id}:`);
  await page.clock.setSystemTime(Date.parse(NOW) + 7.1 * DAY);
  await page.goto(`${site.url}/settings`);
  await expect.poll(() => everythingStored(page)).not.toContain(`stream:${RUN.id}:`);
});

test.describe('with a share of six reads', () => {
  test.use({ environment: { READS_PER_QUARTER_HOUR: '6' } });

  test('it says when the share is used up, until when, and goes on by itself', async ({ page, site, strava }) => {
    await page.clock.install({ time: NOW });
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await playEvenRun(strava, OTHER.id);
    await open(page, site, RUN);
    await expect(page.getByText(/This page takes 2 reads/)).toBeVisible();
    await startCounting(strava);
    await open(page, site, OTHER);
    const refused = notice(page, 'Your share of Strava’s limit is used up.');
    await expect(refused).toContainText('The rest of this activity is asked for by itself at 18:45.');
    expect(await toStreams(strava)).toEqual([]);
    expect(await objections(page)).toEqual([]);
    await strava.control('clock', { advanceSeconds: 16 * 60 });
    await page.clock.fastForward('16:00');
    await expect(splits(page).nth(5)).toContainText('4:10');
    await expect(refused).toHaveCount(0);
  });
});

test.describe('where the site passes streams on', () => {
  test.use({ environment: { STREAM_PASS_THROUGH: '1' } });

  test('streams that Strava keeps from the page come through the site', async ({ page, site, strava }) => {
    await page.clock.setFixedTime(NOW);
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await playEvenRun(strava, RUN.id);
    await strava.control('faults', { path: '/streams$', outcome: 'pass', withoutCors: true, times: 'always' });
    const through = page.waitForResponse((response) => new URL(response.url()).pathname.startsWith('/api/streams/'));
    await open(page, site, RUN);
    await expect(splits(page).nth(5)).toContainText('4:10');
    const sent = await (await through).request().allHeaders();
    expect(sent['authorization']).toMatch(/^Bearer /);
  });
});

test('the demo shows a run along its way, and asks nobody for it', async ({ page, context, site }) => {
  await openDemo(page, site);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}/activities?sport=run`);
  await page.locator('[aria-rowindex="2"] .title a').click();
  await expect(along(page)).toBeVisible();
  await expect(splits(page).nth(1)).toBeVisible();
  await expect(page.getByRole('link', { name: /View .*on Strava/ })).toHaveCount(0);
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(await objections(page)).toEqual([]);
});

test('twenty hours with 72,000 samples open, are read with the keys, and are looked at closely', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  // 2.5 m/s: 180 km less the last 2.5 m, a kilometre in 6:40.
  const time = Array.from({ length: 72_000 }, (_, second) => second);
  const altitude = time.map((second) => 500 + 100 * Math.sin(second / 2000));
  const streams = { time: { data: time }, distance: { data: time.map((second) => 2.5 * second) } };
  await strava.control(`activities/${RUN.id}/streams`, { ...streams, altitude: { data: altitude } }, 'PUT');
  await open(page, site, RUN);
  await expect(splits(page)).toHaveCount(181, { timeout: 20_000 });
  await expect(splits(page).nth(100)).toContainText('6:40');

  await along(page).focus();
  await page.keyboard.press('PageUp');
  await expect(along(page)).toHaveAttribute('aria-valuetext', /^1\.00 kilometres: 6:40 per kilometre/);
  await page.keyboard.press('ArrowRight');
  await expect(along(page)).toHaveAttribute('aria-valuenow', '1040');
  await expect(splits(page).nth(2)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('End');
  await expect(along(page)).toHaveAttribute('aria-valuetext', /^180\.00 kilometres/);
  await expect(splits(page).nth(180)).toHaveAttribute('aria-current', 'true');

  // Twice as close, four times, and so on; the end stays in view. 180 km / 4 are 45.
  const stretch = page.getByRole('status').filter({ hasText: /^Shown:/ });
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(stretch).toHaveText('Shown: 135.0 to 180.0\u00a0km.');
  await page.keyboard.press('Home');
  await expect(stretch).toHaveText('Shown: 0.0 to 45.0\u00a0km.');
  await page.keyboard.press('0');
  await expect(stretch).toHaveCount(0);
  const { x, y, width, height } = (await along(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + (3 * width) / 4, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(stretch).toHaveText(/^Shown: 9\d\.\d to 14\d\.\d\skm\.$/);
  await page.getByRole('button', { name: 'Whole activity' }).click();
  await expect(stretch).toHaveCount(0);
});

/** What the page of an activity says and does when not all is well. */
import { openActivity, playEvenRun, splits } from './activity-page.ts';
import { fetchingIsOver, startCounting } from './asked.ts';
import { everythingStored } from './device.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, type Strava, test } from './site.ts';
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
    await openActivity(page, site, TYPED);
    await expect(page.getByText('This activity was typed in.')).toBeVisible();
    await expect(page.locator('.stats')).toContainText('30:00');
    expect(await toStreams(strava)).toEqual([]);
    expect(await objections(page)).toEqual([]);

    await strava.control(`activities/${GONE.id}`, undefined, 'DELETE');
    await openActivity(page, site, GONE);
    await expect(page.getByText('Strava does not know this activity any more.')).toBeVisible();
    await expect(page.getByText('“Soon gone” was deleted there')).toBeVisible();
    await expect(page.getByText('Read it anew from Strava')).toHaveCount(0);
    expect(await objections(page)).toEqual([]);
  });

  test('who is signed out keeps what was opened, and comes back to what was not', async ({ page, site, strava }) => {
    await openActivity(page, site, RUN);
    await expect(splits(page).nth(5)).toContainText('4:10');
    await expect.poll(() => everythingStored(page)).toContain(`stream:${RUN.id}:`);
    await playEvenRun(strava, OTHER.id);
    await strava.control('revoke-athlete', {});
    await openActivity(page, site, OTHER);
    await expect(page.getByText('Connect again to see what was recorded along the way.')).toBeVisible();
    await openActivity(page, site, RUN);
    await expect(splits(page).nth(5)).toContainText('4:10');

    await openActivity(page, site, OTHER);
    await page.getByRole('main').getByRole('link', { name: 'Connect with Strava' }).first().click();
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/activities/${OTHER.id}`);
    await expect(splits(page).nth(5)).toContainText('4:10');
  });

  test('the zones of a run are asked for where they would stand', async ({ page, site }) => {
    await openActivity(page, site, RUN);
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
  await openActivity(page, site, RUN);
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
    await openActivity(page, site, RUN);
    await expect(page.getByText(/This page takes 2 reads/)).toBeVisible();
    await expect(splits(page).first()).toBeVisible();
    await startCounting(strava);
    await openActivity(page, site, OTHER);
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
    await openActivity(page, site, RUN);
    await expect(splits(page).nth(5)).toContainText('4:10');
    const sent = await (await through).request().allHeaders();
    expect(sent['authorization']).toMatch(/^Bearer /);
  });
});

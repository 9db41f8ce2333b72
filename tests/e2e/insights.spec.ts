import { fetchingIsOver } from './asked.ts';
import { NOW } from './hand-written-log.ts';
import { daysLater } from './plain-addition.ts';
import { connect, expect, type Page, test } from './site.ts';
import { summary } from './summaries.ts';

/** 5 km on each of the last twenty Wednesdays, 30 km on the first of October's, 12 km yesterday. */
const WEDNESDAY = '2026-02-04';
const LONG = '2025-10-08';
const RUNS = Array.from({ length: 20 }, (_, back) => {
  const day = daysLater(WEDNESDAY, -7 * back);
  const kilometres = back === 0 ? 12 : day === LONG ? 30 : 5;
  return summary(back + 1, `${day}T07:00`, { distance: kilometres * 1000, moving_time: kilometres * 330 });
});

test.use({ wish: { summaries: RUNS, now: NOW } });

const words = (page: Page) => page.getByRole('region', { name: 'In plain words' });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await expect(page.getByText('All 20 activities are here.')).toBeVisible();
});

test('three sentences say what is new, each from what', async ({ page }) => {
  await expect(words(page).getByRole('listitem')).toHaveText([
    /^This week is already your longest since October 2025: 12\.0.km\. 2 to 8 Feb\. 6 to 12 Oct 2025 came to 30\.0.km\./,
    /^Your run of 12\.0.km on Wednesday was the longest since October 2025\. 4 Feb\. On 8 Oct 2025 it was 30\.0.km\./,
    /^You ran in 20 weeks in a row\. Each with at least one recorded run, 22 Sept? 2025 to 8 Feb 2026\./,
  ]);
});

test('each leads to its chart, with the same filter', async ({ page, site }) => {
  await words(page).getByRole('link', { name: 'See the week' }).click();
  await expect(page).toHaveURL(`${site.url}/dashboard?range=all&week=2026-02-02`);
  await expect(page.getByRole('button', { name: 'Close this week' })).toBeVisible();

  await page.goto(`${site.url}/dashboard?sport=run&commutes=no`);
  await words(page).getByRole('link', { name: 'See your longest' }).click();
  await expect(page).toHaveURL(`${site.url}/records?sport=run&commutes=no#longest`);
  await expect(page.getByRole('heading', { name: /^Longest of each sport/ })).toBeInViewport();
});

test('what is not true is not said: in miles the figures are miles, and of rides there is nothing', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/dashboard?units=mi`);
  await expect(words(page).getByRole('listitem').first()).toContainText(/since October 2025: 7\.5.mi\./);
  await page.goto(`${site.url}/dashboard?sport=ride`);
  await expect(page.getByRole('heading', { name: 'Weekly mileage' })).toBeVisible();
  await expect(words(page)).toHaveCount(0);
});

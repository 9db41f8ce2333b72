import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

test('a goal is set, kept, edited, deleted and brought back', async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.getByRole('link', { name: 'Goals', exact: true }).click();
  await page.getByRole('button', { name: 'Set a goal' }).click();
  await page.getByLabel('Target in km').fill('35');
  await page.getByLabel('Counting from').fill('2026-01-26');
  await page.getByRole('button', { name: 'Set the goal' }).click();

  // Monday to Thursday: 5.0 + 4.31 + 8.0 = 17.3 km of 35, of which an even pace has done 20.
  const goal = page.getByRole('region', { name: /^Runs: 35\skm a week$/ });
  await expect(goal).toContainText(/17\.3\skm/);
  await expect(goal).toContainText(/17\.7\skm to go in the 3 days after today: 5\.9\skm a day\./);
  await expect(goal).toContainText(/2\.7\skm behind an even pace/);
  // 26 January to 1 February: 38.3 km.
  await goal.getByText('Met in 1 of 1 week').click();
  await expect(goal.getByRole('row').nth(2)).toContainText(/38\.3\skm\s*met/);

  await page.reload();
  await goal.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Target in km').fill('17');
  await page.getByRole('button', { name: 'Keep the changes' }).click();
  const smaller = page.getByRole('region', { name: /^Runs: 17\skm a week$/ });
  await expect(smaller).toContainText('Met');
  await smaller.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByRole('heading', { name: 'No goal yet' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(smaller).toBeVisible();
  await page.reload();
  await expect(smaller).toBeVisible();

  // Another tab sees it, and what it changes is seen here.
  const other = await page.context().newPage();
  await other.clock.setFixedTime(NOW);
  await other.goto(`${site.url}/goals`);
  await other.getByRole('button', { name: 'Set another goal' }).click();
  await other.getByLabel('Target in km').fill('1200');
  await other.getByRole('radio', { name: 'Year' }).check({ force: true });
  await other.getByRole('button', { name: 'Set the goal' }).click();
  await expect(page.getByRole('region', { name: /^Runs: 1,200\skm a year$/ })).toBeVisible();
  await expect(smaller).toBeVisible();
});

import { readFile } from 'node:fs/promises';
import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { runsUntil } from './summaries.ts';
import { connect, expect, type Page, test } from './site.ts';

// Wide enough for a row of headings.
test.use({ wish: { summaries: SUMMARIES, now: NOW }, viewport: { width: 1280, height: 900 } });

const rows = (page: Page) => page.getByRole('grid', { name: 'Activities' }).getByRole('row');
const totals = (page: Page) => page.locator('main [role=status]', { hasText: 'activit' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search in names' });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.getByRole('link', { name: 'Activities', exact: true }).click();
  await expect(totals(page)).toContainText(`${SUMMARIES.length} activities`);
});

test('every activity is listed, newest first, and found by its name', async ({ page, site }) => {
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', String(SUMMARIES.length + 1));
  await expect(rows(page).nth(1)).toContainText('Run 9000000032');
  await search(page).pressSequentially('trailrun', { delay: 30 });
  await expect(totals(page)).toContainText(`2 of ${SUMMARIES.length} activities: 27.0`);
  await expect(search(page)).toHaveValue('trailrun');
  await expect(page).toHaveURL(/q=trailrun/);
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}/activities`);
  await expect(search(page)).toHaveValue('');

  await search(page).fill('no such name');
  await expect(page.getByRole('heading', { name: 'No activity is all of this' })).toBeVisible();
  await page.getByRole('button', { name: 'Clear the search' }).click();
  await expect(rows(page).nth(1)).toBeVisible();
});

test('a heading sorts, and turns round when it is pressed again', async ({ page }) => {
  const distance = page.getByRole('columnheader', { name: 'Distance' });
  await distance.getByRole('button').click();
  await expect(distance).toHaveAttribute('aria-sort', 'descending');
  await expect(rows(page).nth(1).locator('.distance data')).toHaveAttribute('value', '30250');
  await distance.getByRole('button').click();
  await expect(distance).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows(page).nth(1).locator('.distance data')).toHaveAttribute('value', '400');
});

test('several sports and a day of the week narrow the list, and a chip takes the day away', async ({ page }) => {
  await page.getByRole('button', { name: 'Several' }).click();
  await page.getByRole('checkbox', { name: /^Ride/ }).check({ force: true });
  await page.getByRole('checkbox', { name: /^Swim/ }).check({ force: true });
  await expect(totals(page)).toContainText('3 of');
  await page.getByRole('button', { name: 'More filters' }).click();
  await page.getByLabel('Day of the week').selectOption('Saturday');
  await expect(totals(page)).toContainText('2 of');
  await page.getByRole('button', { name: 'Remove the filter Only Saturday' }).click();
  await expect(totals(page)).toContainText('3 of');
});

test('what is shown is saved as a file', async ({ page }) => {
  await search(page).fill('trailrun');
  const button = page.getByRole('button', { name: 'Save 2 activities as CSV' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('milepost-activities-2026-02-05.csv');
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines).toHaveLength(3);
  expect(lines[1]).toContain('2026-01-18');
});

test('arrow keys move along the rows, and End goes to the oldest', async ({ page }) => {
  await rows(page).nth(1).getByRole('link').first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-rowindex="3"] .title a')).toBeFocused();
  await page.keyboard.press('End');
  await expect(page.locator(`[aria-rowindex="${SUMMARIES.length + 1}"] .title a`)).toBeFocused();
});

test('the row that has the focus keeps it while the list is scrolled far away', async ({ page, site, strava }) => {
  await strava.control('activities', runsUntil(new Date(NOW), 400), 'PUT');
  await page.goto(site.url);
  await page.goto(`${site.url}/activities`);
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '401');
  const link = rows(page).nth(3).getByRole('link').first();
  await link.focus();
  const name = await page.evaluate(() => document.activeElement?.textContent);
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await expect(page.locator('[aria-rowindex="401"]')).toBeAttached();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('[aria-rowindex="5"] .title a')).toBeFocused();
  await expect(page.locator('[aria-rowindex="5"]')).toBeInViewport();
  await page.keyboard.press('PageDown');
  const [index] = await page.evaluate(() => [
    document.activeElement?.closest('[role=row]')?.getAttribute('aria-rowindex'),
  ]);
  expect(Number(index)).toBeGreaterThan(9);
});

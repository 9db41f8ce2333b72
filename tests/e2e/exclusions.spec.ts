import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, type Page, type Site, test } from './site.ts';
import { summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

const PHONE = 'The same by phone';
const summaries = [
  ...SUMMARIES.map((each) => (each.commute ? { ...each, name: `Commute ${each.id}` } : each)),
  summary(9_100_000_000, '2026-02-05T07:00', { name: PHONE, distance: 8010, moving_time: 2500 }),
];

test.use({ wish: { summaries, now: NOW } });

const status = (page: Page) => page.locator('main [role=status]', { hasText: 'Undo' });
const leftOut = (page: Page) => page.getByRole('region', { name: 'Left out' });

/** Metres of this week, in which the runs are of 5.0, 4.31 (a commute), 8.0 and once more 8.01 km. */
async function thisWeek(page: Page, site: Site): Promise<number | undefined> {
  await page.goto(`${site.url}/dashboard?sport=run`);
  await expect(page.getByRole('heading', { name: 'Pace and heart rate' })).toBeVisible();
  return (await weekTable(page, 'Weekly mileage'))[0]?.values[0];
}

async function longestDay(page: Page, site: Site): Promise<number | undefined> {
  await page.goto(`${site.url}/records?sport=run`);
  await expect(page.getByRole('table', { name: 'Milestones' })).toBeVisible();
  return (await weekTable(page, 'Longest day, week and month'))[0]?.values[0];
}

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('a rule says what it would take before it takes it, and gives it back', async ({ page, site }) => {
  expect(await thisWeek(page, site)).toBe(25_320);
  await page.goto(`${site.url}/settings`);
  await page.getByLabel('Name contains').fill('commute');
  await expect(leftOut(page)).toContainText('It hits 4 activities.');
  await expect(leftOut(page)).toContainText(/takes 4\.3\skm from this week and 21\.1\skm from this year\./);
  await expect(leftOut(page)).toContainText(/Newest: Commute \d+,\s+Tue 3 Feb 2026; Commute/);
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(status(page)).toContainText('Left out: Named “commute”.');
  await expect(leftOut(page)).toContainText(`4 of ${summaries.length} activities count in no total`);
  await expect(status(page).getByRole('button', { name: 'Undo' })).toBeFocused();

  expect(await thisWeek(page, site)).toBe(21_010);
  await expect(page.getByText('4 activities are left out everywhere')).toBeVisible();
  await page.reload();
  expect(await thisWeek(page, site)).toBe(21_010);

  await page.getByRole('link', { name: 'settings', exact: true }).click();
  await leftOut(page)
    .getByRole('button', { name: /^Bring back\s*: Named “commute”/ })
    .click();
  await expect(status(page)).toContainText('Counts again: Named “commute”.');
  await expect(leftOut(page)).toContainText('Nothing: all');
  await status(page).getByRole('button', { name: 'Undo' }).click();
  await expect(leftOut(page).getByRole('listitem')).toHaveText(/Named “commute”\s*4 activities/);
  await leftOut(page).getByRole('button', { name: 'Bring back' }).click();
  await expect(leftOut(page)).toContainText('Nothing: all');
  expect(await thisWeek(page, site)).toBe(25_320);
});

test('what looks wrong is listed, and left out one by one', async ({ page, site }) => {
  expect(await longestDay(page, site)).toBe(30_000);
  await page.goto(`${site.url}/settings`);
  const wrong = page.getByRole('region', { name: 'What looks wrong' });
  await wrong.getByText('1 activity is faster than anybody in that sport').click();
  await wrong.getByRole('button', { name: /^Leave out\s*: Run \d+, Thu 22 Jan 2026/ }).click();
  await expect(wrong.getByText('faster than anybody')).toBeHidden();
  await wrong.getByText('1 activity looks recorded twice').click();
  await expect(wrong.getByRole('button', { name: /^Leave out/ })).toHaveCount(2);
  await wrong.getByRole('button', { name: new RegExp(`^Leave out\\s*: ${PHONE}`) }).click();
  await expect(wrong.getByText('recorded twice')).toBeHidden();
  await status(page).getByRole('button', { name: 'Undo' }).click();
  await expect(wrong.getByText('recorded twice')).toBeVisible();

  expect(await longestDay(page, site)).toBe(21_097.5);
  expect(await thisWeek(page, site)).toBe(25_320);
});

test('another tab counts without it at once, and no wrong total is shown on the way', async ({
  page,
  context,
  site,
}) => {
  const other = await context.newPage();
  await other.clock.setFixedTime(NOW);
  await other.goto(`${site.url}/dashboard?sport=run`);
  const plate = other.locator('.plate-num');
  await expect(plate).toHaveText(/^25\.3/);
  await page.goto(`${site.url}/settings`);
  await page.getByLabel('By sport').check({ force: true });
  await page.getByRole('combobox', { name: /^Sport/ }).selectOption('Run');
  await page.getByRole('button', { name: 'Leave them out' }).click();
  await expect(plate).toHaveText(/^0\.0/);

  await other.addInitScript(() => {
    const seen = new Set<string | null | undefined>();
    Object.assign(window, { seen });
    new MutationObserver(() => seen.add(document.querySelector('.plate-num')?.textContent)).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
    });
  });
  await other.reload();
  await expect(plate).toHaveText(/^0\.0/);
  await expect(other.getByText('are left out everywhere')).toBeVisible();
  const seen = await other.evaluate(() => [...(window as unknown as { seen: Set<string | undefined> }).seen]);
  const figures = seen.map((text) => parseFloat(text ?? ''));
  expect(figures).toContain(0);
  expect(figures).not.toContain(25.3);
});

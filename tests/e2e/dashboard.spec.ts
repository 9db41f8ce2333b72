import { fetchingIsOver } from './asked.ts';
import { everythingStored } from './device.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { daysLater, metresOf, onDays } from './plain-addition.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

const mileage = (page: Page) => page.getByRole('slider', { name: 'Week', exact: true });
/** What the panel above the mileage says: '2 to 8 Feb' and the figures. */
const reading = (page: Page) => page.locator('.weekly-mileage .reading');
const when = (page: Page) => reading(page).locator('.when dd');

/** The radio buttons lie below their labels. */
async function choose(page: Page, group: string, name: string | RegExp): Promise<void> {
  const radio = page.getByRole('group', { name: group }).getByRole('radio', { name });
  await radio.check({ force: true });
}

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
});

test('the recent runs lead to all of them under the same filter, whatever range was shown', async ({ page, site }) => {
  const runs = SUMMARIES.filter(({ sport_type, commute }) => /Run$/.test(sport_type) && !commute);
  await page.goto(`${site.url}/dashboard?range=12w&commutes=no&week=2026-01-26`);
  await page.getByRole('link', { name: `All ${runs.length} runs` }).click();
  await expect(page).toHaveURL(`${site.url}/activities?sport=run&commutes=no`);
  await expect(page.getByRole('main').getByRole('status').first()).toContainText(
    `${runs.length} of ${SUMMARIES.length}`,
  );
});

test('filters stand in the address and survive a reload, and Back undoes them', async ({ page, site }) => {
  await choose(page, 'Sport', /^Ride/);
  await expect(page).toHaveURL(`${site.url}/dashboard?sport=ride`);
  await choose(page, 'Range', '12 weeks');
  await page.getByRole('switch', { name: 'Include commutes' }).uncheck({ force: true });
  await expect(page).toHaveURL(`${site.url}/dashboard?sport=ride&range=12w&commutes=no`);

  await page.reload();
  await expect(page.getByRole('radio', { name: /^Ride/ })).toBeChecked();
  await expect(page.getByRole('radio', { name: '12 weeks' })).toBeChecked();
  await expect(page.getByRole('switch', { name: 'Include commutes' })).not.toBeChecked();
  await expect(mileage(page)).toHaveAttribute('aria-valuemax', '12');

  await page.goBack();
  await expect(page.getByRole('switch', { name: 'Include commutes' })).toBeChecked();
  await page.goBack();
  await expect(mileage(page)).toHaveAttribute('aria-valuemax', '26');
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}/dashboard`);
  await expect(page.getByRole('radio', { name: /^Run/ })).toBeChecked();
});

test('the keyboard moves along the weeks, and the panel and the voice follow', async ({ page }) => {
  await mileage(page).focus();
  const isAt = async (place: number, week: string) => {
    await expect(mileage(page)).toHaveAttribute('aria-valuenow', String(place));
    await expect(when(page)).toHaveText(week);
    await expect(mileage(page)).toHaveAttribute('aria-valuetext', new RegExp(`^Week ${week}`));
  };
  await isAt(26, '2 to 8 Feb');
  await page.keyboard.press('ArrowLeft');
  await isAt(25, '26 Jan to 1 Feb');
  // 6.0 + 4.3 + 12.0 + 16.0002 km
  await expect(mileage(page)).toHaveAttribute('aria-valuetext', 'Week 26 Jan to 1 Feb: 38.3 kilometres in 4 runs');
  await expect(reading(page)).toContainText('38.3');
  await page.keyboard.press('PageDown');
  await isAt(21, '29 Dec to 4 Jan');
  await page.keyboard.press('ArrowRight');
  await isAt(22, '5 to 11 Jan');
  await expect(mileage(page)).toHaveAttribute('aria-valuetext', 'Week 5 to 11 Jan: no runs');
  await page.keyboard.press('Home');
  await isAt(1, '11 to 17 Aug');
  await page.keyboard.press('PageUp');
  await isAt(5, '8 to 14 Sept');
  await page.keyboard.press('End');
  await isAt(26, '2 to 8 Feb');

  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\?week=2026-01-26$/);
  await expect(page.getByRole('heading', { name: '26 Jan to 1 Feb' })).toBeVisible();
});

test('a click on a week lists its activities with links to Strava', async ({ page }) => {
  const { width = 0, height = 0 } = (await mileage(page).boundingBox()) ?? {};
  await mileage(page).click({ position: { x: width * 0.85, y: height / 2 } });
  const open = page.getByRole('region', { name: await when(page).innerText() });
  await expect(open).toBeVisible();

  const first = new URL(page.url()).searchParams.get('week') ?? '';
  const expected = onDays(SUMMARIES, first, daysLater(first, 6))
    .filter(({ sport_type: sport }) => sport.endsWith('Run'))
    .map(({ id }) => `https://www.strava.com/activities/${id}`);
  expect(expected.length).toBeGreaterThan(2);
  const links = open.getByRole('link', { name: /^View on Strava/ });
  await expect(links).toHaveCount(expected.length);
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  expect(addresses.sort()).toEqual(expected.sort());
  const days = open.getByRole('list', { name: /^Days of / }).getByRole('listitem');
  for (const [at, day] of (await days.allTextContents()).entries()) {
    const date = daysLater(first, at);
    const runs = onDays(SUMMARIES, date, date).filter(({ sport_type: sport }) => sport.endsWith('Run'));
    expect(day).toContain(runs.length > 0 ? (metresOf(runs) / 1000).toFixed(1) : 'rest');
  }
  await expect(days).toHaveCount(7);

  await open.getByRole('button', { name: 'Close this week' }).click();
  await expect(open).toHaveCount(0);
});

test('units and week start are remembered on this device', async ({ page, site }) => {
  await choose(page, 'Units', 'Miles');
  await choose(page, 'Weeks start on', 'Saturday');
  await expect(page).toHaveURL(`${site.url}/dashboard?units=mi&start=saturday`);
  await expect.poll(() => everythingStored(page)).toContain('saturday');
  await page.goto(`${site.url}/dashboard`);
  await expect(page.getByRole('radio', { name: 'Miles' })).toBeChecked();
  // 31 January is a Saturday: 12.0 + 16.0002 + 5.0 + 4.31 + 8.0 = 45.3 km, or 28.2 miles.
  await expect(page.locator('.plate-num')).toHaveText(/^28\.2\smi$/);

  await page.goto(`${site.url}/settings`);
  await expect(page.getByRole('radio', { name: 'Saturday' })).toBeChecked();
  await choose(page, 'Distance in', 'Kilometres');
  await expect.poll(() => everythingStored(page)).not.toContain('imperial');
  await page.goto(`${site.url}/dashboard`);
  await expect(page.locator('.plate-num')).toHaveText(/^45\.3\skm$/);
});

test('the table is reached and opened with the keyboard alone', async ({ page }) => {
  await expect(page.getByRole('link', { name: 'Set a weekly goal' })).toBeVisible();
  await mileage(page).focus();
  for (const label of ['First week shown', 'Last week shown']) {
    await page.keyboard.press('Tab');
    await expect(page.getByRole('slider', { name: label })).toBeFocused();
  }
  // Past the length of the average, two lines and the way to the goals.
  for (let stop = 0; stop < 5; stop += 1) await page.keyboard.press('Tab');
  await expect(page.getByText('Show these 26 weeks as a table')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('table', { name: 'Weekly mileage' })).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('region', { name: 'Weekly mileage, table' })).toBeFocused();
});

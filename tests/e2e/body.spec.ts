import { everythingStored } from './device.ts';
import { fetchingIsOver } from './asked.ts';
import { NOW } from './hand-written-log.ts';
import { connect, expect, type Page, type Site, test } from './site.ts';

test.use({ wish: { activities: 60, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/settings`);
});

const body = (page: Page) => page.getByRole('region', { name: 'Heart rate and zones' });
const model = (page: Page) => body(page).getByRole('combobox', { name: 'What heart rate zones are made from' });

/** Where each zone of the table begins, in bpm. */
const zoneBounds = (page: Page): Promise<number[]> =>
  body(page)
    .getByRole('table', { name: 'Your heart rate zones today' })
    .locator('td:nth-child(2) data')
    .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('value'))));

/** Enters one value that holds from a day, or with '' from the beginning. */
async function enter(page: Page, label: string, text: string, from: string): Promise<void> {
  await body(page)
    .getByRole('button', { name: new RegExp(`^(Enter it|It has changed)\\s*: ${label}`) })
    .click();
  await body(page).locator('dd').getByLabel(label).fill(text);
  await body(page).getByLabel('Holds from').fill(from);
  await body(page).getByRole('button', { name: 'Keep it' }).click();
}

async function chooseStrava(page: Page, site: Site): Promise<void> {
  await model(page).selectOption('strava');
  await body(page).getByRole('link', { name: 'Go on to Strava' }).click();
  await expect(page.locator('#authorize')).toBeVisible();
  await expect(page.getByText('View your complete Strava profile')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('scope')).toBe('read,activity:read,profile:read_all');
  expect(page.url()).not.toContain(site.url);
}

test('zones are asked for what they need, and the suggestion is taken as an estimate', async ({ page }) => {
  const ask = body(page).getByRole('form', { name: /^(One thing|Two things) about your heart$/ });
  await expect(ask).toContainText(/Suggested: \d+\sbpm, from \d+ activities/);
  const suggested = Number(/Suggested: (\d+)/.exec((await ask.textContent()) ?? '')?.[1]);
  await ask.getByRole('button', { name: 'Take the suggestion' }).click();
  await expect(ask).toBeHidden();
  await expect(body(page)).toContainText(/\d+\sbpm from the beginning\s*Estimate/);
  expect(await zoneBounds(page)).toEqual([50, 60, 70, 80, 90].map((share) => (share * suggested) / 100));

  // What is said outright is no estimate, and wrong values say why.
  await model(page).selectOption('reserve');
  await ask.getByLabel('Resting heart rate').fill(String(suggested));
  await ask.getByRole('button', { name: 'Keep what I entered' }).click();
  await expect(ask.getByRole('alert')).toHaveText('The resting heart rate must be below the highest one.');
  await expect(ask.getByLabel('Resting heart rate')).toBeFocused();
  await ask.getByLabel('Resting heart rate').fill('50');
  await ask.getByRole('button', { name: 'Keep what I entered' }).click();
  const reserve = suggested - 50;
  await expect.poll(() => zoneBounds(page)).toEqual([50, 60, 70, 80, 90].map((share) => 50 + (share * reserve) / 100));
  await page.reload();
  await expect.poll(() => zoneBounds(page)).toHaveLength(5);
  await expect(body(page).getByText('Estimate')).toHaveCount(1);
});

test('age is used only when the athlete says so', async ({ page }) => {
  const ask = body(page).getByRole('form', { name: /^(One thing|Two things) about your heart$/ });
  await expect(ask.getByText('Tanaka')).toBeHidden();
  await ask.getByText('I only know my age').click();
  await ask.getByLabel('Age in years').fill('40');
  await expect(ask).toContainText(/Gellish: 179\sbpm/);
  await ask.getByRole('button', { name: /^Take it\s*: Tanaka/ }).click();
  await ask.getByRole('button', { name: 'Keep what I entered' }).click();
  await expect.poll(() => zoneBounds(page)).toEqual([90, 108, 126, 144, 162]);
  await expect(body(page).getByText('Estimate')).toHaveCount(1);
});

test('a value with a date holds from then on, is corrected, removed and brought back', async ({ page }) => {
  await enter(page, 'Highest heart rate', '190', '');
  await enter(page, 'Highest heart rate', '180', '2026-02-01');
  await expect.poll(() => zoneBounds(page)).toEqual([90, 108, 126, 144, 162]);
  await enter(page, 'Highest heart rate', '100', '2027-01-01');
  expect(await zoneBounds(page)).toEqual([90, 108, 126, 144, 162]);
  await expect(body(page).locator('dd').first().getByRole('listitem')).toContainText([
    /100\sbpm\s+from Fri 1 Jan 2027/,
    /180\sbpm\s+from Sun 1 Feb 2026/,
    /190\sbpm\s+from the beginning/,
  ]);
  await body(page)
    .getByRole('button', { name: /^Correct\s*: Highest heart rate, 180/ })
    .click();
  await body(page).locator('dd').getByLabel('Highest heart rate').fill('200');
  await body(page).getByRole('button', { name: 'Keep it' }).click();
  await expect.poll(() => zoneBounds(page)).toEqual([100, 120, 140, 160, 180]);
  await body(page)
    .getByRole('button', { name: /^Remove\s*: Highest heart rate, 200/ })
    .click();
  await expect.poll(() => zoneBounds(page)).toEqual([95, 114, 133, 152, 171]);
  await expect(page.getByRole('button', { name: 'Undo' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => zoneBounds(page)).toEqual([100, 120, 140, 160, 180]);
  await expect(body(page).getByRole('button', { name: /^Correct\s*: Highest heart rate, 200/ })).toBeFocused();
});

test('the constants are corrected or removed, and have no date from which they change', async ({ page }) => {
  const constants = body(page).locator('dd').last();
  await constants.getByRole('button', { name: /^Enter it/ }).click();
  await expect(constants.getByLabel('Holds from')).toHaveCount(0);
  await constants.getByRole('radio', { name: 'Women’s', exact: true }).check({ force: true });
  await constants.getByRole('button', { name: 'Keep it' }).click();
  await expect(constants.getByRole('button')).toHaveText([/^Correct/, /^Remove/]);
  await expect(constants.getByRole('button', { name: /^Correct/ })).toBeFocused();
  await constants.getByRole('button', { name: /^Correct/ }).click();
  await constants.getByRole('radio', { name: 'Men’s', exact: true }).check({ force: true });
  await constants.getByRole('button', { name: 'Keep it' }).click();
  await expect(constants.getByRole('listitem')).toContainText('Men’s');
  await expect(constants).not.toContainText('from the beginning');
});

test('conventions lead to every formula with its examples', async ({ page, site }) => {
  await page
    .getByRole('region', { name: 'Conventions' })
    .getByRole('link', { name: 'Every formula with its published examples' })
    .click();
  await expect(page).toHaveURL(`${site.url}/trust`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Every formula, checked');
});

test('a convention holds at once in every tab, and zones of one’s own say what is wrong with them', async ({
  page,
  site,
}) => {
  await enter(page, 'Heart rate at threshold', '165', '');
  const other = await page.context().newPage();
  await other.clock.setFixedTime(NOW);
  await other.goto(`${site.url}/settings`);
  await model(other).selectOption('threshold');
  const friel = [0, 140.25, 148.5, 156.75, 165, 169.95, 174.9];
  await expect.poll(() => zoneBounds(other)).toEqual(friel);
  await expect.poll(() => zoneBounds(page)).toEqual(friel);
  await expect(model(page)).toHaveValue('threshold');

  await model(page).selectOption('custom');
  const own = body(page).getByRole('form', { name: 'Your own zones' });
  await own.getByLabel('Zone 1 from').fill('120');
  await own.getByLabel('Zone 2 from').fill('110');
  await own.getByRole('button', { name: 'Keep these zones' }).click();
  await expect(own.getByRole('alert')).toHaveText('Each zone must begin higher than the one before.');
  await own.getByLabel('Zone 2 from').fill('150');
  await own.getByRole('button', { name: 'Keep these zones' }).click();
  await expect.poll(() => zoneBounds(page)).toEqual([120, 150]);
  await expect.poll(() => zoneBounds(other)).toEqual([120, 150]);
  await page.reload();
  await expect.poll(() => zoneBounds(page)).toEqual([120, 150]);
});

test('Strava’s own zones take a permission that is asked for only then, and can be given up', async ({
  page,
  site,
  strava,
}) => {
  expect((await strava.requests()).filter((request) => /^GET .*\/athlete\/zones$/.test(request))).toEqual([]);
  await chooseStrava(page, site);
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/settings`);
  await expect.poll(() => zoneBounds(page)).toEqual([0, 117, 145, 160, 174]);
  expect((await strava.requests()).filter((request) => /^GET .*\/athlete\/zones$/.test(request))).toHaveLength(1);
  await body(page)
    .getByRole('button', { name: /^Enter it\s*: Weight/ })
    .click();
  await expect(body(page)).toContainText(/Suggested: 64\.5\skg, as it stands in your profile at Strava/);

  await page.getByRole('link', { name: 'Connect with less' }).click();
  await expect(page.locator('#authorize')).toBeVisible();
  expect(new URL(page.url()).searchParams.get('scope')).toBe('read,activity:read');
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/settings`);
  await expect(body(page).getByRole('link', { name: 'Go on to Strava' })).toBeVisible();
  expect(await everythingStored(page)).not.toContain('[0,117,145,160,174]');
  await expect(page.getByRole('link', { name: 'Connect with less' })).toHaveCount(0);
});

test('with the box unticked everything else goes on, and what to do is said', async ({ page, site, strava }) => {
  await chooseStrava(page, site);
  await page.getByLabel('View your complete Strava profile').uncheck();
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/settings`);
  await expect(body(page)).toContainText('leave “View your complete Strava profile” ticked');
  await expect(body(page).getByRole('link', { name: 'Go on to Strava' })).toBeVisible();
  expect((await strava.requests()).filter((request) => /^GET .*\/athlete\/zones$/.test(request))).toEqual([]);
  await model(page).selectOption('max');
  await expect(body(page).getByRole('form', { name: /^(One thing|Two things) about your heart$/ })).toBeVisible();
  await page.goto(`${site.url}/dashboard`);
  await expect(page.getByRole('heading', { name: 'Weekly mileage' })).toBeVisible();
});

import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';
import { runsUntil, summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

const silent = SUMMARIES.map(({ average_heartrate: _, ...given }) => ({ ...given, has_heartrate: false }));

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'One stretch against another' })).toBeVisible();
}

const section = (page: Page, name: string) =>
  page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

test.describe('without any heart rate', () => {
  test.use({ wish: { summaries: silent, now: NOW } });

  test('pace is drawn, and each figure of the heart says what is missing', async ({ page, site }) => {
    await open(page, `${site.url}/trends?sport=run&range=12w`);
    await expect(section(page, 'Pace').getByRole('slider')).toBeVisible();
    await expect(section(page, 'Time in heart rate zones')).toContainText(
      'None of the runs in these weeks has a heart',
    );
    await expect(section(page, 'Pace against heart rate')).toContainText(
      /None of the \d+ runs in these weeks has both/,
    );
    await expect(section(page, 'Pace at a fixed heart rate')).toContainText('There is no easy run with a heart rate');
    await page.getByLabel('What is shown').selectOption('heart');
    await expect(section(page, 'Heart rate')).toContainText(/None of the \d+ runs in these weeks has a heart rate\./);
  });
});

test.describe('with two runs on each day', () => {
  test.use({ wish: { summaries: runsUntil(new Date(NOW), 40), now: NOW } });

  test('both stand in the table of pace against heart rate', async ({ page, site }) => {
    await open(page, `${site.url}/trends?sport=run&range=12w`);
    const table = page.getByRole('table', { name: 'Pace against heart rate', includeHidden: true });
    await expect(table.locator('tbody tr')).toHaveCount(40);
  });
});

test.describe('with one activity', () => {
  test.use({ wish: { summaries: SUMMARIES.slice(-1), now: NOW } });

  test('its figures stand alone, and nothing is told from them', async ({ page, site }) => {
    await open(page, `${site.url}/trends?sport=run&range=12w`);
    await expect(section(page, 'Pace against heart rate')).toContainText('1 of 1 run with both');
    await expect(section(page, 'Pace at a fixed heart rate')).toContainText(
      'There is 1 easy run with a heart rate in these six weeks; it takes 8, so 7 more.',
    );
    const table = page.getByRole('table', { name: 'One stretch against another' });
    await expect(table.getByRole('row', { name: /^Pace/ })).toContainText('nothing to compare');
  });
});

test.describe('with nothing at all', () => {
  test.use({ wish: { summaries: [], now: NOW } });

  test('the page says that there are no trends yet', async ({ page, site }) => {
    await page.goto(`${site.url}/trends`);
    await expect(page.getByRole('heading', { name: 'No trends yet' })).toBeVisible();
  });
});

test('rides have a speed, and swims a pace over a hundred metres or yards', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=ride&range=12w`);
  await expect(section(page, 'Speed by distance').getByRole('cell', { name: /km\/h/ }).first()).toBeVisible();
  await open(page, `${site.url}/trends?sport=swim&range=12w`);
  await expect(section(page, 'Pace by distance').getByText('2:20 /100 m', { exact: false })).toBeVisible();
  await open(page, `${site.url}/trends?sport=swim&range=12w&units=mi`);
  await expect(section(page, 'Pace by distance').getByText('2:08 /100 yd', { exact: false })).toBeVisible();
});

test('treadmills, races and commutes are left out on request, and the subtitle says so', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w&indoor=without&races=without&commutes=no`);
  const words = 'races left out, indoor ones left out and commutes left out';
  for (const name of ['Pace', 'Pace against heart rate', 'Pace at a fixed heart rate']) {
    await expect(section(page, name).getByText(words)).toBeVisible();
  }
});

test('weeks begin on the day that is chosen, and seven rolling days are never in progress', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w&start=sunday`);
  const days = async () => (await weekTable(page, 'Pace by week')).map(({ first = '' }) => new Date(first).getUTCDay());
  expect(new Set(await days())).toEqual(new Set([0]));
  await open(page, `${site.url}/trends?sport=run&range=12w&start=rolling`);
  expect(new Set(await days())).toEqual(new Set([5]));
  await expect(section(page, 'Pace').getByText('week in progress')).toHaveCount(0);
});

const chosen = (page: Page) =>
  section(page, 'Pace against heart rate')
    .getByRole('status')
    .filter({ hasText: /chosen/ });

/** A line around the whole plot, from its upper left, along its edges; begun sideways. */
async function around(page: Page) {
  const plot = page.getByRole('slider', { name: /^Activities in order of date/ });
  await plot.scrollIntoViewIfNeeded();
  await page.evaluate(() => new Promise(requestAnimationFrame));
  const { x, y, width, height } = (await plot.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const [left, right, top, bottom] = [x + 2, x + width - 2, y + 2, y + height - 2];
  return [
    [left, top],
    [(left + right) / 2, top],
    [right, top],
    [right, (top + bottom) / 2],
    [right, bottom],
    [left, bottom],
    [left, (top + bottom) / 2],
  ] as const;
}

test('a line is drawn around points with the mouse, and Enter and Escape choose and let go', async ({ page, site }) => {
  await page.setViewportSize({ width: 1280, height: 1200 });
  await open(page, `${site.url}/trends?sport=run&range=12w`);
  const [[startX, startY], ...line] = await around(page);
  await page.mouse.move(startX, startY);
  await page.mouse.down();
  for (const [x, y] of line) await page.mouse.move(x, y, { steps: 3 });
  await page.mouse.up();
  const scatter = section(page, 'Pace against heart rate');
  const [, count = ''] = /, (\d+) of \d+ runs with both/.exec((await scatter.textContent()) ?? '') ?? [];
  expect(Number(count)).toBeGreaterThan(10);
  await expect(chosen(page)).toContainText(`${count} runs chosen: pace`);
  const points = scatter.getByRole('slider');
  await points.focus();
  await page.keyboard.press('Escape');
  await expect(chosen(page)).toHaveText('None chosen.');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(chosen(page)).toContainText('1 run chosen: pace');
  await expect(points).toHaveAttribute('aria-valuetext', /, chosen$/);
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a line drawn with a finger chooses, and the page stays where it is', async ({ page, site }) => {
    await open(page, `${site.url}/trends?sport=run&range=12w`);
    const line = await around(page);
    const devtools = await page.context().newCDPSession(page);
    const before = await page.evaluate(() => scrollY);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', place?: readonly [number, number]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: place ? [{ x: place[0], y: place[1] }] : [] });
    await touch('touchStart', line[0]);
    for (const place of line.slice(1)) await touch('touchMove', place);
    await touch('touchEnd');
    await expect(chosen(page)).toContainText(/\d\d runs chosen: pace/);
    expect(await page.evaluate(() => scrollY)).toBe(before);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });
});

test.describe('with weight', () => {
  const heavy = [...SUMMARIES, summary(9_100_000_000, '2026-02-05T12:00', { distance: 10_000, moving_time: 3000 })];
  test.use({ wish: { summaries: heavy, now: NOW } });

  test('energy is 3.6 joules for each kilogram and metre', async ({ page, site }) => {
    await open(page, `${site.url}/trends?sport=run&range=12w&show=energy`);
    await page.getByLabel(/^Weight/).fill('70');
    const form = page.getByRole('form', { name: 'What do you weigh?' });
    await form.getByRole('button', { name: 'Keep what I entered' }).click();
    await expect.poll(async () => (await weekTable(page, 'Energy (estimated) by week')).length).toBe(12);
    const [latest] = await weekTable(page, 'Energy (estimated) by week');
    expect(latest?.values[0]).toBeCloseTo(3.6 * 70 * (10_000 + 8000 + 4310 + 5000), 0);
  });
});

import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { metresOf, onDays, sumOf } from './plain-addition.ts';
import { connect, expect, type Page, test } from './site.ts';
import type { Summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

const RUNS = SUMMARIES.filter(({ sport_type: sport }) => sport.endsWith('Run'));
const days = (page: Page) => page.getByRole('slider', { name: /^Day of \d{4}$/ });
const colourBy = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Colour by' }).getByRole('radio', { name });
const says = (page: Page, text: RegExp) => expect(days(page)).toHaveAttribute('aria-valuetext', text);

/** Distance, count, moving time and climb. */
const figuresOf = (summaries: readonly Summary[]) => [
  expect.closeTo(metresOf(summaries), 3),
  summaries.length,
  sumOf(summaries, ({ moving_time: time }) => time),
  10 * summaries.length,
];

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/calendar`);
  await expect(days(page)).toBeVisible();
});

test('the days, the months and the hours of a year add up in their tables', async ({ page }) => {
  const runs = onDays(RUNS, '2026-01-01', '2026-12-31');
  const dates = [...new Set(runs.map(({ start_date_local: local }) => local.slice(0, 10)))].sort().reverse();
  const dayRows = await weekTable(page, 'Days of 2026');
  expect(dayRows.map(({ first }) => first)).toEqual(dates);
  expect(dayRows.map(({ values }) => values)).toEqual(dates.map((date) => figuresOf(onDays(runs, date, date))));

  const monthRows = await weekTable(page, 'Months of 2026');
  expect(monthRows.map(({ first }) => first)).toEqual(['2026-01-01', '2026-02-01']);
  expect(monthRows.map(({ values }) => values)).toEqual([
    figuresOf(onDays(runs, '2026-01-01', '2026-01-31')),
    figuresOf(onDays(runs, '2026-02-01', '2026-02-28')),
  ]);

  const hourRows = await weekTable(page, 'Hours of the week in 2026');
  expect(hourRows).toHaveLength(7);
  for (const [row, { values }] of hourRows.entries()) {
    const weekday = (row + 1) % 7;
    const onWeekday = runs.filter(({ start_date_local: local }) => new Date(local).getUTCDay() === weekday);
    const hours = Array.from({ length: 24 }, (_, hour) => onWeekday.filter((run) => hourOf(run) === hour).length);
    expect(values).toEqual([...hours, 0]);
  }
});

const hourOf = ({ start_date_local: local }: Summary) => Number(local.slice(11, 13));

test('the keyboard moves by day and week, and Enter lists the activities of a day', async ({ page, site }) => {
  await days(page).focus();
  await says(page, /5 Feb: 8\.0 kilometres in 1 run, 42\smin$/);
  await page.keyboard.press('ArrowUp');
  await says(page, /4 Feb: no runs$/);
  await page.keyboard.press('ArrowLeft');
  await says(page, /28 Jan: no runs$/);
  await page.keyboard.press('ArrowDown');
  await says(page, /29 Jan: 4\.3 kilometres in 1 run/);
  await page.keyboard.press('PageUp');
  await says(page, /1 Jan: 4\.0 kilometres in 1 run/);
  await page.keyboard.press('End');
  await says(page, /5 Feb/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${site.url}/calendar?date=2026-01-01`);
  const open = page.getByRole('region', { name: /1 Jan$/ });
  const expected = onDays(RUNS, '2026-01-01', '2026-01-01').map(({ id }) => `https://www.strava.com/activities/${id}`);
  await expect(open.getByRole('link', { name: /^View on Strava/ })).toHaveAttribute('href', expected[0] ?? '');
  await open.getByRole('button', { name: 'Close this day' }).click();
  await expect(page).toHaveURL(`${site.url}/calendar`);
  await expect(days(page)).toBeFocused();
});

test('year, colour and filter stand in the address, and Back undoes them', async ({ page, site }) => {
  await page.getByRole('button', { name: 'Previous year, 2025' }).click();
  await expect(page.getByRole('heading', { name: '2025' })).toBeVisible();
  await colourBy(page, 'Moving time').check({ force: true });
  await expect(page).toHaveURL(`${site.url}/calendar?year=2025&metric=time`);
  const rides = SUMMARIES.filter(({ sport_type: sport }) => sport === 'Ride');
  await page.goto(`${site.url}/calendar?year=2025&sport=ride`);
  await expect(days(page)).toBeVisible();
  const rows = await weekTable(page, 'Days of 2025');
  expect(rows.map(({ values }) => values[0])).toEqual([metresOf(onDays(rides, '2025-01-01', '2025-12-31'))]);
  await page.goBack();
  await expect(colourBy(page, 'Moving time')).toBeChecked();
});

test('on a phone only the grid scrolls, and its newest day is in view', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site.url}/calendar?year=2025`);
  await expect(days(page)).toBeVisible();
  const room = days(page).locator('..');
  await expect.poll(() => room.evaluate((element) => element.scrollLeft)).toBeGreaterThan(300);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});

test('a day of the week narrows every page until Back undoes it, and the total of a week opens it', async ({
  page,
  site,
}) => {
  const thursday = page.getByRole('button', { name: 'Thursday', exact: true });
  const byWeekday = async () =>
    (await weekTable(page, 'Days of the week in 2026')).map(({ values }) => values.slice(1));
  const runs = onDays(RUNS, '2026-01-01', '2026-12-31');
  const expected = [1, 2, 3, 4, 5, 6, 0].map((weekday) => {
    const own = runs.filter(({ start_date_local: local }) => new Date(local).getUTCDay() === weekday);
    return [expect.closeTo(metresOf(own), 3), own.length];
  });
  expect(await byWeekday()).toEqual(expected);

  await thursday.click();
  await expect(page).toHaveURL(`${site.url}/calendar?day=thu`);
  await expect(thursday).toHaveAttribute('aria-pressed', 'true');
  expect(await byWeekday()).toEqual(expected);
  const rows = await weekTable(page, 'Days of 2026');
  const dates = rows.map(({ first = '' }) => new Date(first).getUTCDay());
  expect(new Set(dates)).toEqual(new Set([4]));
  await page.goBack();
  await expect(thursday).toHaveAttribute('aria-pressed', 'false');

  await page
    .getByRole('link', { name: /open the week 26 Jan to 1 Feb/ })
    .first()
    .click();
  await expect(page).toHaveURL(`${site.url}/dashboard?range=all&week=2026-01-26`);
  await page.goBack();
  await expect(page).toHaveURL(`${site.url}/calendar`);
});

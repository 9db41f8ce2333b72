import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { daysLater, lastWeekday, metresOf, onDays, plainWeeks, sumOf } from './plain-addition.ts';
import { connect, expect, type Page, test } from './site.ts';
import type { Summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

const isRun = ({ sport_type: sport }: Summary) => sport.endsWith('Run');
const runs = SUMMARIES.filter(isRun);
const rides = SUMMARIES.filter(({ sport_type: sport }) => sport === 'Ride');
const slider = (page: Page) => page.getByRole('slider', { name: 'Week', exact: true });
const reading = (page: Page) => page.locator('.weekly-mileage .reading');

/** The radio buttons lie below their labels. */
const choose = (page: Page, group: string, name: string) =>
  page.getByRole('group', { name: group }).getByRole('radio', { name, exact: true }).check({ force: true });

/** The first days of the last 26 weeks, newest first. */
const MONDAYS = plainWeeks(runs, TODAY, 1, 26).map(({ first }) => first);
const ofWeek = (summaries: readonly Summary[], first: string) => onDays(summaries, first, daysLater(first, 6));

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
});

test('another metric stands in the address, the heading, the panel, the voice and the table', async ({
  page,
  site,
}) => {
  await choose(page, 'Metric', 'Moving time');
  await expect(page).toHaveURL(`${site.url}/dashboard?metric=time`);
  await expect(page.getByRole('heading', { name: 'Weekly time' })).toBeVisible();
  await expect(page.getByText('Moving time, runs only, Monday to Sunday, last 26 weeks.')).toBeVisible();
  // Monday to Thursday: 1600 + 1430 + 2500 s.
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /in progress: 1 hour 32 minutes in 3 runs$/);
  await expect(reading(page)).toContainText('Moving time');
  const timeOf = ({ moving_time: time }: Summary) => time;
  const rows = await weekTable(page, 'Weekly time');
  expect(rows.map(({ first, values }) => [first, values[0]])).toEqual(
    MONDAYS.map((first) => [first, sumOf(ofWeek(runs, first), timeOf)]),
  );

  await choose(page, 'Metric', 'Climb');
  await expect(page.getByRole('heading', { name: 'Weekly climb' })).toBeVisible();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /: 30 metres of climb in 3 runs$/);
  await choose(page, 'Metric', 'Number of activities');
  await expect(page.getByRole('heading', { name: 'Activities a week' })).toBeVisible();
  expect((await weekTable(page, 'Activities a week')).map(({ values }) => values[0])).toEqual(
    MONDAYS.map((first) => ofWeek(runs, first).length),
  );
  await page.reload();
  await expect(page.getByRole('radio', { name: 'Number of activities' })).toBeChecked();
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /in progress: 3 runs$/);
});

test('several sports stand on each other, and add up in the table', async ({ page, site }) => {
  await page.goto(`${site.url}/dashboard?sport=run,ride&mean=8&earlier=yes&seven=yes`);
  const key = page.getByLabel(/^Week \d/);
  await expect(key).toContainText('Runs');
  await expect(key).toContainText('Rides');
  await page.getByText('Show these 26 weeks as a table').click();
  await expect(page.getByRole('columnheader', { name: 'Rides, km' })).toBeVisible();
  const both = [...runs, ...rides];
  const rows = await weekTable(page, 'Weekly mileage');
  // Distance, count, time, mean, runs, rides, a year earlier, most in seven days.
  for (const [at, first] of MONDAYS.entries()) {
    const values = rows[at]?.values ?? [];
    const [all, run, ride] = [both, runs, rides].map((summaries) => metresOf(ofWeek(summaries, first)));
    const [sum, count, , mean, ...bySport] = values;
    expect([sum, ...bySport.slice(0, 2)]).toEqual([all, run, ride].map((value) => expect.closeTo(value ?? NaN, 6)));
    expect(count).toBe(ofWeek(both, first).length);
    const eight = Array.from({ length: 8 }, (_, back) => metresOf(ofWeek(both, daysLater(first, -7 * back))));
    const isWhole = at > 0 && daysLater(first, -49) >= lastWeekday('2025-01-20', 1);
    expect(mean).toEqual(isWhole ? expect.closeTo(eight.reduce((sum, value) => sum + value, 0) / 8, 6) : undefined);
    const days = Array.from({ length: 7 }, (_, day) => daysLater(first, day)).filter((day) => day <= TODAY);
    const most = Math.max(...days.map((day) => metresOf(onDays(both, daysLater(day, -6), day))));
    expect(values[7]).toEqual(expect.closeTo(most, 6));
  }
  // The week of 26 January is the fifth of 2026; that of 2025 began on the 27th. The history begins with 20 January 2025.
  expect(rows[1]?.values[6]).toBe(metresOf(ofWeek(both, '2025-01-27')));
  expect(rows[2]?.values[6]).toBe(7000);
  expect(rows[3]?.values[6]).toBeUndefined();
  expect(rows.find(({ first }) => first === '2025-09-29')?.values[6]).toBeUndefined();
});

test('a goal of these weeks stands in the panel and the table', async ({ page, site }) => {
  await page.getByRole('link', { name: 'Set a weekly goal' }).click();
  await page.getByRole('button', { name: 'Set a goal' }).click();
  await page.getByLabel('Target in km').fill('35');
  await page.getByLabel('Counting from').fill('2026-01-26');
  await page.getByRole('button', { name: 'Set the goal' }).click();
  await expect(page.getByRole('region', { name: /^Runs: 35\skm a week$/ })).toBeVisible();

  await page.goto(`${site.url}/dashboard`);
  // 35 - 17.31 km; the week before had 38.3.
  await expect(reading(page)).toContainText(/Goal, 35\skm\s*17\.7\s*left/);
  await expect(slider(page)).toHaveAttribute('aria-valuetext', /; 17\.7 kilometres left to the goal$/);
  await expect(
    page.getByText(/Dashed: your goal of 35\skm a week, met in 1 of 1 completed week shown\./),
  ).toBeVisible();
  const rows = await weekTable(page, 'Weekly mileage');
  expect(rows.slice(0, 3).map(({ texts }) => texts.at(-1))).toEqual(['17.7 left', 'met', 'not set yet']);
  await page.goto(`${site.url}/dashboard?commutes=no`);
  await expect(page.getByRole('link', { name: 'Your goals' })).toBeVisible();
  await expect(reading(page)).not.toContainText('Goal');
});

test('rolling weeks end today and are whole', async ({ page, site }) => {
  await page.goto(`${site.url}/dashboard?start=rolling`);
  await expect(page.getByRole('heading', { level: 1, name: 'Last 7 days' })).toBeVisible();
  await expect(page).toHaveTitle(/^Last 7 days: /);
  // 30 January to 5 February.
  const distance = metresOf(onDays(runs, daysLater(TODAY, -6), TODAY));
  await expect(slider(page)).toHaveAttribute(
    'aria-valuetext',
    `Last 7 days, 30 Jan to 5 Feb: ${(distance / 1000).toFixed(1)} kilometres in 5 runs`,
  );
  await expect(reading(page)).toContainText('Last 7 days');
  await expect(page.getByText('Hatched:')).toHaveCount(0);
  const days = page.getByRole('list', { name: 'Distance by day' }).getByRole('listitem');
  await expect(days.last()).toContainText('Thursday, today');
});

test('on a phone everything fits', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${site.url}/dashboard?sport=all&seven=yes&earlier=yes`);
  await expect(page.getByRole('group', { name: 'Metric' })).toBeVisible();
  await expect(page.getByText('Show these 26 weeks as a table')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

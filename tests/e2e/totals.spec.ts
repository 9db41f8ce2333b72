import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { daysLater, lastWeekday, metresOf, onDays, plainMeans, plainWeeks, sumOf } from './plain-addition.ts';
import { connect, expect, type Page, type Site, test } from './site.ts';
import type { Summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await expect(page.getByText(`All ${SUMMARIES.length} activities are here.`)).toBeVisible();
});

const RUNS = ['Run', 'TrailRun', 'VirtualRun'];
const isRun = ({ sport_type: sport }: Summary) => RUNS.includes(sport);
const runs = SUMMARIES.filter(isRun);

/** Weeks to the first run, on 20 January 2025, which is 54 Mondays ago. */
const ALL_WEEKS = 55;

interface Choice {
  readonly name: string;
  readonly query: string;
  readonly summaries: readonly Summary[];
  readonly weekday: number;
  readonly weeks: number;
  readonly metresPerUnit: number;
}

const plain = { query: '', summaries: runs, weekday: 1, weeks: 26, metresPerUnit: 1000 };
const CHOICES: readonly Choice[] = [
  { ...plain, name: 'runs of 26 weeks from Monday in kilometres' },
  { ...plain, name: 'weeks from Sunday', query: 'start=sunday', weekday: 0 },
  { ...plain, name: 'weeks from Saturday', query: 'start=saturday', weekday: 6 },
  { ...plain, name: 'miles', query: 'units=mi', metresPerUnit: 1609.344 },
  { ...plain, name: 'no commutes', query: 'commutes=no', summaries: runs.filter(({ commute }) => !commute) },
  { ...plain, name: '12 weeks', query: 'range=12w', weeks: 12 },
  { ...plain, name: 'a year', query: 'range=1y', weeks: 52 },
  { ...plain, name: 'everything', query: 'range=all', weeks: ALL_WEEKS },
  { ...plain, name: 'every sport', query: 'sport=all&range=all', summaries: SUMMARIES, weeks: ALL_WEEKS },
  {
    name: 'rides without commutes from Sunday in miles',
    query: 'sport=ride&commutes=no&start=sunday&units=mi&range=12w',
    summaries: SUMMARIES.filter(({ sport_type: sport, commute }) => sport === 'Ride' && !commute),
    weekday: 0,
    weeks: 12,
    metresPerUnit: 1609.344,
  },
];

test('both tables equal an addition by hand, whatever is chosen', async ({ page, site }) => {
  for (const choice of CHOICES) await test.step(choice.name, () => compare(page, site, choice));
});

async function compare(page: Page, site: Site, { query, summaries, weekday, weeks, metresPerUnit }: Choice) {
  await page.goto(`${site.url}/dashboard?${query}`);
  const expected = plainWeeks(summaries, TODAY, weekday, weeks);
  // Before the stored activities are read, the weeks are there without figures.
  await expect.poll(async () => (await weekTable(page, 'Weekly mileage')).at(-1)?.values[0]).toBeDefined();
  await expect.poll(async () => (await weekTable(page, 'Weekly mileage')).length).toBe(weeks);
  const mileage = await weekTable(page, 'Weekly mileage');
  expect(mileage.map(({ first }) => first)).toEqual(expected.map(({ first }) => first));
  expect(mileage.map(({ values }) => values[0])).toEqual(expected.map((week) => near(week.distance)));
  expect(mileage.map(({ values }) => values[1])).toEqual(expected.map(({ count }) => count));
  expect(mileage.map(({ values }) => values[2])).toEqual(expected.map(({ movingTime }) => movingTime));
  expect(mileage.map(({ texts }) => texts[0])).toEqual(
    expected.map(({ distance }) => (distance / metresPerUnit).toFixed(1)),
  );

  const second = query.includes('ride') ? 'Speed and heart rate' : 'Pace and heart rate';
  await expect.poll(async () => (await weekTable(page, second)).length).toBe(weeks);
  const pace = await weekTable(page, second);
  expect(pace.map(({ values }) => values[0])).toEqual(expected.map(({ speed }) => near(speed)));
  expect(pace.map(({ values }) => values[1])).toEqual(expected.map(({ heartRate }) => near(heartRate)));
}

test('the rolling average is the mean of four completed weeks', async ({ page, site }) => {
  await page.goto(`${site.url}/dashboard?range=all`);
  await expect.poll(async () => (await weekTable(page, 'Weekly mileage')).length).toBe(ALL_WEEKS);
  const means = (await weekTable(page, 'Weekly mileage')).map(({ values }) => values[3]);
  expect(means).toEqual(plainMeans(plainWeeks(runs, TODAY, 1, ALL_WEEKS)).map(near));
});

test('the plate and the comparisons of this week are those of the addition', async ({ page }) => {
  const monday = lastWeekday(TODAY, 1);
  const week = onDays(runs, monday, TODAY);
  const km = (metres: number, digits = 1) => (metres / 1000).toFixed(digits);
  await expect(page.locator('.plate-num')).toHaveText(new RegExp(`^${km(metresOf(week))}\\skm$`));
  const minutes = Math.round(sumOf(week, ({ moving_time: time }) => time) / 60);
  await expect(page.locator('.plate')).toContainText(
    `${week.length} runs, 3 days, ${Math.floor(minutes / 60)} h ${minutes % 60}, 30 m climb`,
    { useInnerText: true },
  );

  const lastWeekToDate = metresOf(onDays(runs, daysLater(monday, -7), daysLater(TODAY, -7)));
  const lastWeek = metresOf(onDays(runs, daysLater(monday, -7), daysLater(monday, -1)));
  const ahead = page.locator('dl.cmp > div').nth(0);
  await expect(ahead).toContainText(`+${km(metresOf(week) - lastWeekToDate)}`);
  await expect(ahead).toContainText(`${km(lastWeekToDate)} then (${km(lastWeek)} by Sunday)`);

  const fourWeeks = metresOf(onDays(runs, daysLater(monday, -28), daysLater(monday, -1))) / 4;
  await expect(page.locator('dl.cmp > div').nth(1)).toContainText(km(fourWeeks));

  const thisYear = onDays(runs, '2026-01-01', TODAY);
  const year = page.locator('dl.cmp > div').nth(2);
  await expect(year).toContainText(km(metresOf(thisYear), 0));
  await expect(year).toContainText(`${thisYear.length} runs; 7 km by this day last year`);
});

/** Equal but for the last digits, in which the order of an addition shows. */
const near = (value: number | undefined): unknown => (value === undefined ? undefined : expect.closeTo(value, 6));

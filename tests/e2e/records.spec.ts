import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { daysLater, lastWeekday, metresOf, onDays } from './plain-addition.ts';
import { connect, expect, type Page, test } from './site.ts';
import { weekTable } from './week-table.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

const RUNS = SUMMARIES.filter(({ sport_type: sport }) => sport.endsWith('Run'));
const dateOf = ({ start_date_local: local }: { start_date_local: string }) => local.slice(0, 10);
const table = (page: Page, name: string) => page.getByRole('table', { name });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/records?sport=run`);
  await expect(table(page, 'Milestones')).toBeVisible();
});

test('the longest day, week and month are those of plain addition, and a week opens on the dashboard', async ({
  page,
  site,
}) => {
  const longest = (firstOf: (day: string) => string, lastOf: (first: string) => string) => {
    const firsts = [...new Set(RUNS.map((run) => firstOf(dateOf(run))))].sort();
    const sums = firsts.map((first) => metresOf(onDays(RUNS, first, lastOf(first))));
    const most = Math.max(...sums);
    return { first: firsts[sums.indexOf(most)] ?? '', value: most };
  };
  const week = longest(
    (day) => lastWeekday(day, 1),
    (first) => daysLater(first, 6),
  );
  const expected = [
    longest(
      (day) => day,
      (first) => first,
    ),
    week,
    longest(
      (day) => `${day.slice(0, 7)}-01`,
      (first) => `${first.slice(0, 7)}-31`,
    ),
  ];
  const rows = await weekTable(page, 'Longest day, week and month');
  expect(rows.map(({ first }) => first)).toEqual(expected.map(({ first }) => first));
  expect(rows.map(({ values }) => values[0])).toEqual(expected.map(({ value }) => expect.closeTo(value, 3)));

  await table(page, 'Longest day, week and month')
    .getByRole('link', { name: /^Open the week.*Longest week/ })
    .click();
  await expect(page).toHaveURL(`${site.url}/dashboard?sport=run&range=all&week=${week.first}`);
  await expect(page.getByRole('button', { name: 'Close this week' })).toBeVisible();
});

test('the longest run is one that somebody can have run', async ({ page }) => {
  const rows = table(page, 'Longest of each sport').getByRole('row');
  await expect(rows.filter({ hasText: 'Longest run' }).locator('data')).toHaveAttribute('value', '21097.5');
  const half = RUNS.find(({ distance }) => distance === 21_097.5);
  await expect(rows.filter({ hasText: 'Longest run' }).getByRole('link', { name: 'View on Strava' })).toHaveAttribute(
    'href',
    `https://www.strava.com/activities/${half?.id}`,
  );
});

test('whole runs are timed from start to end, and the tolerance is a choice in the address', async ({ page, site }) => {
  const fastest = async () => (await weekTable(page, 'Fastest whole runs by distance')).map(({ values }) => values[0]);
  const within = (least: number, most: number) =>
    RUNS.filter(({ distance }) => distance >= least && distance <= most)
      .map(({ elapsed_time: time }) => time)
      .sort((one, other) => one - other)
      .slice(0, 3);
  const strict = [5000, 10_000, 15_000, 21_097.5].map((distance) => within(distance, distance * 1.05));
  expect(await fastest()).toEqual(strict.flat());

  await page.getByRole('switch', { name: '4.98 km counts as 5' }).check({ force: true });
  await expect(page).toHaveURL(`${site.url}/records?sport=run&tolerance=yes`);
  const tolerant = [5000, 10_000, 15_000, 21_097.5].map((distance) => within(distance * 0.98, distance * 1.05));
  await expect.poll(fastest).toEqual(tolerant.flat());
});

test('the Eddington number counts days, in the unit of the athlete', async ({ page, site }) => {
  const numberIn = (metresPerUnit: number) => {
    const units = [...new Set(RUNS.map(dateOf))].map((day) =>
      Math.floor(metresOf(onDays(RUNS, day, day)) / metresPerUnit),
    );
    return units.filter((_, index) => units.filter((count) => count > index).length > index).length;
  };
  const shown = async () => (await weekTable(page, 'Eddington numbers')).map(({ values }) => values);
  expect(await shown()).toEqual([[numberIn(1000), numberIn(1609.344), undefined]]);
  await page.goto(`${site.url}/records?sport=run&units=mi`);
  await expect(table(page, 'Milestones')).toBeVisible();
  expect(await shown()).toEqual([[numberIn(1609.344), numberIn(1000), undefined]]);
});

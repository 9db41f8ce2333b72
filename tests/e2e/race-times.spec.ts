import { fetchingIsOver } from './asked.ts';
import { openedTable } from './fitness-page.ts';
import { NOW } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';
import { summary } from './summaries.ts';

const RACE = { workout_type: 1 };

/** Elapsed times are a minute longer than the moving times given here. */
const RUNS = [
  summary(1, '2026-01-10T10:00', { ...RACE, distance: 10_060, moving_time: 2340, name: 'Park race' }),
  summary(2, '2025-12-06T10:00', { ...RACE, distance: 5020, moving_time: 1110, name: 'Club race' }),
  summary(3, '2026-01-24T10:00', { distance: 21_200, moving_time: 6600, name: 'Long run' }),
  // Faster, but more than a year ago, on a treadmill, and on a bicycle.
  summary(4, '2025-02-04T10:00', { ...RACE, distance: 5000, moving_time: 900 }),
  summary(5, '2026-01-25T10:00', { distance: 5000, moving_time: 900, trainer: true }),
  summary(6, '2026-01-26T10:00', { ...RACE, distance: 10_000, moving_time: 900, sport_type: 'Ride' }),
];

test.use({ wish: { summaries: RUNS, now: NOW } });

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: 'Race times' })).toBeVisible();
}

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await open(page, `${site.url}/fitness?sport=run`);
});

/** What stands in the table: from each cell of times its data values. */
const told = (page: Page) =>
  page
    .locator('table:has(caption:text("Race times told from")) tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [
        row.querySelector('th')?.textContent.replace(/\s/g, ' ').trim() ?? '',
        ...[...row.querySelectorAll('data')].map((data) => Number(data.getAttribute('value'))),
      ]),
    );

const range = (time: number, from: number, to: number) =>
  [1.04, 1.08].map((exponent) => time * (to / from) ** exponent).sort((one, other) => one - other);

test('the race that says most comes first, and each distance has a range that Riegel is in', async ({ page }) => {
  await expect(page.getByRole('table', { name: 'Race times told from 10 km in 40:00' })).toBeVisible();
  const [five, ten, fifteen, half, marathon] = await told(page);
  expect(ten).toEqual(['10 km', 2400]);
  expect(marathon).toEqual(['Marathon']);
  await expect(page.getByRole('row', { name: /Marathon too far from your 10.km to say/ })).toBeVisible();
  for (const [row, to] of [
    [five, 5000],
    [fifteen, 15_000],
    [half, 21_097.5],
  ] as const) {
    const [low = NaN, high = NaN] = (row ?? []).slice(1).map(Number);
    const [fast = NaN, slow = NaN] = range(2400, 10_000, to);
    expect(low).toBeLessThanOrEqual(fast + 0.1);
    expect(high).toBeGreaterThanOrEqual(slow - 0.1);
    // The other two are close: within 3 % of Riegel's.
    expect(low).toBeGreaterThan(fast * 0.97);
    expect(high).toBeLessThan(slow * 1.03);
  }
});

test('each formula stands by itself, and two races make a critical speed', async ({ page }) => {
  const rows = await openedTable(page, 'Race times by each formula');
  // 5 km in 19:30 and 10 km in 40:00: 5000 m in 1230 s, and what is left of the first.
  const speed = 5000 / 1230;
  const [five = { values: [] }, fifteen = { values: [] }] = rows;
  expect(five.values.slice(0, 2)).toEqual(range(2400, 10_000, 5000).map((time) => expect.closeTo(time, 0)));
  expect(five.values[3]).toBeCloseTo(1170, 0);
  expect(fifteen.values.slice(0, 2)).toEqual(range(2400, 10_000, 15_000).map((time) => expect.closeTo(time, 0)));
  expect(fifteen.values[3]).toBeUndefined();
  const section = page.getByRole('region', { name: 'Race times', exact: true });
  await expect(section.getByRole('heading', { name: 'Critical speed 4:06 /km' }).locator('data')).toHaveAttribute(
    'value',
    speed.toFixed(3),
  );
  await expect(section).toContainText(`reserve (D′) of ${Math.round(5000 - speed * 1170)}`);
  await expect(section.getByRole('heading', { name: 'VDOT 52' })).toBeVisible();
});

test('another run is chosen, stays in the address, and Back undoes it', async ({ page, site }) => {
  const select = page.getByLabel(/^Told from/);
  await expect(select.getByRole('option')).toHaveText([
    /^10.km in 40:00, race on 10 Jan 2026$/,
    /^5.km in 19:30, race on 6 Dec 2025$/,
    /^half.marathon in 1:51:00, fastest whole run, 24 Jan 2026$/,
  ]);
  await select.selectOption({ index: 2 });
  await expect(page).toHaveURL(`${site.url}/fitness?sport=run&effort=3`);
  await expect(page.getByRole('table', { name: /told from half.marathon in 1:51:00/ })).toBeVisible();
  expect((await told(page)).map((row) => row.length)).toEqual([1, 3, 3, 2, 3]);
  await page.reload();
  await expect(page.getByRole('table', { name: /told from half.marathon in 1:51:00/ })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole('table', { name: 'Race times told from 10 km in 40:00' })).toBeVisible();
});

test('in miles the distances are those raced in miles', async ({ page, site }) => {
  await open(page, `${site.url}/fitness?sport=run&units=mi`);
  expect((await told(page)).map(([name]) => name)).toEqual([
    '1 mile',
    '5 km',
    '5 miles',
    '10 km',
    '10 miles',
    'Half marathon',
    'Marathon',
  ]);
});

test('without a run to tell them from the words say what it takes', async ({ page, site }) => {
  await open(page, `${site.url}/fitness?sport=ride`);
  await expect(page.getByText('Nothing to tell them from yet')).toBeVisible();
});

import AxeBuilder from '@axe-core/playwright';
import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { daysLater, lastWeekday, metresOf, onDays, plainWeeks, sumOf } from './plain-addition.ts';
import { plainLine } from './plain-benchmark.ts';
import { connect, expect, type Page, test } from './site.ts';
import type { Summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

const RUNS = SUMMARIES.filter(({ sport_type: sport }) => sport.endsWith('Run'));
const heartRateOf = ({ has_heartrate: has, average_heartrate: rate = 0 }: Summary) =>
  has && rate >= 30 && rate <= 250 ? rate : undefined;
const timeOf = (runs: readonly Summary[]) => sumOf(runs, ({ moving_time: time }) => time);
const isPaced = ({ distance, moving_time: time }: Summary) => distance >= 500 && distance <= 12.5 * time;
const speedOf = (runs: readonly Summary[]) => {
  const paced = runs.filter(isPaced);
  return paced.length > 0 ? metresOf(paced) / timeOf(paced) : undefined;
};
const close = (value: number | undefined) => (value === undefined ? undefined : (expect.closeTo(value, 6) as unknown));

/** Opens the page; it is drawn once the last of its tables is there. */
async function open(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect(page.getByRole('heading', { name: 'One stretch against another' })).toBeVisible();
}

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('pace by week is all distance divided by all time, without what nobody runs', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w`);
  const weeks = plainWeeks(RUNS, TODAY, 1, 12);
  const rows = await weekTable(page, 'Pace by week');
  expect(rows.map(({ first }) => first)).toEqual(weeks.map(({ first }) => first));
  const leftOut = weeks.map(
    ({ first }) => onDays(RUNS, first, daysLater(first, 6)).filter((run) => !isPaced(run)).length,
  );
  expect(rows.map(({ values }) => values)).toEqual(
    weeks.map(({ speed, distance, count }, at) => [close(speed), leftOut[at], close(distance), count]),
  );
  expect(leftOut.reduce((sum, count) => sum + count)).toBe(2);
  await expect(page.getByText('2 runs with an impossible pace left out')).toBeVisible();
});

test('heart rate by month is weighted by time, beside the share of the time that has one', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w`);
  await page.getByLabel('What is shown').selectOption('heart');
  await page.getByRole('radio', { name: 'By month' }).check({ force: true });
  await expect(page).toHaveURL(`${site.url}/trends?sport=run&range=12w&show=heart&by=month`);
  const months = ['2026-02', '2026-01', '2025-12', '2025-11'].map((month) =>
    RUNS.filter(({ start_date_local: local }) => local.startsWith(month)),
  );
  const averages = months.map((runs) => {
    const beating = runs.filter((run) => heartRateOf(run) !== undefined);
    return {
      rate:
        timeOf(beating) > 0
          ? sumOf(beating, (run) => (heartRateOf(run) ?? 0) * run.moving_time) / timeOf(beating)
          : undefined,
      share: timeOf(runs) > 0 ? timeOf(beating) / timeOf(runs) : undefined,
    };
  });
  await expect.poll(async () => (await weekTable(page, 'Heart rate by month')).length).toBe(4);
  const rows = await weekTable(page, 'Heart rate by month');
  expect(rows.map(({ values: [average, , share] }) => [average, share])).toEqual(
    averages.map(({ rate, share }) => [close(rate), close(share)]),
  );
});

test('a band of distances narrows the first chart, and Back undoes it', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w`);
  const first = daysLater(lastWeekday(TODAY, 1), -77);
  const now = onDays(RUNS, first, TODAY).filter(isPaced);
  const edges = [0, 5000, 10_000, 15_000, 21_097.5, Infinity];
  const bands = edges
    .slice(1)
    .map((to, at) => now.filter(({ distance }) => distance >= (edges[at] ?? 0) && distance < to));
  const rows = await weekTable(page, 'Pace by distance');
  expect(rows.map(({ values }) => values.slice(0, 2))).toEqual(
    bands.map((runs) => [runs.length, close(speedOf(runs))]),
  );

  await page.getByRole('button', { name: '10 to 15 km' }).click();
  await expect(page).toHaveURL(`${site.url}/trends?sport=run&range=12w&band=3`);
  const distances = async () => (await weekTable(page, 'Pace by week')).map(({ values }) => values[2] ?? 0);
  const inBand = metresOf(onDays(RUNS, first, TODAY).filter(({ distance }) => distance >= 10_000 && distance < 15_000));
  await expect.poll(async () => (await distances()).reduce((sum, value) => sum + value)).toBeCloseTo(inBand, 3);
  await page.goBack();
  await expect(page.getByRole('button', { name: '10 to 15 km' })).toHaveAttribute('aria-pressed', 'false');
});

test('zones are asked for, and divide all of the time', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w`);
  await page.getByLabel(/^Highest heart rate/).fill('190');
  await page.getByRole('button', { name: 'Keep what I entered' }).click();
  await expect.poll(async () => (await weekTable(page, 'Time in zones by week')).length).toBe(12);
  const rows = await weekTable(page, 'Time in zones by week');
  const bounds = [95, 114, 133, 152, 171, Infinity];
  const expected = plainWeeks(RUNS, TODAY, 1, 12).map(({ first }) => {
    const runs = onDays(RUNS, first, daysLater(first, 6));
    const within = bounds
      .slice(1)
      .map((to, at) =>
        timeOf(
          runs.filter((run) => (heartRateOf(run) ?? 0) >= (bounds[at] ?? 0) && (heartRateOf(run) ?? Infinity) < to),
        ),
      );
    return [...within, timeOf(runs.filter((run) => heartRateOf(run) === undefined))];
  });
  expect(rows.map(({ values }) => values.slice(0, 6))).toEqual(expected);
});

test('pace at a fixed heart rate is the line through the easy runs of six weeks', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w&bpm=150`);
  const easy = onDays(RUNS, daysLater(TODAY, -41), TODAY).filter(
    (run) =>
      isPaced(run) &&
      heartRateOf(run) !== undefined &&
      run.moving_time >= 1200 &&
      run['trainer'] !== true &&
      run.sport_type !== 'VirtualRun',
  );
  const { height, half } = plainLine(
    easy.map((run) => [heartRateOf(run) ?? 0, run.distance / run.moving_time]),
    150,
  );
  const [latest] = await weekTable(page, 'Pace at a fixed heart rate');
  expect(latest?.first).toBe(TODAY);
  const printed = (value: number) => expect.closeTo(value, 3) as unknown;
  expect(latest?.values).toEqual([printed(height), printed(height + half), printed(height - half), easy.length]);
  await expect(page.getByText(`At 150 bpm you now run`)).toContainText(`from ${easy.length} runs`);

  await page.goto(`${site.url}/trends?sport=run&range=12w&bpm=200`);
  await expect(page.getByText('200 bpm is too far from them to be more than a guess.')).toBeVisible();
});

test('points are chosen by range and by keys, and let go', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&range=12w`);
  await page.getByLabel('Heart rate from', { exact: true }).fill('150');
  await page.getByLabel('First day', { exact: true }).fill('2026-01-01');
  await page.getByRole('button', { name: 'Choose these' }).click();
  const chosen = onDays(RUNS, '2026-01-01', TODAY).filter((run) => isPaced(run) && (heartRateOf(run) ?? 0) >= 150);
  const ids = chosen.map(({ id }) => `https://www.strava.com/activities/${id}`).reverse();
  const links = page.getByRole('region', { name: 'Chosen activities, table' }).getByRole('link');
  await expect(links).toHaveCount(chosen.length);
  expect(await links.evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href))).toEqual(ids);

  const points = page.getByRole('slider', { name: /^Activities in order of date/ });
  await points.focus();
  await page.keyboard.press('Escape');
  await expect(page.getByText('None chosen.')).toBeVisible();
  await page.keyboard.press('End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Space');
  await expect(points).toHaveAttribute('aria-valuetext', /^Mon 2 Feb 2026, .*142 beats per minute, chosen$/);
  await expect(links).toHaveCount(1);
});

test('two stretches stand side by side, and their days are in the address', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=run&one=2026-01-12_2026-02-01&other=2025-12-15_2025-12-28`);
  const [one, other] = [onDays(RUNS, '2026-01-12', '2026-02-01'), onDays(RUNS, '2025-12-15', '2025-12-28')];
  const table = page.getByRole('table', { name: 'One stretch against another' });
  const values = (name: string) =>
    table
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader', { name, exact: true }) })
      .locator('data')
      .evaluateAll((cells) => cells.map((cell) => Number(cell.getAttribute('value'))));
  const figure = (of: (runs: readonly Summary[]) => number) => [of(one), of(other), of(one) - of(other)].map(close);
  expect(await values('Distance')).toEqual(figure(metresOf));
  expect(await values('Runs')).toEqual(figure((runs) => runs.length));
  expect(await values('Pace')).toEqual(figure((runs) => speedOf(runs) ?? NaN));
  expect(await values('Distance per week')).toEqual(
    [metresOf(one) / 3, metresOf(other) / 2, metresOf(one) / 3 - metresOf(other) / 2].map(close),
  );

  await page.getByRole('radio', { name: 'This month so far against as much of the last' }).check({ force: true });
  await expect(page).toHaveURL(`${site.url}/trends?sport=run&one=2026-02-01_2026-02-05&other=2026-01-01_2026-01-05`);
});

test('with several sports one can be chosen', async ({ page, site }) => {
  await open(page, `${site.url}/trends?sport=all`);
  await expect(page.getByRole('heading', { name: 'One sport at a time' })).toBeVisible();
  await page.getByRole('button', { name: /rides$/ }).click();
  await expect(page.getByRole('heading', { name: 'Speed', exact: true })).toBeVisible();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to object to, ${colorScheme}, and a narrow phone needs no scrolling sideways`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize({ width: 320, height: 800 });
    await open(page, `${site.url}/trends?sport=run&range=12w&bpm=150&show=heart`);
    await page.getByText('Show heart rate as a table').click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });
}

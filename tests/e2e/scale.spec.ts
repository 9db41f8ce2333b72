import { build } from 'esbuild';
import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { connect, expect, type Page, test } from './site.ts';
import { runsUntil, summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

/** The id under which the sandbox serves given summaries. */
const ATHLETE_ID = 1_000_000;

/** Lets the app's own storage code put that many activities on the device, in seconds instead of hours of limits. */
async function growLog(page: Page, count: number): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: ['tests/e2e/seed-log.ts'],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'seeding',
  });
  await page.evaluate(`(() => { ${outputFiles[0]?.text}; return seeding.growLog(${ATHLETE_ID}, ${count}); })()`);
}

test.describe('no activity at all', () => {
  test.use({ wish: { summaries: [] } });

  test('D13: none at all is a page that says so', async ({ page, site, strava }) => {
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await expect(page.locator('.plate-num')).toHaveText(/^0\.0\skm$/);
    await expect(page.getByText('No runs yet.')).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Nothing to draw yet' })).toBeVisible();
    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Data on this device' }).getByRole('definition').first()).toHaveText(
      '0',
    );
  });
});

test.describe('one activity', () => {
  test.use({ wish: { summaries: runsUntil(new Date(), 1) } });

  test('D13: a single one is a week like any other', async ({ page, site, strava }) => {
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await expect(page.getByText('Your one activity is here.')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Recent runs' }).getByRole('row')).toHaveCount(2);
    const distances = (await weekTable(page, 'Weekly mileage')).map(({ values }) => values[0] ?? 0);
    expect(distances).toHaveLength(26);
    expect(distances.reduce((sum, distance) => sum + distance)).toBe(5000);
  });
});

test.describe('100,000 activities', () => {
  test.use({ wish: { summaries: runsUntil(new Date(), 300) } });

  test('D13: 100,000 are drawn, filtered and kept up to date like a few', async ({ page, site, strava }) => {
    await connect(page, site);
    await expect(page.getByText('All 300 activities are here.')).toBeVisible();
    await fetchingIsOver(page, strava);
    await growLog(page, 100_000);

    await startCounting(strava);
    await page.reload();
    await expect(page.getByRole('radio', { name: /^Run 100,000$/ })).toBeChecked();
    await fetchingIsOver(page, strava);
    expect(await askedOf(strava)).toHaveLength(1);

    await page.getByRole('radio', { name: 'All weeks' }).check({ force: true });
    const weeks = page.getByRole('slider', { name: 'Week', exact: true });
    await expect(weeks).toHaveAttribute('aria-valuemax', /^1[78]\d\d$/);
    await weeks.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    // Eight runs of 5 km on each of seven days.
    await expect(weeks).toHaveAttribute('aria-valuetext', /: 280\.0 kilometres in 56 runs$/);
  });
});

test.describe('objects that are no activities', () => {
  const good = runsUntil(new Date(), 6);
  const at = (index: number) => good[index]?.start_date_local.slice(0, 16) ?? '';
  const odd = summary(104, at(4), { sport_type: 'Quidditch', start_latlng: [], end_latlng: [] });
  const served = [
    good[0],
    { ...summary(101, at(0)), id: undefined },
    good[1],
    { ...summary(102, at(1)), distance: '5000' },
    null,
    good[2],
    { ...summary(103, at(2)), distance: -5000 },
    { ...good[3], average_heartrate: undefined, has_heartrate: undefined },
    odd,
    'an activity',
    good[5],
  ];

  test('are set aside and counted, and an unknown sport is another one', async ({ page, site, strava }) => {
    await strava.control('activities', served, 'PUT');
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await expect(page.getByRole('radio', { name: /^Run 5$/ })).toBeChecked();
    const distances = (await weekTable(page, 'Weekly mileage')).map(({ values }) => values[0] ?? 0);
    expect(distances.reduce((sum, distance) => sum + distance)).toBe(25_000);

    await page.getByRole('radio', { name: /^Other 1$/ }).check({ force: true });
    await expect(page.getByRole('row', { name: 'Quidditch 104' })).toBeVisible();

    await page.getByRole('link', { name: 'Settings', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible();
    await expect(page.getByText('5 objects from Strava could not be read and are not counted.')).toBeVisible();
  });
});

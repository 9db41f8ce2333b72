import { fetchingIsOver } from './asked.ts';
import { answer, expectDays, FIRST, GIVEN, openedTable, TITLE } from './fitness-page.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { plainFitness, plainHrTss } from './plain-fitness.ts';
import { connect, expect, test } from './site.ts';
import { runsUntil, type Summary } from './summaries.ts';
import { connectAndFetch, notice } from './weeks-on-show.ts';

const silenced = ({ average_heartrate: _, ...given }: Summary): Summary => ({ ...given, has_heartrate: false });
const beating = GIVEN.filter((given) => plainHrTss(given) > 0);
const ONE_BEATING = GIVEN.map((given) => (given === beating.at(-1) ? given : silenced(given)));

test.beforeEach(({ page }) => page.clock.setFixedTime(NOW));

for (const [name, summaries, words] of [
  ['on one activity only', ONE_BEATING, `Load from heart rate for 1 activity, not known for ${GIVEN.length - 1}.`],
  ['on every activity', beating, `Load from heart rate for ${beating.length} activities.`],
] as const) {
  test.describe(`with heart rate ${name}`, () => {
    test.use({ wish: { summaries, now: NOW } });

    test('fitness equals an addition by hand, and says from how many', async ({ page, site, strava }) => {
      await connect(page, site);
      await fetchingIsOver(page, strava);
      await page.goto(`${site.url}/fitness?range=12w`);
      await answer(page);
      await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText(words);
      const known = plainFitness(summaries, FIRST, TODAY);
      expectDays(await openedTable(page, TITLE), known);
      await expect(page.getByRole('main')).not.toContainText(/\b1 activities\b|NaN|Infinity/);
    });
  });
}

test.describe('without any heart rate', () => {
  test.use({ wish: { summaries: SUMMARIES.map(silenced), now: NOW } });

  test('Relative Effort is absent too, and the way back to another scale is there', async ({ page, site, strava }) => {
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await page.goto(`${site.url}/fitness`);
    await page.getByLabel('What load is counted in').selectOption('relative-effort');
    await expect(page.getByRole('heading', { name: 'No Relative Effort in these activities' })).toBeVisible();
    await expect(page.getByText('Another scale can be chosen below.')).toBeVisible();
    await page.getByLabel('What load is counted in').selectOption('hrtss');
    await expect(page.getByRole('heading', { name: 'No heart rate in these activities' })).toBeVisible();
  });
});

test.describe('without any activity', () => {
  test.use({ wish: { summaries: [], now: NOW } });

  test('there is nothing to add up, and nothing is asked', async ({ page, site, strava }) => {
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await page.goto(`${site.url}/fitness`);
    await expect(page.getByRole('heading', { name: 'No training to add up yet' })).toBeVisible();
    await expect(page.getByRole('form', { name: /about your (heart|body)$/ })).toBeHidden();
    await expect(page.getByRole('heading', { name: 'Race times' })).toBeHidden();
  });
});

test.describe('while older activities are being fetched', () => {
  const runs = runsUntil(new Date(NOW), 450).map((run) => ({ ...run, suffer_score: 40 }));
  test.use({ wish: { summaries: runs, now: NOW } });

  test('fitness begins where fetching has come to, and says so', async ({ page, site }) => {
    await page.route('**/athlete/activities?*before=*', () => undefined);
    await connect(page, site);
    await expect(page.getByRole('region', { name: 'Fetching from Strava' })).toContainText('200 newest in;');
    await page.goto(`${site.url}/fitness?range=1y`);
    await page.getByLabel('What load is counted in').selectOption('relative-effort');
    await expect(page.getByText(/^Fetched back to .*:\s+fitness is added up from there/)).toBeVisible();
    const rows = await openedTable(page, TITLE);
    expect(rows.at(-1)?.texts).toEqual(Array(4).fill('not fetched yet'));
    expect(rows[1]?.values[3]).toBeGreaterThan(0);
  });
});

test.describe('when Strava has ended the connection', () => {
  test.use({ wish: { summaries: GIVEN, now: NOW } });

  test('what is here goes on being added up', async ({ page, site, strava }) => {
    await connectAndFetch(page, site);
    await strava.control('revoke-athlete', {});
    await page.goto(`${site.url}/fitness?range=12w`);
    await expect(notice(page, 'Strava is no longer connected.')).toBeVisible({ timeout: 15_000 });
    await answer(page);
    expectDays(await openedTable(page, TITLE), plainFitness(GIVEN, FIRST, TODAY));
  });
});

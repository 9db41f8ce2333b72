import AxeBuilder from '@axe-core/playwright';
import { fetchingIsOver } from './asked.ts';
import { answer, expectDays, GIVEN, openedTable, TITLE } from './fitness-page.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { plainFitness } from './plain-fitness.ts';
import { connect, expect, test } from './site.ts';

test.use({ wish: { summaries: GIVEN, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('a filter that leaves nothing offers the way back, and narrows all figures', async ({ page, site }) => {
  await page.goto(`${site.url}/fitness?q=nothing-is-called-so`);
  await expect(page.getByText('The filter above leaves nothing over.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all activities' }).click();
  await answer(page);
  await page.goto(`${site.url}/fitness?sport=ride&range=12w`);
  const rides = GIVEN.filter(({ sport_type: sport }) => sport === 'Ride');
  await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText('for 2 activities.');
  const rows = await openedTable(page, TITLE);
  // Before the first ride nothing is known.
  expectDays(
    rows.filter(({ first = '' }) => first >= '2025-12-20'),
    plainFitness(rides, '2025-12-20', TODAY),
  );
  expect(rows.filter(({ first = '' }) => first < '2025-12-20').flatMap(({ texts }) => texts[0])).toEqual(
    Array(33).fill('before the first'),
  );
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('bars are wide enough for a finger, and nothing scrolls sideways', async ({ page, site }) => {
    await page.goto(`${site.url}/fitness`);
    await answer(page);
    await page.getByRole('button', { name: '3-week taper' }).click();
    const bars = page.getByRole('slider', { name: /^Load on/ });
    await expect(bars).toHaveCount(21);
    for (const bar of await bars.all()) {
      const { width = 0, height = 0 } = (await bar.boundingBox()) ?? {};
      expect(Math.min(width - 20, height - 44)).toBeGreaterThanOrEqual(0);
    }
    const first = bars.first();
    await first.scrollIntoViewIfNeeded();
    const box = (await first.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const top = Number(await first.getAttribute('aria-valuemax'));
    await page.touchscreen.tap(box.x + box.width / 2, box.y + 1);
    await expect(first).toHaveAttribute('aria-valuenow', String(top));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});

test.describe('with one activity', () => {
  test.use({ wish: { summaries: GIVEN.slice(-1), now: NOW } });

  test('fitness begins with it, and says that it warms up', async ({ page, site }) => {
    await page.goto(`${site.url}/fitness?range=12w`);
    await answer(page);
    await expect(page.getByText(/^Warming up until .*19 Mar/)).toBeVisible();
    const rows = await openedTable(page, TITLE);
    expect(rows.slice(1).flatMap(({ values }) => values.filter((value) => value !== undefined))).toEqual([]);
    expectDays(rows.slice(0, 1), plainFitness(GIVEN.slice(-1), TODAY, TODAY));
  });
});

test.describe('without any heart rate', () => {
  const silent = SUMMARIES.map(({ average_heartrate: _, ...given }) => ({ ...given, has_heartrate: false }));
  test.use({ wish: { summaries: silent, now: NOW } });

  test('the page says so, and estimates runs from their pace', async ({ page, site }) => {
    await page.goto(`${site.url}/fitness?range=12w`);
    await expect(page.getByRole('heading', { name: 'No heart rate in these activities' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Show Relative Effort' })).toBeHidden();
    const form = page.getByRole('form', { name: 'Load from pace' });
    await form.getByLabel(/^Threshold pace/).fill('5:00');
    await form.getByRole('button', { name: 'Keep what I entered' }).click();
    await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText('Load estimated from pace for');
    // 8 km in 2,500 s at a threshold of 5:00 /km: 0.694 h x 0.96 x 0.96 x 100.
    const rows = await openedTable(page, 'Load per day');
    const today = (2500 / 3600) * (8000 / 2500 / (1000 / 300)) ** 2 * 100;
    expect(rows[0]).toMatchObject({ first: TODAY, values: [expect.closeTo(today, 6), expect.closeTo(today, 6)] });
  });
});

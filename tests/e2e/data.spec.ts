import { fetchingIsOver } from './asked.ts';
import { connect, expect, type Page, type Site, type Strava, test } from './site.ts';
import { summary, type Summary } from './summaries.ts';
import { weekTable } from './week-table.ts';

/** Thursday evening, in Dublin the same clock as in Greenwich. */
const NOW = '2026-02-05T18:30:00Z';

const MILEAGE = 'Weekly mileage';
const PACE = 'Pace and heart rate';

async function open(page: Page, site: Site, strava: Strava, query = '') {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/dashboard?${query}`);
  await expect(page.getByRole('table').first()).toBeAttached();
}

/** Everything the page says, read aloud or not. */
async function expectSound(page: Page): Promise<void> {
  const said = await page.locator('body').evaluate((body) => {
    body.querySelectorAll('script').forEach((script) => script.remove());
    const labels = [...body.querySelectorAll('[aria-label], [aria-valuetext], [title]')].map((element) =>
      ['aria-label', 'aria-valuetext', 'title'].map((name) => element.getAttribute(name) ?? ''),
    );
    return [body.textContent, ...labels.flat()].join(' ');
  });
  expect(said).not.toMatch(/NaN|Infinity|Invalid|undefined|null/);
}

test.describe('figures that no run can have', () => {
  const summaries: Summary[] = [
    summary(1, '2026-02-02T07:00', { distance: 0, moving_time: 0, elapsed_time: 0 }),
    summary(2, '2026-02-02T12:00', { distance: 5000, moving_time: 0, elapsed_time: 0 }),
    summary(3, '2026-02-03T07:00', { distance: 6000, moving_time: 1800, average_heartrate: 150 }),
    summary(4, '2026-02-04T07:00', { distance: 8000, moving_time: 2200 }),
    summary(5, '2026-02-04T12:00', { distance: 9000, moving_time: 3000, average_heartrate: 0, has_heartrate: false }),
    summary(6, '2026-02-05T07:00', { distance: 60_000, moving_time: 3600, average_heartrate: 300 }),
    summary(7, '2026-01-27T07:00', { distance: 10_000, moving_time: 3000, average_heartrate: 140 }),
    summary(8, '1970-01-01T07:00'),
    summary(9, '2099-12-31T07:00'),
  ];
  test.use({ wish: { summaries, now: NOW } });

  test('D1, D2, D10: count for what they are, and bend neither pace nor heart rate nor an axis', async ({
    page,
    site,
    strava,
  }) => {
    await open(page, site, strava, 'range=all');
    const mileage = await weekTable(page, MILEAGE);
    expect(mileage.map(({ first, values }) => [first, values[0]])).toEqual([
      ['2026-02-02', 88_000],
      ['2026-01-26', 10_000],
    ]);
    const [thisWeek, before] = await weekTable(page, PACE);
    expect(thisWeek?.values[0]).toBeCloseTo(23_000 / 7000, 9);
    expect(thisWeek?.values[1]).toBe(150);
    expect([before?.values[0], before?.values[1]]).toEqual([expect.closeTo(10_000 / 3000, 9), 140]);
    const doubtful = page.getByRole('row').filter({ hasText: 'in doubt, left out' });
    await expect(doubtful).toContainText([/^\s*Run 9 .*date/s, /^\s*Run 6 .*speed .*heart rate/s]);
    await expectSound(page);
  });
});

test.describe('clocks that disagree', () => {
  const summaries: Summary[] = [
    // A hidden start: midnight and a second in Greenwich, ten hours later by the wall clock.
    summary(11, '2026-02-02T10:00', {
      start_date: '2026-02-02T00:00:01Z',
      start_date_local: '2026-02-02T10:00:01Z',
      distance: 1000,
    }),
    // Sunday 23:58 by the wall clock, Monday in Greenwich; and Monday 00:03, Sunday in Greenwich.
    summary(12, '2026-02-01T23:58', { offset: -8, distance: 2000 }),
    summary(13, '2026-02-02T00:03', { offset: 13, distance: 4000 }),
    // One Friday on either side of the date line, with 23 hours between the clocks.
    summary(14, '2026-01-30T07:00', { offset: 13, distance: 8000 }),
    summary(15, '2026-01-30T17:00', { offset: -10, distance: 16_000 }),
    // The week of New Year, which the year does not end.
    summary(16, '2025-12-31T18:00', { distance: 32_000 }),
    summary(17, '2026-01-01T09:00', { distance: 64_000 }),
  ];
  test.use({ wish: { summaries, now: NOW }, timezoneId: 'America/Los_Angeles' });

  test('D4, D5, D6, D7: every activity is in the week of the day its own clock showed', async ({
    page,
    site,
    strava,
  }) => {
    await open(page, site, strava, 'range=all&start=monday');
    const weeks = (await weekTable(page, MILEAGE)).map(({ first, values }) => [first, values[0]]);
    expect(weeks).toEqual([
      ['2026-02-02', 5000],
      ['2026-01-26', 26_000],
      ['2026-01-19', 0],
      ['2026-01-12', 0],
      ['2026-01-05', 0],
      ['2025-12-29', 96_000],
    ]);
  });
});

test.describe('what Strava never sent before', () => {
  const hostile = `<img src=x onerror="document.title='owned'"> \u202Eסוף 🏃 `;
  const long = 'x'.repeat(10_000);
  const summaries: Summary[] = [
    summary(20_116_000_321, '2026-02-03T07:00', { name: hostile }),
    summary(Number.MAX_SAFE_INTEGER, '2026-02-04T07:00', { name: long }),
    summary(23, '2026-02-04T12:00', { sport_type: 'Quidditch', distance: 3000 }),
  ];
  test.use({ wish: { summaries, now: NOW } });

  test('D3, D8, D11: a new sport is another one, ids keep every digit, and names are text and nothing else', async ({
    page,
    site,
    strava,
  }) => {
    await open(page, site, strava, 'sport=all');
    expect((await weekTable(page, MILEAGE))[0]?.values[0]).toBe(13_000);
    await expect(page.getByRole('row', { name: 'Quidditch 23' })).toBeVisible();
    await expect(page.getByText(hostile.trim(), { exact: true }).first()).toBeVisible();
    await expect(page.locator('img[src=x]')).toHaveCount(0);
    await expect(page).toHaveTitle(/^This week/);
    const links = page.getByRole('link', { name: /View .*on Strava/ });
    const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    expect(addresses.map((address) => address.split('/').at(-1))).toEqual(['23', '9007199254740991', '20116000321']);
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(overflow).toBeLessThanOrEqual(0);
  });
});

import { fetchingIsOver } from './asked.ts';
import { everythingStored } from './device.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { daysLater, lastWeekday, metresOf, onDays } from './plain-addition.ts';
import { connect, expect, type Page, test } from './site.ts';
import { weekTable } from './week-table.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await expect(page.getByText(`All ${SUMMARIES.length} activities are here.`)).toBeVisible();
});

const runs = SUMMARIES.filter(({ sport_type: sport }) => sport.endsWith('Run'));
const THIS_WEEK = lastWeekday(TODAY, 1);
const weeksBack = (count: number) => daysLater(THIS_WEEK, -7 * count);

const queryOf = (page: Page) => Object.fromEntries(new URL(page.url()).searchParams);
const shownWeeks = async (page: Page) => (await weekTable(page, 'Weekly mileage')).map(({ first }) => first).reverse();

/** From the first to the last of these weeks, both included. */
const weeksFrom = (first: string, last: string): string[] =>
  first > last ? [] : [first, ...weeksFrom(daysLater(first, 7), last)];

test('keys on the handles narrow the chart and the address, and Back undoes it', async ({ page }) => {
  const first = page.getByRole('slider', { name: 'First week shown' });
  const last = page.getByRole('slider', { name: 'Last week shown' });
  await expect(first).toHaveAttribute('aria-valuetext', /11 to 17 Aug 2025/);
  await first.focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('PageUp');
  await expect.poll(() => queryOf(page)).toEqual({ from: weeksBack(20), to: THIS_WEEK });
  await last.focus();
  await page.keyboard.press('PageDown');
  await expect.poll(() => queryOf(page)).toEqual({ from: weeksBack(20), to: weeksBack(4) });
  await expect.poll(() => shownWeeks(page)).toEqual(weeksFrom(weeksBack(20), weeksBack(4)));
  await expect(page.locator('.hero .section-head p')).toHaveText(/15 Sept? 2025 to 11 Jan 2026\.$/);
  await expect(page.getByRole('slider', { name: 'Week', exact: true })).toHaveAttribute(
    'aria-valuetext',
    /5 to 11 Jan/,
  );

  await page.goBack();
  await expect.poll(() => queryOf(page)).toEqual({ from: weeksBack(20), to: THIS_WEEK });
  await page.goBack();
  await expect.poll(() => queryOf(page)).toEqual({});
  await expect.poll(() => shownWeeks(page)).toEqual(weeksFrom(weeksBack(25), THIS_WEEK));
});

test('the mouse drags a handle and the window, each in one step of the history', async ({ page }) => {
  const first = page.getByRole('slider', { name: 'First week shown' });
  await first.scrollIntoViewIfNeeded();
  const box = (await page.locator('.all-weeks').boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const all = Number(await page.getByRole('slider', { name: 'Last week shown' }).getAttribute('aria-valuemax'));
  const week = box.width / all;
  const drag = async (from: number, by: number) => {
    await page.mouse.move(from, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(from + by / 2, box.y + 20);
    await page.mouse.move(from + by, box.y + 20);
    await page.mouse.up();
  };
  const handle = (await first.boundingBox()) ?? box;
  await drag(handle.x + 20, 10 * week);
  await expect.poll(() => queryOf(page)).toEqual({ from: weeksBack(15), to: THIS_WEEK });
  await drag(box.x + box.width - 8 * week, -20 * week);
  await expect.poll(() => queryOf(page)).toEqual({ from: weeksBack(35), to: weeksBack(20) });
  await expect.poll(() => shownWeeks(page)).toEqual(weeksFrom(weeksBack(35), weeksBack(20)));
  await page.goBack();
  await expect.poll(() => queryOf(page)).toEqual({ from: weeksBack(15), to: THIS_WEEK });

  await page.getByRole('button', { name: 'Whole range' }).click();
  await expect.poll(() => queryOf(page)).toEqual({});
  await page.goBack();
  await page.getByRole('radio', { name: '12 weeks' }).check({ force: true });
  await expect.poll(() => queryOf(page)).toEqual({ range: '12w' });
});

interface YearsRow {
  readonly label: string;
  readonly values: (number | undefined)[];
}

const yearsTable = (page: Page): Promise<YearsRow[]> =>
  page
    .getByRole('region', { name: 'Year against year' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => ({
        label: row.querySelector('th')?.textContent ?? '',
        values: [...row.querySelectorAll('td')].map((cell) => {
          const value = cell.querySelector('data')?.getAttribute('value');
          return value === null || value === undefined ? undefined : Number(value);
        }),
      })),
    );

test('the years equal an addition by hand, added up and by week', async ({ page }) => {
  const upTo = (last: string) => metresOf(onDays(runs, `${last.slice(0, 4)}-01-01`, last));
  await expect.poll(async () => (await yearsTable(page)).length).toBeGreaterThan(12);
  const added = await yearsTable(page);
  expect(added[0]?.label).toMatch(/^to 5 Feb.*, today$/);
  expect(added[0]?.values).toEqual([upTo('2026-02-05'), upTo('2025-02-05')].map((sum) => expect.closeTo(sum, 3)));
  expect(added[1]?.values).toEqual([upTo('2026-01-31'), upTo('2025-01-31')].map((sum) => expect.closeTo(sum, 3)));
  expect(added[12]?.values).toEqual([undefined, expect.closeTo(upTo('2025-12-31'), 3)]);

  const slider = page.getByRole('slider', { name: 'Day of the year' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^5 Feb: 2026 .*km, 2025 7\.0.km, .*km more$/);
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuetext', /^1 Jan: 2026 4\.0.km, 2025 0\.0.km, 4\.0.km more$/);

  const years = page.getByRole('region', { name: 'Year against year' });
  await years.getByRole('radio', { name: 'By week' }).check({ force: true });
  // 2026 has 53 weeks. Week 1 of 2026 begins on 29 December 2025, week 4 of 2025 on 20 January.
  const week = (first: string) => metresOf(onDays(runs, first, daysLater(first, 6)));
  await expect.poll(async () => (await yearsTable(page)).length).toBe(53);
  const weeks = await yearsTable(page);
  expect(weeks[0]?.values).toEqual([expect.closeTo(week('2025-12-29'), 3), undefined]);
  expect(weeks[3]?.values).toEqual([week('2026-01-19'), week('2025-01-20')].map((sum) => expect.closeTo(sum, 3)));
  expect(weeks[51]?.values).toEqual([undefined, expect.closeTo(week('2025-12-22'), 3)]);
});

test('the athlete says from when on a week is told to be above the average', async ({ page, site }) => {
  // In rolling weeks 45.3 km against 45.0, 27.7, 20.5 and 35.0: a mean that is 41 % lower.
  const week = (back: number) => metresOf(onDays(runs, daysLater(TODAY, -7 * back - 6), daysLater(TODAY, -7 * back)));
  const mean = (week(1) + week(2) + week(3) + week(4)) / 4;
  const change = `+${Math.round((100 * (week(0) - mean)) / mean)}\u00a0%`;
  await page.goto(`${site.url}/dashboard?start=rolling`);
  await expect(page.getByText(`${change}: more than 10\u00a0% above your 4-week average.`)).toBeVisible();

  await page.goto(`${site.url}/settings`);
  const conventions = page.getByRole('region', { name: 'Conventions' });
  await conventions.getByRole('radio', { name: 'Never' }).check({ force: true });
  await expect.poll(() => everythingStored(page)).toContain('"steepAbove":"never"');
  await page.reload();
  await expect(conventions.getByRole('radio', { name: 'Never' })).toBeChecked();
  await page.goto(`${site.url}/dashboard?start=rolling`);
  await expect(page.getByText(`${change} on the 4-week average.`)).toBeVisible();
});

test('plain words say what is true of these runs', async ({ page }) => {
  const words = page.getByRole('region', { name: 'In plain words' });
  const days = new Set(
    onDays(runs, weeksBack(4), daysLater(THIS_WEEK, -1)).map((run) => run.start_date_local.slice(0, 10)),
  );
  await expect(words).toContainText(`You ran on ${days.size} of 28 days in the last four full weeks.`);
});

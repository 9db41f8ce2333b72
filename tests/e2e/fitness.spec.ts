import AxeBuilder from '@axe-core/playwright';
import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES, TODAY } from './hand-written-log.ts';
import { daysLater } from './plain-addition.ts';
import { MAN, type PlainDay, plainFitness, plainHrTss } from './plain-fitness.ts';
import { connect, expect, type Page, test } from './site.ts';
import type { Summary } from './summaries.ts';
import { type WeekRow, weekTable } from './week-table.ts';

/** Strava gives Relative Effort where there is a heart rate. */
const GIVEN: readonly Summary[] = SUMMARIES.map((given) =>
  given['has_heartrate'] === true ? { ...given, suffer_score: Math.round(given.moving_time / 100) } : given,
);
const FIRST = '2025-01-20';
const TITLE = 'Fitness, fatigue and form';
const PLANNED = 'Fitness, fatigue and form as planned';

test.use({ wish: { summaries: GIVEN, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

/** Says what the formulas need to know, as the page asks for it. */
async function answer(page: Page): Promise<void> {
  const form = page.getByRole('form', { name: 'Before there is a load' });
  await form.getByLabel('Highest heart rate (bpm)').fill(String(MAN.max));
  await form.getByLabel('Resting heart rate (bpm)').fill(String(MAN.rest));
  await form.getByRole('radio', { name: 'Men’s', exact: true }).check({ force: true });
  await form.getByRole('button', { name: 'Keep what I entered' }).click();
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible();
}

const figures = ({ fitness, fatigue, form, load }: PlainDay) =>
  [fitness, fatigue, form, load].map((value) => expect.closeTo(value, 6));

/** The rows of a table of days against plain days; both are in their own order. */
function expectDays(rows: readonly WeekRow[], days: readonly PlainDay[]): void {
  expect(rows.length).toBeGreaterThan(0);
  const byDay = new Map(days.map((day) => [day.day, day]));
  for (const { first = '', values } of rows) {
    const day = byDay.get(first);
    expect({ first, values }).toEqual({ first, values: day ? figures(day) : [] });
  }
}

test('fitness asks for what it needs, and then equals an addition by hand', async ({ page, site }) => {
  await page.goto(`${site.url}/fitness?range=12w`);
  await expect(page.getByRole('form', { name: 'Before there is a load' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeHidden();
  await answer(page);

  const days = plainFitness(GIVEN, FIRST, daysLater(TODAY, 14));
  const rows = await weekTable(page, TITLE);
  // From Monday 17 November to today.
  expect(rows).toHaveLength(81);
  expectDays(rows, days);

  const measured = GIVEN.filter((given) => plainHrTss(given) > 0).length;
  await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText(
    `Load from heart rate for ${measured} activities, not known for ${GIVEN.length - measured}.`,
  );
  const today = days.find(({ day }) => day === TODAY);
  const shown = page.getByRole('region', { name: 'Where you stand' }).locator('data');
  await expect(shown.first()).toHaveText(String(Math.round(today?.fitness ?? NaN)));
  await expect(shown.last()).toHaveText(String(Math.round(today?.form ?? NaN)).replace('-', '\u2212'));

  // By week: each by its last day, with the load of all seven.
  await page.getByRole('radio', { name: '26 weeks' }).check({ force: true });
  await expect.poll(async () => (await weekTable(page, TITLE)).length).toBe(26);
  const week = (await weekTable(page, TITLE))[2];
  const seven = days.filter(({ day }) => day >= '2026-01-19' && day <= '2026-01-25');
  const end = seven.at(-1);
  const load = seven.reduce((sum, day) => sum + day.load, 0);
  expect(week).toMatchObject({ first: '2026-01-19', values: end ? figures({ ...end, load }) : [] });
});

test('a plan is typed, dragged and pressed, goes on without a step, and stands in the address', async ({
  page,
  site,
}) => {
  await page.goto(`${site.url}/fitness`);
  await answer(page);
  const planned = (plan: Record<string, number>) =>
    plainFitness(GIVEN, FIRST, daysLater(TODAY, 14), plainHrTss, plan).filter(({ day }) => day > TODAY);
  const expectPlan = async (plan: Record<string, number>) => {
    const loads = planned(plan).map(({ load }) => load);
    await expect.poll(async () => (await weekTable(page, PLANNED)).map(({ values }) => values[3])).toEqual(loads);
    expectDays(await weekTable(page, PLANNED), planned(plan));
  };
  await expectPlan({});
  const [now] = plainFitness(GIVEN, FIRST, TODAY).slice(-1);
  const fresh = planned({}).findIndex(({ form }) => form > 0) + 1;
  await expect(page.getByRole('region', { name: 'Next 14 days' })).toContainText(
    (now?.form ?? 0) > 0
      ? 'Your form is above zero today.'
      : `After ${fresh} ${fresh === 1 ? 'day' : 'days'} of rest your form is above zero`,
  );

  await page.getByRole('spinbutton', { name: /^Load on Fri,? 6 Feb, typed$/ }).fill('40');
  await page.keyboard.press('Tab');
  await expectPlan({ '2026-02-06': 40 });
  await expect(page).toHaveURL(/plan=2026-02-06%2C40$/);

  const slider = page.getByRole('slider', { name: /^Load on Sun,? 8 Feb$/ });
  await slider.focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expectPlan({ '2026-02-06': 40, '2026-02-08': 10 });
  await expect(slider).toHaveAttribute('aria-valuetext', /^load 10, form that day/);

  const bar = (await slider.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const top = Number(await slider.getAttribute('aria-valuemax'));
  await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height - 2);
  await page.mouse.down();
  await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 3);
  await page.mouse.move(bar.x + bar.width / 2, bar.y + bar.height / 2, { steps: 4 });
  await page.mouse.up();
  await expectPlan({ '2026-02-06': 40, '2026-02-08': top / 2 });

  // Each gesture is one step back.
  await page.goBack();
  await expectPlan({ '2026-02-06': 40, '2026-02-08': 10 });
  await page.goBack();
  await expectPlan({ '2026-02-06': 40 });
  await page.reload();
  await expectPlan({ '2026-02-06': 40 });

  await page.getByLabel('Race on').fill('2026-02-15');
  const evening = planned({ '2026-02-06': 40 }).find(({ day }) => day === '2026-02-14');
  const { fitness = NaN, fatigue = NaN } = evening ?? {};
  const signed = `${fitness > fatigue ? '+' : '\u2212'}${Math.abs(Math.round(fitness - fatigue))}`;
  await expect(page.getByRole('region', { name: 'Next 14 days' })).toContainText(
    `in the morning: fitness ${Math.round(fitness)}, fatigue ${Math.round(fatigue)}, form ${signed}.`,
  );

  await page.getByRole('button', { name: 'Reset the plan' }).click();
  await expectPlan({});
  await page.getByRole('button', { name: '3-week taper' }).click();
  await expect(page.getByRole('heading', { name: 'Next 21 days' })).toBeVisible();
  await expect.poll(async () => (await weekTable(page, PLANNED)).length).toBe(21);
});

test('another scale is never mixed with the first, and needs nothing', async ({ page, site }) => {
  await page.goto(`${site.url}/fitness?range=12w`);
  await page.getByRole('button', { name: 'Show Relative Effort' }).click();
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible();
  const effort = (given: Summary) => Number(given['suffer_score'] ?? 0);
  expectDays(await weekTable(page, TITLE), plainFitness(GIVEN, FIRST, TODAY, effort));
  const known = GIVEN.filter((given) => given['suffer_score'] !== undefined).length;
  const stand = page.getByRole('region', { name: 'Where you stand' });
  await expect(stand).toContainText(`Strava’s Relative Effort for ${known} activities`);

  await page.getByRole('region', { name: 'Load per day' }).getByLabel('What load is counted in').selectOption('hrtss');
  await expect(page.getByRole('form', { name: 'Before there is a load' })).toBeVisible();
  await answer(page);
  expectDays(await weekTable(page, TITLE), plainFitness(GIVEN, FIRST, TODAY));

  // Conventions redraw at once: the same day instead of the evening before.
  await page.getByText('Conventions: how all this is computed').click();
  await page.getByRole('radio', { name: 'The same day' }).check({ force: true });
  const [now] = plainFitness(GIVEN, FIRST, TODAY).slice(-1);
  await expect
    .poll(async () => (await weekTable(page, TITLE))[0]?.values[2])
    .toBeCloseTo((now?.fitness ?? NaN) - (now?.fatigue ?? NaN), 6);
});

test('a filter that leaves nothing offers the way back, and narrows all figures', async ({ page, site }) => {
  await page.goto(`${site.url}/fitness?q=nothing-is-called-so`);
  await expect(page.getByText('The filter above leaves nothing over.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all activities' }).click();
  await answer(page);
  await page.goto(`${site.url}/fitness?sport=ride&range=12w`);
  const rides = GIVEN.filter(({ sport_type: sport }) => sport === 'Ride');
  await expect(page.getByRole('region', { name: 'Where you stand' })).toContainText('for 2 activities.');
  const rows = await weekTable(page, TITLE);
  // Before the first ride nothing is known.
  expectDays(
    rows.filter(({ first = '' }) => first >= '2025-12-17'),
    plainFitness(rides, '2025-12-17', TODAY),
  );
  expect(rows.filter(({ first = '' }) => first < '2025-12-17').flatMap(({ texts }) => texts[0])).toEqual(
    Array(30).fill('before the first'),
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
    const rows = await weekTable(page, TITLE);
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
    const rows = await weekTable(page, 'Load per day');
    const today = (2500 / 3600) * (8000 / 2500 / (1000 / 300)) ** 2 * 100;
    expect(rows[0]).toMatchObject({ first: TODAY, values: [expect.closeTo(today, 6), expect.closeTo(today, 6)] });
  });
});

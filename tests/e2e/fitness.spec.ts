import { fetchingIsOver } from './asked.ts';
import { answer, expectDays, figures, FIRST, GIVEN, openedTable, TITLE } from './fitness-page.ts';
import { NOW, TODAY } from './hand-written-log.ts';
import { daysLater } from './plain-addition.ts';
import { plainFitness, plainHrTss } from './plain-fitness.ts';
import { connect, expect, test } from './site.ts';
import type { Summary } from './summaries.ts';

const PLANNED = 'Fitness, fatigue and form as planned';

test.use({ wish: { summaries: GIVEN, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

test('fitness asks for what it needs, and then equals an addition by hand', async ({ page, site }) => {
  await page.goto(`${site.url}/fitness?range=12w`);
  await expect(page.getByRole('form', { name: /about your (heart|body)$/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeHidden();
  await answer(page);

  const days = plainFitness(GIVEN, FIRST, daysLater(TODAY, 14));
  const rows = await openedTable(page, TITLE);
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
  await expect.poll(async () => (await openedTable(page, TITLE)).length).toBe(26);
  const week = (await openedTable(page, TITLE))[2];
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
    await expect.poll(async () => (await openedTable(page, PLANNED)).map(({ values }) => values[3])).toEqual(loads);
    expectDays(await openedTable(page, PLANNED), planned(plan));
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
  await expect.poll(async () => (await openedTable(page, PLANNED)).length).toBe(21);
});

test('another scale is never mixed with the first, and needs nothing', async ({ page, site }) => {
  await page.goto(`${site.url}/fitness?range=12w`);
  await page.getByRole('button', { name: 'Show Relative Effort' }).click();
  await expect(page.getByRole('heading', { name: 'Where you stand' })).toBeVisible();
  const effort = (given: Summary) => Number(given['suffer_score'] ?? 0);
  expectDays(await openedTable(page, TITLE), plainFitness(GIVEN, FIRST, TODAY, effort));
  const known = GIVEN.filter((given) => given['suffer_score'] !== undefined).length;
  const stand = page.getByRole('region', { name: 'Where you stand' });
  await expect(stand).toContainText(`Strava’s Relative Effort for ${known} activities`);

  await page.getByRole('region', { name: 'Load per day' }).getByLabel('What load is counted in').selectOption('hrtss');
  await expect(page.getByRole('form', { name: /about your (heart|body)$/ })).toBeVisible();
  await answer(page);
  expectDays(await openedTable(page, TITLE), plainFitness(GIVEN, FIRST, TODAY));

  // Conventions redraw at once: the same day instead of the evening before.
  await page.getByText('Conventions: how all this is computed').click();
  await page.getByRole('radio', { name: 'The same day' }).check({ force: true });
  const [now] = plainFitness(GIVEN, FIRST, TODAY).slice(-1);
  await expect
    .poll(async () => (await openedTable(page, TITLE))[0]?.values[2])
    .toBeCloseTo((now?.fitness ?? NaN) - (now?.fatigue ?? NaN), 6);
});

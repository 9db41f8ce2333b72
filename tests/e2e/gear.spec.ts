import { askedOf, fetchingIsOver, startCounting } from './asked.ts';
import { NOW } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, test } from './site.ts';
import { summary } from './summaries.ts';
import { beyond, tooSmall, unfold } from './targets.ts';
import { weekTable } from './week-table.ts';

const [BLUE, GREY, BIKE] = ['g9000000', 'g9000002', 'b3000001'];

/** The sandbox names them, and says that the grey ones are retired. */
const ACTIVITIES = [
  summary(1, '2026-02-04T10:00', { distance: 10_000, gear_id: BLUE }),
  summary(2, '2026-02-01T10:00', { distance: 8000, gear_id: BLUE }),
  summary(3, '2026-01-20T10:00', { distance: 12_000, gear_id: BLUE, commute: true }),
  summary(4, '2025-06-01T10:00', { distance: 21_000, gear_id: GREY }),
  summary(5, '2026-01-30T10:00', { distance: 40_000, gear_id: BIKE, sport_type: 'Ride' }),
  summary(6, '2026-01-31T10:00', { distance: 1500, sport_type: 'Swim' }),
];

test.use({ wish: { summaries: ACTIVITIES, now: NOW } });

const piece = (page: Page, name: string) => page.getByRole('article', { name });
const values = (page: Page, name: string) =>
  piece(page, name)
    .locator('data')
    .evaluateAll((all) => all.map((data) => Number(data.getAttribute('value'))));

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await startCounting(strava);
});

test('gear is counted from what is here, and named by Strava for the reads that the button says', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/records`);
  await page.getByRole('link', { name: 'Shoes and bikes' }).click();
  await expect(page.getByRole('heading', { name: 'Gear', exact: true })).toBeVisible();
  // In all, shown, left of 800 km; the bike has no limit.
  await expect.poll(() => values(page, `Shoes ${BLUE}`)).toEqual([30_000, 30_000, 770_000]);
  await expect(piece(page, `Bike ${BIKE}`)).toContainText('No limit set.');
  await expect(page.getByText(/^1 activity here \(1\.5\skm\) names no gear\.$/)).toBeVisible();
  expect((await askedOf(strava)).filter((request) => /gear|athlete$/.test(request))).toEqual([]);

  await page.getByRole('button', { name: 'Ask Strava (3 reads)' }).click();
  await expect(piece(page, 'Bucket Rouleur 2')).toBeVisible();
  await page.getByText('1 retired').click();
  await expect(piece(page, 'Pebble Daily grey')).toContainText('1 Jun 2025');
  expect((await askedOf(strava)).filter((request) => request.includes('/gear/')).sort()).toEqual(
    [BIKE, BLUE, GREY].map((id) => `GET /gear/${id}`),
  );

  // 30 km in the 17 days since 20 January: 770 km more take 437 days, to April 2027.
  const blue = piece(page, 'Pebble Daily blue');
  await expect(blue).toContainText(/770\skm left: at the present rate until about Apr 2027\./);
  await page.goto(`${site.url}/gear?commutes=no`);
  await expect.poll(() => values(page, 'Pebble Daily blue')).toEqual([30_000, 18_000, 770_000]);
  await page.getByText('Show all gear by month as a table').click();
  const months = async () =>
    (await weekTable(page, 'Gear by month')).slice(0, 2).map(({ first, values: own }) => [first, ...own]);
  await expect.poll(months).toEqual([
    ['2026-02-01', 18_000, 0, 0],
    ['2026-01-01', 0, 40_000, 0],
  ]);
  expect((await askedOf(strava)).filter((request) => request.includes('/gear/'))).toHaveLength(3);

  await page.goto(`${site.url}/settings`);
  await expect(page.getByRole('link', { name: 'Shoes and bikes' })).toHaveAttribute('href', '/gear');
  await page.goto(`${site.url}/activities/1`);
  await page.getByRole('link', { name: 'Pebble Daily blue' }).click();
  await expect(page).toHaveURL(`${site.url}/gear#${BLUE}`);
  await expect(piece(page, 'Pebble Daily blue')).toBeInViewport();
});

test('the limit is the athlete’s, stays on this device, and with more permission one read names all in use', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/connect?ask=zones&return_to=/gear`);
  await page.locator('#authorize').click();
  await page.waitForURL(`${site.url}/gear`);
  await page.getByRole('button', { name: 'Ask Strava (1 read)' }).click();
  const blue = piece(page, 'Pebble Daily blue');
  await expect(blue).toContainText('suggested');
  await page.getByRole('button', { name: /^Change the limit\s*: Pebble Daily blue$/ }).click();
  await page.getByLabel('Retire after, in km').fill('many');
  await page.getByRole('button', { name: 'Keep this limit' }).click();
  await expect(page.getByRole('alert')).toContainText('Type a distance in km');
  await page.getByLabel('Retire after, in km').fill('25');
  await page.getByRole('button', { name: 'Keep this limit' }).click();
  await expect(blue).toContainText(/5\skm past the limit\./);
  await expect(page.getByRole('button', { name: /^Change the limit\s*: Pebble Daily blue$/ })).toBeFocused();
  await page.reload();
  await expect(blue).toContainText(/Good for 25\skm/);
  await expect(blue).not.toContainText('suggested');
  expect((await askedOf(strava)).filter((request) => /gear\/|athlete$/.test(request))).toContain('GET /athlete');
});

test('what keeps Strava from naming it is said, with a next step, and what came stays', async ({
  page,
  site,
  strava,
}) => {
  await page.goto(`${site.url}/gear`);
  await strava.control('faults', { path: `/gear/${GREY}`, status: 503 });
  await page.getByRole('button', { name: 'Ask Strava (3 reads)' }).click();
  await expect(piece(page, 'Pebble Daily blue')).toBeVisible();
  await expect(page.getByText('Strava has a problem.')).toBeVisible();
  // Named or not, it can be linked to; what is out of use is unfolded for it.
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('1 retired')).toBeVisible();
  await page.goto(`${site.url}/records`);
  await page.goto(`${site.url}/gear#${GREY}`);
  await expect(piece(page, 'Pebble Daily grey')).toBeInViewport();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to object to, a finger hits everything and nothing is too wide, ${colorScheme}`, async ({
    page,
    site,
  }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url}/gear?units=mi`);
    await page.getByRole('button', { name: 'Ask Strava (3 reads)' }).click();
    await expect(page.getByText('1 retired')).toBeVisible();
    await expect.poll(() => values(page, 'Pebble Daily blue')).toEqual([30_000, 30_000, 770_000]);
    await expect(piece(page, 'Pebble Daily blue')).toContainText(/478\smi left/);
    await page.getByRole('button', { name: /^Change the limit\s*: Pebble Daily blue$/ }).click();
    await unfold(page);
    for (const width of [320, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await objections(page)).toEqual([]);
      expect([await tooSmall(page), await beyond(page)]).toEqual([[], 0]);
    }
  });
}

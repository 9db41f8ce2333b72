import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
});

const WIDTHS = [320, 390, 768, 1440];
const PATHS = [
  '/?stay',
  '/dashboard',
  '/dashboard?week=2026-01-26&range=all',
  '/activities',
  '/activities?q=no+such+name',
  '/calendar',
  '/calendar?date=2026-01-29&day=thu',
  '/records',
  '/records?units=mi&sport=run&tolerance=yes',
  '/goals',
  '/gear',
  '/upload',
  '/trends',
  '/fitness',
  '/settings',
  '/privacy',
  '/trust',
];

test('no page scrolls sideways on a phone, a tablet or a desk', async ({ page, site }) => {
  for (const path of PATHS) {
    await page.goto(site.url + path);
    await expect(page.locator('main')).toBeVisible();
    if (path.startsWith('/dashboard')) await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 900 });
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      await expect.poll(beyond, `${path} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});

for (const language of ['', '/de']) {
  test(`no page scrolls sideways on a phone with letters twice as large, in ${language ? 'German' : 'English'}`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of [...PATHS, '/share', '/setup', '/reset', '/goodbye']) {
      await page.goto(site.url + language + path);
      await expect(page.locator('main')).toBeVisible();
      if (path.startsWith('/dashboard')) await expect(page.locator('main .strava-link').first()).toBeVisible();
      const beyond = () =>
        page.evaluate(() => {
          document.documentElement.style.fontSize = '200%';
          return document.documentElement.scrollWidth - innerWidth;
        });
      await expect.poll(beyond, path).toBeLessThanOrEqual(0);
      // What comes later, or has been folded, is no wider.
      await page.locator('details').evaluateAll((all) => all.forEach((one) => one.setAttribute('open', '')));
      await expect.poll(beyond, `${path} unfolded`).toBeLessThanOrEqual(0);
    }
  });
}

for (const width of [390, 1440]) {
  test(`the dashboard does not jump while stored weeks are drawn, ${width} px wide`, async ({ page, strava }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.addInitScript(() => {
      const seen = globalThis as unknown as { shift: number };
      seen.shift = 0;
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
          if (!entry.hadRecentInput) seen.shift += entry.value;
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    await strava.control('requests', undefined, 'DELETE');
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
    await fetchingIsOver(page, strava);
    const shift = await page.evaluate(async () => {
      for (let frames = 0; frames < 3; frames += 1) await new Promise(requestAnimationFrame);
      return (globalThis as unknown as { shift: number }).shift;
    });
    expect(shift).toBeLessThan(0.1);
  });
}

const ground = (page: Page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

test('the dark theme, once chosen, is kept on every page and at every visit', async ({ page, site }) => {
  const light = await ground(page);
  // Not by force: charts that still arrive move the footer from below the mouse.
  await page.getByRole('group', { name: 'Appearance' }).getByText('Dark').click();
  const dark = await ground(page);
  expect(dark).not.toBe(light);
  for (const path of PATHS) {
    await page.goto(site.url + path);
    expect(await ground(page)).toBe(dark);
    await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  }
});

test('on a phone whatever is pressed on the four pages is high enough for a finger', async ({ page, site }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const [path, heading] of [
    ['/activities', 'Activities'],
    ['/calendar?date=2026-01-29', 'Hours of the week'],
    ['/records', 'Milestones'],
    ['/goals', 'No goal yet'],
  ] as const) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    expect(await tooLow(page), path).toEqual([]);
  }
});

/** What can be pressed and is lower than 44 px; what is drawn is read by sliding over it, and is no target. */
const tooLow = (page: Page) =>
  page
    .locator('main')
    .locator('a, button, input, select, summary')
    .evaluateAll((targets) =>
      targets
        .filter((target) => target.checkVisibility())
        .map((target) => target.closest('label') ?? target)
        .filter((target) => target.getBoundingClientRect().height < 44)
        .map((target) => `${target.tagName} ${target.textContent.trim().slice(0, 30)}`),
    );

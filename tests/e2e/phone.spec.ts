import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, test } from './site.ts';
import { summary } from './summaries.ts';
import { beyond, PAGES, tooSmall, unfold } from './targets.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW }, viewport: { width: 390, height: 844 }, hasTouch: true });

test('on every page, unfolded, nothing is too small for a finger', async ({ page, site, strava }) => {
  test.slow();
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  for (const [path, heading] of PAGES) {
    await page.goto(site.url + path);
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible();
    await unfold(page);
    for (const width of [320, 390]) {
      await page.setViewportSize({ width, height: 844 });
      await expect.poll(() => tooSmall(page), `${path} at ${width} px`).toEqual([]);
    }
  }
});

test.describe('100,000 km in one go, with names that know no end', () => {
  const name = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenlauf';
  // The farthest on a Sunday, at the right edge of its week.
  const far = Array.from({ length: 12 }, (_, index) =>
    summary(index + 1, `2026-01-${14 + index}T07:00`, { name, distance: index < 11 ? 10_000 : 100_000_000 }),
  );
  test.use({ wish: { summaries: far, now: NOW } });

  test('fit a window of 320 px', async ({ page, site, strava }) => {
    await page.setViewportSize({ width: 320, height: 700 });
    await page.clock.setFixedTime(NOW);
    await connect(page, site);
    await fetchingIsOver(page, strava);
    for (const path of [
      '/dashboard?week=2026-01-19',
      '/activities',
      '/records',
      '/calendar?date=2026-01-19',
      '/trends',
    ]) {
      await page.goto(site.url + path);
      await expect(page.getByText(/100,000/).first()).toBeVisible();
      await expect.poll(() => beyond(page), path).toBeLessThanOrEqual(0);
    }
  });
});

test('a finger on a chart reads it sideways, and scrolls the page up and down', async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  const plot = page.getByRole('slider', { name: 'Week', exact: true });
  await plot.scrollIntoViewIfNeeded();
  const atRest = await plot.getAttribute('aria-valuenow');
  const box = await plot.boundingBox();
  if (!box) throw new Error('The chart is not there');
  const [y, left, middle] = [box.y + box.height / 2, box.x + 60, box.x + box.width / 2];
  const fingers = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number, down = y) =>
    fingers.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y: down }] });
  await touch('touchStart', left);
  await expect(plot).not.toHaveAttribute('aria-valuenow', atRest ?? '');
  const first = Number(await plot.getAttribute('aria-valuenow'));
  await touch('touchMove', (left + middle) / 2);
  await touch('touchMove', middle);
  await expect.poll(async () => Number(await plot.getAttribute('aria-valuenow'))).toBeGreaterThan(first + 5);
  await touch('touchEnd');

  const before = await page.evaluate(() => scrollY);
  await touch('touchStart', middle);
  for (const up of [20, 60, 100, 150, 200]) await touch('touchMove', middle, y - up);
  await touch('touchEnd');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 100);
});

test('beside a camera and rounded corners everything stays in reach', async ({ page, site }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await connect(page, site);
  const browser = await page.context().newCDPSession(page);
  await browser.send('Emulation.setSafeAreaInsetsOverride', { insets: { top: 20, left: 47, bottom: 21, right: 47 } });
  for (const part of ['header .brand', 'main h2 >> nth=0', 'footer p']) {
    const left = async () => (await page.locator(part).boundingBox())?.x ?? 0;
    await expect.poll(left, part).toBeGreaterThanOrEqual(47);
  }
  expect((await page.locator('header .brand').boundingBox())?.y).toBeGreaterThanOrEqual(20);
  const tab = await page.getByRole('link', { name: 'Activities', exact: true }).boundingBox();
  expect(tab && tab.y + tab.height).toBeLessThanOrEqual(390 - 21);
  expect(tab && tab.x + tab.width).toBeLessThanOrEqual(844 - 47);
});

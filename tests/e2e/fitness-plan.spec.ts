import { fetchingIsOver } from './asked.ts';
import { answer, GIVEN } from './fitness-page.ts';
import { NOW } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: GIVEN, now: NOW } });

test.beforeEach(async ({ page, site, strava }) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  await page.goto(`${site.url}/fitness`);
  await answer(page);
});

const plans = (page: Page) => page.getByRole('group', { name: 'Plan', exact: true });
const held = (page: Page) => plans(page).getByRole('button', { pressed: true });
const day = (page: Page, name: RegExp) => page.getByRole('slider', { name });
const planned = (page: Page) =>
  page
    .getByRole('slider', { name: /^Load on/ })
    .evaluateAll((bars) => bars.map((bar) => Number(bar.getAttribute('aria-valuenow'))));

test('the plan that holds is pressed, none does once a day differs, and a taper follows the race', async ({ page }) => {
  await expect(held(page)).toHaveText('Rest');
  await plans(page)
    .getByRole('button', { name: /^As in/ })
    .click();
  await expect(held(page)).toHaveText(/^As in the last four weeks/);
  const [usual = 0] = await planned(page);
  expect(usual).toBeGreaterThan(0);
  await plans(page)
    .getByRole('button', { name: /^3-week taper/ })
    .click();
  await expect(held(page)).toHaveText(/^3-week taper/);
  await page.getByLabel('Race on').fill('2026-02-15');
  await expect(held(page)).toHaveText(/^3-week taper/);
  // Race on the tenth day: two days at a half, seven at a quarter, the race, and rest after it.
  const [half = 0, quarter = 0] = (await planned(page)).slice(1, 3);
  expect(await planned(page)).toEqual([half, half, ...Array<number>(7).fill(quarter), 0, 0, 0, 0, 0]);
  expect([usual / 2 - half, usual / 4 - quarter].every((off) => Math.abs(off) <= 1)).toBe(true);
  await day(page, /Load on Fri,? 6 Feb$/).press('ArrowUp');
  await expect(held(page)).toHaveCount(0);
  await plans(page).getByRole('button', { name: 'Rest' }).click();
  await expect(held(page)).toHaveText('Rest');
});

test.describe('with a finger', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a grip is dragged, and beside it the page scrolls', async ({ page }) => {
    const bar = day(page, /^Load on Sun,? 8 Feb$/);
    await bar.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const box = (await bar.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const top = Number(await bar.getAttribute('aria-valuemax'));
    const developer = await page.context().newCDPSession(page);
    const touch = (type: string, ...heights: number[]) =>
      developer.send('Input.dispatchTouchEvent', {
        type: type as 'touchStart',
        touchPoints: heights.map((height) => ({ x: box.x + box.width / 2, y: box.y + box.height - height })),
      });
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();

    await touch('touchStart', 4);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', 4 + (step * (box.height / 2 - 4)) / 10);
    await expect(bar).toHaveAttribute('aria-valuenow', String(top / 2));
    await expect(page).not.toHaveURL(/plan=/);
    await touch('touchEnd');
    await expect(page).toHaveURL(/plan=2026-02-06%2C0%2C0%2C/);
    await expect(bar).toHaveAttribute('aria-valuenow', String(top / 2));
    expect(await scrolled()).toBe(before);

    // The next day has its grip at the foot: higher up a finger scrolls, and plans nothing.
    box.x += box.width + 4;
    await touch('touchStart', box.height - 4);
    for (let step = 1; step <= 10; step += 1) await touch('touchMove', box.height - 4 + step * 20);
    await touch('touchEnd');
    await expect.poll(scrolled).toBeGreaterThan(before);
    await expect(day(page, /^Load on Mon,? 9 Feb$/)).toHaveAttribute('aria-valuenow', '0');
  });
});

test.describe('on the narrowest phone', () => {
  test.use({ viewport: { width: 320, height: 640 } });

  test('nothing scrolls sideways, and each range stays on its line', async ({ page }) => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    const cells = page.locator('table:has(caption:text("Race times told from")) td:has(data + data)');
    for (const cell of await cells.all()) {
      const [first, second] = await cell
        .locator('data')
        .evaluateAll((data) => data.map((each) => each.getBoundingClientRect().top));
      expect(first).toBe(second);
    }
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('bars, grips and the plan that holds can be seen', async ({ page }) => {
    await plans(page)
      .getByRole('button', { name: /^As in/ })
      .click();
    await expect(held(page)).toHaveCSS('outline-style', 'solid');
    const bar = day(page, /^Load on/).first();
    const [page_ = '', ink = '', fill = '', grip = ''] = await bar.evaluate((element) => {
      const system = (name: string) => {
        document.body.style.setProperty('color', name);
        return getComputedStyle(document.body).color;
      };
      const [fill, grip] = [...element.children];
      return [
        system('Canvas'),
        system('CanvasText'),
        fill ? getComputedStyle(fill).backgroundColor : '',
        grip ? getComputedStyle(grip, '::after').backgroundColor : '',
      ];
    });
    expect([fill, grip]).toEqual([ink, ink]);
    expect(ink).not.toBe(page_);
  });
});

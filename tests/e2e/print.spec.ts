import { fetchingIsOver } from './asked.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW }, colorScheme: 'dark' });

/** The light theme's distance, as a canvas holds it. */
const LIGHT_GREEN = [0, 107, 79];

/** What the first chart is when the page has been laid out for paper, as soon as it has been printed. */
async function printed(page: Page): Promise<{ pages: number; width: number; green: number }> {
  await page.evaluate(([red, green, blue]) => {
    // The last to hear of it: whoever draws has drawn.
    addEventListener('beforeprint', () => {
      const canvas = document.querySelector<HTMLCanvasElement>('.weekly-mileage canvas');
      const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      let found = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        if (pixels[at] === red && pixels[at + 1] === green && pixels[at + 2] === blue) found += 1;
      }
      Object.assign(globalThis, { paper: { width: canvas?.clientWidth, green: found } });
    });
  }, LIGHT_GREEN);
  const file = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  const paper = await page.evaluate(() => (globalThis as unknown as { paper: { width: number; green: number } }).paper);
  return { pages: file.match(/\/Type\s*\/Page\b/g)?.length ?? 0, ...paper };
}

for (const width of [390, 1440]) {
  test(`the dashboard goes on one sheet, in ink on white, out of a dark window of ${width} px`, async ({
    page,
    site,
    strava,
  }) => {
    await page.setViewportSize({ width, height: 844 });
    await page.clock.setFixedTime(NOW);
    await connect(page, site);
    await fetchingIsOver(page, strava);
    await page.goto(`${site.url}/dashboard`);
    await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
    const plot = page.locator('.weekly-mileage canvas').first();
    const onScreen = await plot.evaluate((canvas) => canvas.clientWidth);
    const { green, ...sheet } = await printed(page);
    expect(sheet).toEqual({ pages: 1, width: 690 });
    expect(green).toBeGreaterThan(5000);
    // And the screen is as it was.
    await expect.poll(() => plot.evaluate((canvas) => canvas.clientWidth)).toBe(onScreen);
    expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBeUndefined();

    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    for (const kept of ['.plate-num', '.days', '.cmp', '.weekly-mileage .reading', '.weekly-mileage canvas']) {
      await expect(page.locator(kept).first(), kept).toBeVisible();
    }
    // A canvas above another one wipes it out on paper.
    await expect(page.locator('.plot canvas + canvas').filter({ visible: true })).toHaveCount(0);
    await expect(
      page.locator('main :is(.btn, .act, input, select), nav, .brush .grip').filter({ visible: true }),
    ).toHaveCount(0);
    const ink = page.locator('.plate-num');
    expect(await ink.evaluate((found) => getComputedStyle(found).color)).toBe('rgb(18, 32, 26)');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(255, 255, 255)');
  });
}

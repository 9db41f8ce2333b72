/** Along the way of the made-up runner, and of somebody who was on the road for twenty hours. */
import type { Locator } from '@playwright/test';
import { along, openActivity, splits } from './activity-page.ts';
import { fetchingIsOver } from './asked.ts';
import { openDemo } from './demo-visit.ts';
import { objections } from './objections.ts';
import { connect, expect, test } from './site.ts';
import { summary } from './summaries.ts';

const NOW = '2026-02-05T18:30:00Z';
const RUN = summary(41, '2026-02-04T07:00', { name: 'A day and a night', distance: 180_000, moving_time: 72_000 });

test.use({ wish: { summaries: [RUN], now: NOW } });

test('the demo shows a run along its way, and asks nobody for it', async ({ page, context, site }) => {
  await openDemo(page, site);
  const asked: string[] = [];
  context.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site.url}/activities?sport=run`);
  await page.locator('[aria-rowindex="2"] .title a').click();
  await expect(along(page)).toBeVisible();
  await expect(splits(page).nth(1)).toBeVisible();
  await expect(page.getByRole('link', { name: /View .*on Strava/ })).toHaveCount(0);
  expect(asked.filter((url) => !url.startsWith(site.url))).toEqual([]);
  expect(await objections(page)).toEqual([]);
});

test('twenty hours with 72,000 samples open, are read with the keys, and are looked at closely', async ({
  page,
  site,
  strava,
}) => {
  await page.clock.setFixedTime(NOW);
  await connect(page, site);
  await fetchingIsOver(page, strava);
  // 2.5 m/s: 180 km less the last 2.5 m, a kilometre in 6:40.
  const time = Array.from({ length: 72_000 }, (_, second) => second);
  const altitude = time.map((second) => 500 + 100 * Math.sin(second / 2000));
  const streams = { time: { data: time }, distance: { data: time.map((second) => 2.5 * second) } };
  await strava.control(`activities/${RUN.id}/streams`, { ...streams, altitude: { data: altitude } }, 'PUT');
  await openActivity(page, site, RUN);
  await expect(splits(page)).toHaveCount(181, { timeout: 20_000 });
  await expect(splits(page).nth(100)).toContainText('6:40');

  await along(page).focus();
  await page.keyboard.press('PageUp');
  await expect(along(page)).toHaveAttribute('aria-valuetext', /^1\.00 kilometres: 6:40 per kilometre/);
  const [lines, above] = [along(page).locator('canvas').first(), along(page).locator('canvas').last()];
  const drawn = await timesDrawn(lines);
  const before = await pictureOn(above);
  await page.keyboard.press('ArrowRight');
  await expect(along(page)).toHaveAttribute('aria-valuenow', '1040');
  await expect.poll(() => pictureOn(above)).not.toBe(before);
  expect(await drawn.evaluate(({ times }) => times)).toBe(0);
  await expect(splits(page).nth(2)).toHaveAttribute('aria-current', 'true');
  await page.keyboard.press('End');
  await expect(along(page)).toHaveAttribute('aria-valuetext', /^180\.00 kilometres/);
  await expect(splits(page).nth(180)).toHaveAttribute('aria-current', 'true');

  // Twice as close, four times, and so on; the end stays in view. 180 km / 4 are 45.
  const stretch = page.getByRole('status').filter({ hasText: /^Shown:/ });
  await page.keyboard.press('+');
  await page.keyboard.press('+');
  await expect(stretch).toHaveText('Shown: 135.0 to 180.0\u00a0km.');
  await expect.poll(() => drawn.evaluate(({ times }) => times)).toBe(2);
  await page.keyboard.press('Home');
  await expect(stretch).toHaveText('Shown: 0.0 to 45.0\u00a0km.');
  await page.keyboard.press('0');
  await expect(stretch).toHaveCount(0);
  const { x, y, width, height } = (await along(page).boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.move(x + width / 2, y + height / 2);
  await page.mouse.down();
  await page.mouse.move(x + (3 * width) / 4, y + height / 2, { steps: 4 });
  await page.mouse.up();
  await expect(stretch).toHaveText(/^Shown: 9\d\.\d to 14\d\.\d\skm\.$/);
  await page.getByRole('button', { name: 'Whole activity' }).click();
  await expect(stretch).toHaveCount(0);
});

/** Counts from now on how many times Chart.js draws on a canvas: it clears it first. */
function timesDrawn(canvas: Locator) {
  return canvas.evaluateHandle((element: HTMLCanvasElement) => {
    const counted = { times: 0 };
    const context = element.getContext('2d');
    if (!context) throw new Error('nothing is drawn here');
    const clear = context.clearRect.bind(context);
    context.clearRect = (...area) => {
      counted.times += 1;
      clear(...area);
    };
    return counted;
  });
}

const pictureOn = (canvas: Locator) => canvas.evaluate((element: HTMLCanvasElement) => element.toDataURL());

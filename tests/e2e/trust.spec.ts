import AxeBuilder from '@axe-core/playwright';
import { readFileSync } from 'node:fs';
import type { Oracle } from '#lib/oracles/oracles.ts';
import { connectAndKeep } from './offline.ts';
import { expect, type Page, test } from './site.ts';

test.use({ wish: { activities: 60 } });

const ORACLES = ['days-pace-goals', 'body', 'load', 'races'].flatMap(
  (topic) => JSON.parse(readFileSync(`src/lib/oracles/${topic}.json`, 'utf8')) as Oracle[],
);

const summary = (page: Page) => page.getByRole('status').filter({ hasText: 'examples' });
const allAgree = `All ${ORACLES.length} examples come out as they should, computed just now in this browser.`;

test('every example comes out in this browser, and the page asks nobody but the site', async ({
  page,
  site,
  strava,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  await page.goto(`${site.url}/trust`);
  await expect(summary(page)).toHaveText(allAgree);
  await expect(page.getByText('✓ agrees', { exact: true })).toHaveCount(ORACLES.length);
  await expect(page.getByText('✗ differs')).toHaveCount(0);
  expect(ORACLES.length).toBeGreaterThan(60);
  expect(new Set(asked)).toEqual(new Set([new URL(site.url).origin]));
  expect(await strava.requests()).toEqual([]);
});

test('an example says what is computed, from what, what is expected and what came out', async ({ page, site }) => {
  await page.goto(`${site.url}/trust`);
  await expect(summary(page)).toHaveText(allAgree);
  await expect(page.getByRole('row')).toHaveCount(0);
  await page.getByRole('button', { name: 'Open all examples' }).click();
  const row = page.getByRole('row').filter({ hasText: '25:00 over 5 km make 1:55:00 over a half marathon' });
  await expect(row.getByRole('rowheader')).toContainText('Source: calckoo');
  await expect(row.getByRole('rowheader')).toContainText('Known to be wrong: 1:55:25 (calcso)');
  await expect(row.getByRole('cell')).toHaveText([
    /metres 5000.*seconds 1500.*to metres 21097\.5/,
    /6900.*within 0\.5/,
    /6900\.3.*agrees/,
  ]);
  for (const { id } of ORACLES) await expect(page.locator(`[id="${id}"]`)).toHaveCount(1);
});

test('chapters are reached by their links', async ({ page, site }) => {
  await page.goto(`${site.url}/trust`);
  await expect(summary(page)).toHaveText(allAgree);
  await page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: 'Race times' }).click();
  await expect(page).toHaveURL(`${site.url}/trust#chapter-12`);
  await expect(page.getByRole('heading', { name: 'Race times' })).toBeInViewport();
});

test('each formula says how many of its examples agree, and folds them away', async ({ page, site }) => {
  await page.goto(`${site.url}/trust`);
  await expect(summary(page)).toHaveText(allAgree);
  const said = await page.locator('.examples > summary').allTextContents();
  const counts = said.map((text) => /(\d+) of (\d+) agree/.exec(text)?.slice(1).map(Number) ?? []);
  expect(counts.reduce((sum, [agreeing = NaN]) => sum + agreeing, 0)).toBe(ORACLES.length);
  expect(counts.reduce((sum, [, all = NaN]) => sum + all, 0)).toBe(ORACLES.length);
  expect(counts).toHaveLength(new Set(ORACLES.map(({ section, formula }) => `${section} ${formula}`)).size);
  expect(await page.locator('.examples[open]').count()).toBe(0);
  await page.getByRole('button', { name: 'Open all examples' }).click();
  expect(await page.locator('.examples:not([open])').count()).toBe(0);
  await page.getByRole('button', { name: 'Close all examples' }).click();
  expect(await page.locator('.examples[open]').count()).toBe(0);
});

test('an example is reached by its address, and on paper all are there', async ({ page, site }) => {
  const [example] = ORACLES.slice(-1);
  const row = page.locator(`[id="${example?.id}"]`);
  await page.goto(`${site.url}/trust#${example?.id}`);
  await expect(row).toBeInViewport();
  expect(await page.locator('.examples[open]').count()).toBe(1);
  await page.emulateMedia({ media: 'print' });
  const heights = await page.locator('.examples tbody tr').evaluateAll((rows) => rows.map((one) => one.clientHeight));
  expect(heights).toHaveLength(ORACLES.length);
  expect(Math.min(...heights)).toBeGreaterThan(0);
});

for (const [width, colorScheme] of [
  [390, 'light'],
  [320, 'dark'],
  [1440, 'light'],
  [1440, 'dark'],
] as const) {
  test(`axe finds nothing to object to, ${width} px wide, ${colorScheme}, and nothing scrolls sideways`, async ({
    page,
    site,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.emulateMedia({ colorScheme });
    await page.goto(`${site.url}/trust`);
    await expect(summary(page)).toHaveText(allAgree);
    await page.getByRole('button', { name: 'Open all examples' }).click();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.length, nodes[0]?.html])).toEqual([]);
  });
}

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  test('what is expected can be read, and nothing claims to have been computed', async ({ page, site }) => {
    await page.goto(`${site.url}/trust`);
    await expect(summary(page)).toContainText(`${ORACLES.length} examples. Nothing has been computed yet`);
    await expect(page.getByText('not computed yet')).toHaveCount(ORACLES.length);
    await expect(page.getByText('✓ agrees')).toHaveCount(0);
    const row = page.getByRole('row').filter({ hasText: '25:00 over 5 km make 52:07 over 10 km' });
    await page.locator('details', { hasText: '25:00 over 5 km make 52:07 over 10 km' }).locator('> summary').click();
    await expect(row.getByRole('cell').nth(1)).toContainText('3127');
  });
});

test.describe('offline', () => {
  test.use({ serviceWorkers: 'allow' });

  test('the page computes all the same once the app is kept', async ({ page, site, context }) => {
    await connectAndKeep(page, site);
    await context.setOffline(true);
    await page.goto(`${site.url}/trust`);
    await expect(summary(page)).toHaveText(allAgree);
    await context.setOffline(false);
  });
});

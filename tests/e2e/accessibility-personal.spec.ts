import { NOW, SUMMARIES } from './hand-written-log.ts';
import { objections } from './objections.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

/** What the athlete says about themselves, entered in Settings. */
async function enterBody(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/settings`);
  for (const [label, text] of [
    ['Highest heart rate', '190'],
    ['Resting heart rate', '50'],
  ] as const) {
    await page.getByRole('button', { name: new RegExp(`^Enter it\\s*: ${label}`) }).click();
    await page.locator('dd').getByLabel(label).fill(text);
    await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  }
  await page.getByRole('button', { name: /^Enter it\s*: Women’s or men’s/ }).click();
  await page.locator('dd').getByRole('radio', { name: 'Men’s', exact: true }).check({ force: true });
  await page.getByRole('button', { name: 'Keep it', exact: true }).click();
  await expect(page.getByRole('button', { name: /^Correct\s*: Women’s or men’s/ })).toBeVisible();
}

/** Opens every table that is folded away. */
async function openTables(page: Page): Promise<void> {
  const folded = page.locator('main details:not([open]) > summary', { hasText: 'as a table' });
  await expect(folded.first()).toBeVisible();
  while ((await folded.count()) > 0) await folded.first().click();
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test.describe(`${colorScheme}, ${width} px wide`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test.beforeEach(async ({ page, site }) => {
        await page.clock.setFixedTime(NOW);
        await connect(page, site);
      });

      for (const path of ['trends', 'fitness'] as const) {
        test(`axe finds nothing to object to on /${path} with everything known and the tables open`, async ({
          page,
          site,
        }) => {
          await enterBody(page, site.url);
          await page.goto(`${site.url}/${path}`);
          await openTables(page);
          expect(await objections(page)).toEqual([]);
        });
      }

      test('axe finds nothing to object to in Settings, asking and answered, with everything unfolded', async ({
        page,
        site,
      }) => {
        await page.goto(`${site.url}/settings`);
        await expect(page.getByRole('form', { name: 'One thing about your heart' })).toBeVisible();
        expect(await objections(page)).toEqual([]);
        await enterBody(page, site.url);
        await expect(page.getByRole('table', { name: 'Your heart rate zones today' })).toBeVisible();
        for (const more of await page.locator('.others > summary').all()) await more.click();
        expect(await objections(page)).toEqual([]);
      });
    });
  }
}

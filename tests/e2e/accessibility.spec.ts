import AxeBuilder from '@axe-core/playwright';
import { NOW, SUMMARIES } from './hand-written-log.ts';
import { connect, expect, type Page, test } from './site.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing to object to on any page, ${colorScheme}`, async ({ page, site }) => {
    await page.emulateMedia({ colorScheme });
    await page.clock.setFixedTime(NOW);
    await page.goto(site.url);
    expect(await objections(page)).toEqual([]);

    await page.goto(`${site.url}/callback?state=unknown&code=unknown`);
    await expect(page.getByRole('heading', { name: 'Not connected' })).toBeVisible();
    expect(await objections(page)).toEqual([]);

    await page.goto(`${site.url}/privacy`);
    expect(await objections(page)).toEqual([]);

    await connect(page, site);
    await page.goto(`${site.url}/dashboard?week=2026-01-26`);
    await expect(page.getByRole('heading', { name: 'Recent runs' })).toBeVisible();
    await page.getByText('Show these 26 weeks as a table').click();
    expect(await objections(page)).toEqual([]);

    await page.goto(`${site.url}/dashboard?metric=time&sport=all&seven=yes&earlier=yes`);
    await expect(page.getByRole('heading', { name: 'Weekly time' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Recent activities' })).toBeVisible();
    expect(await objections(page)).toEqual([]);

    await page.goto(`${site.url}/settings`);
    await expect(page.getByText('Connected to Strava as')).toBeVisible();
    expect(await objections(page)).toEqual([]);
    await page.getByLabel('Name contains').fill('swim');
    await page.getByRole('button', { name: 'Leave it out' }).click();
    await expect(page.getByRole('button', { name: 'Bring back' })).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1440]) {
    test(`axe finds nothing to object to on the four other pages, ${colorScheme}, ${width} px wide`, async ({
      page,
      site,
    }) => {
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 900 });
      await page.clock.setFixedTime(NOW);
      await connect(page, site);
      await page.goto(`${site.url}/activities`);
      await expect(page.getByRole('grid', { name: 'Activities' })).toBeVisible();
      expect(await objections(page)).toEqual([]);

      await page.goto(`${site.url}/calendar?date=2026-01-29`);
      await expect(page.getByRole('button', { name: 'Close this day' })).toBeVisible();
      await page.getByText('Show the hours as a table').click();
      expect(await objections(page)).toEqual([]);
      await page.getByRole('button', { name: 'Thursday', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Remove the filter Only Thursday' })).toBeVisible();
      expect(await objections(page)).toEqual([]);

      await page.goto(`${site.url}/records`);
      await expect(page.getByRole('table', { name: 'Milestones' })).toBeVisible();
      await page.getByText('Run: when each number was reached').click();
      expect(await objections(page)).toEqual([]);

      await page.goto(`${site.url}/goals`);
      await page.getByRole('button', { name: 'Set a goal' }).click();
      expect(await objections(page)).toEqual([]);
      await page.getByLabel('Target in km').fill('35');
      await page.getByLabel('Counting from').fill('2026-01-05');
      await page.getByRole('button', { name: 'Set the goal' }).click();
      await page.getByText(/^Met in/).click();
      expect(await objections(page)).toEqual([]);
    });
  }
}

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

/** 'rule: element' of each violation. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

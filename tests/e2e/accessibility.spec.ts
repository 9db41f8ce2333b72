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

    await page.goto(`${site.url}/settings`);
    await expect(page.getByText('Connected to Strava as')).toBeVisible();
    expect(await objections(page)).toEqual([]);
  });
}

/** 'rule: element' of each violation. */
async function objections(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

import { connect, expect, test } from './site.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';

test.use({ wish: { summaries: SUMMARIES, now: NOW } });

test.describe('a browser that prefers German', () => {
  test.use({ locale: 'de-DE' });

  test('gets the app in German, from the first page through Strava to the weeks', async ({ page, site }) => {
    await page.goto(`${site.url}/?sport=run`);
    await expect(page).toHaveURL(`${site.url}/de/?sport=run`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'de');
    await page.getByRole('link', { name: 'Connect with Strava' }).click();
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/de/dashboard`);
    await expect(page.getByRole('heading', { name: 'Wochenkilometer' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Wochen', exact: true })).toHaveAttribute('aria-current', 'page');
    await expect(page.getByText(/^\d+,\d\skm$/).first()).toBeVisible();
  });

  test('can have it in English, and keeps that', async ({ page, site }) => {
    await page.goto(`${site.url}/privacy?a=b#kept`);
    await expect(page).toHaveURL(`${site.url}/de/privacy?a=b#kept`);
    await page.getByRole('link', { name: 'English' }).click();
    await expect(page).toHaveURL(`${site.url}/privacy?a=b#kept`);
    await page.goto(site.url);
    await expect(page).toHaveURL(`${site.url}/`);
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('is not led away from an address without a page', async ({ page, site }) => {
    await page.goto(`${site.url}/de/nowhere`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  });
});

test('an English browser can have it in German, with what was connected before', async ({ page, site }) => {
  await connect(page, site);
  await page.getByRole('link', { name: 'Deutsch' }).click();
  await expect(page).toHaveURL(`${site.url}/de/dashboard`);
  await expect(page.getByRole('heading', { name: 'Wochenkilometer' })).toBeVisible();
});

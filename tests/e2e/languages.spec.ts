import { connect, expect, type Page, test } from './site.ts';
import { NOW, SUMMARIES } from './hand-written-log.ts';

const PAGES =
  'dashboard trends fitness calendar activities upload records gear goals share settings trust privacy setup reset goodbye'.split(
    ' ',
  );
/** What is on a page only when all of it is there. */
const LAST: Readonly<Record<string, string | RegExp>> = { dashboard: 'Neueste Läufe', trust: /stimmen/ };

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

test.describe('in German', () => {
  test.use({ locale: 'de-AT' });

  /** Words that no German page would have. */
  const ENGLISH = /\b(the|and|with|your|of|week|weeks|runs|from|not)\b/i;
  /** What keeps its name: Strava's buttons, tests and sources by their titles. */
  const said = (page: Page) =>
    page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement;
      copy
        .querySelectorAll('script, style, noscript, code, [lang="en"], .strava-btn, a[href*="strava.com"]')
        .forEach((one) => one.remove());
      const labels = [
        ...copy.querySelectorAll('[aria-label], [aria-valuetext], [title], [alt], [placeholder]'),
      ].flatMap((one) =>
        ['aria-label', 'aria-valuetext', 'title', 'alt', 'placeholder'].flatMap((name) => one.getAttribute(name) ?? []),
      );
      return [document.title, copy.textContent ?? '', ...labels];
    });

  test('no page says anything in English', async ({ page, site }) => {
    test.slow();
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(`${site.url}/de/`);
    const everything: string[] = [];
    const look = async (path: string) => {
      for (const whole of await said(page)) {
        // Strava's own words, which are English wherever one reads them.
        const text = whole.replaceAll(/„limit of connected athletes[^“]*“/gi, '');
        const sentence = text.split(/\n|(?<=[.!?])\s/).find((part) => ENGLISH.test(part));
        if (sentence) everything.push(`${path}: ${sentence.trim()}`);
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) everything.push(`${path}: ${width} px wide`);
    };
    await look('/');
    await page.getByRole('link', { name: 'Connect with Strava' }).click();
    await page.locator('#authorize').click();
    await page.waitForURL(`${site.url}/de/dashboard`);
    for (const path of PAGES) {
      await page.goto(`${site.url}/de/${path}`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      await expect(page.getByText(LAST[path] ?? /./).first()).toBeVisible();
      await page.waitForLoadState('networkidle');
      await look(path);
    }
    expect(everything).toEqual([]);
  });
});

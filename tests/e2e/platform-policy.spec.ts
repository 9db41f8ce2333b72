import { watch } from './calm.ts';
import { everythingStored } from './device.ts';
import { workerInCharge } from './offline.ts';
import { connect, expect, test } from './site.ts';
import { STRAVA_ORIGIN } from './strava-address.ts';
import { notice } from './weeks-on-show.ts';

test.use({ wish: { activities: 60 } });

test.describe('with JavaScript switched off', () => {
  test.use({ javaScriptEnabled: false });

  for (const [path, heading] of [
    ['/', 'How far have you run this week?'],
    ['/privacy', 'Where your data goes'],
    ['/goodbye', 'You are disconnected'],
  ] as const) {
    test(`P5: ${path} can be read without JavaScript`, async ({ page, site }) => {
      await page.goto(site.url + path);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(heading);
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(150);
      await expect(page.locator('noscript', { hasText: 'This page needs JavaScript' })).toHaveCount(0);
    });
  }

  for (const path of ['/dashboard', '/settings', '/connect', '/callback', '/demo']) {
    test(`P5: ${path} says that it needs JavaScript, and what to do`, async ({ page, site }) => {
      await page.goto(site.url + path);
      // Playwright's questions by text and role pass over noscript, shown or not.
      const words = page.locator('noscript p');
      await expect(words).toBeVisible();
      await expect(words).toContainText(/needs JavaScript.*Switch it on for this site/s);
      await words.locator('a').click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('How far have you run this week?');
    });
  }
});

test('P6: over plain http nobody signs in, with the reason, and nothing is stored', async ({
  page,
  playwright,
  launchOptions,
  site,
  strava,
}) => {
  // To a browser localhost is as good as https; a name is not.
  const names = '--host-resolver-rules=MAP milepost.test 127.0.0.1';
  const browser = await playwright.chromium.launch({ ...launchOptions, args: [...(launchOptions.args ?? []), names] });
  const insecure = await browser.newPage();
  await insecure.goto(`${site.url.replace('localhost', 'milepost.test')}/connect`);
  expect(await insecure.evaluate(() => [isSecureContext, crypto.subtle])).toEqual([false, undefined]);
  await expect(notice(insecure, 'Connecting needs a secure page.')).toContainText('https://');
  await expect(insecure.getByRole('button', { name: 'Try again' })).toHaveCount(0);
  expect(await strava.requests()).toEqual([]);
  const stored = await insecure.evaluate(() => [localStorage.length, sessionStorage.length]);
  expect(stored).toEqual([0, 0]);
  await browser.close();
  expect(await page.title()).toBe('');
});

test('P6: a browser without cryptography is told the same', async ({ page, site, strava }) => {
  await page.addInitScript(() => Object.defineProperty(Crypto.prototype, 'subtle', { value: undefined }));
  await page.goto(`${site.url}/connect`);
  await expect(notice(page, 'Connecting needs a secure page.')).toBeVisible();
  expect(await strava.requests()).toEqual([]);
  expect(await everythingStored(page)).not.toMatch(/state|verifier/i);
});

/** What a page could do against its policy, and the words that tell of it. */
const BREACHES = {
  'an inline style': [() => document.body.setAttribute('style', 'color: red'), /style-src/],
  'a picture from elsewhere': [() => void (new Image().src = 'https://elsewhere.example/dot.png'), /img-src/],
  'a question to elsewhere': [() => void fetch('https://elsewhere.example').catch(() => 0), /connect-src/],
  'text as markup': [
    () => {
      try {
        document.body.innerHTML = '<p>anything</p>';
      } catch {
        // Swallowed, as a careless piece of code would.
      }
    },
    /TrustedHTML/,
  ],
} as const;

for (const [what, [breach, words]] of Object.entries(BREACHES)) {
  test(`P8: ${what} would turn every end-to-end test red, in any tab`, async ({ browser, site }) => {
    const context = await browser.newContext();
    const troubles = await watch(context, [site.url]);
    const page = await context.newPage();
    await page.goto(`${site.url}/privacy`);
    const [popup] = await Promise.all([
      context.waitForEvent('page'),
      page.evaluate(() => void open('/settings', '_blank', 'noopener')),
    ]);
    await popup.waitForLoadState();
    expect(troubles).toEqual([]);
    await popup.evaluate(breach);
    await expect.poll(() => troubles.join('\n')).toMatch(words);
    await context.close();
  });
}

test('P10: a request to a foreign host would turn every end-to-end test red, from a tab or the worker', async ({
  browser,
  site,
}) => {
  const context = await browser.newContext({ serviceWorkers: 'allow' });
  const troubles = await watch(context, [site.url, STRAVA_ORIGIN]);
  const page = await context.newPage();
  await connect(page, site);
  await workerInCharge(page);
  expect(troubles).toEqual([]);

  const [worker] = context.serviceWorkers();
  await worker?.evaluate(() => fetch('http://127.0.0.1:9/from-the-worker').catch(() => 0));
  await expect.poll(() => troubles).toContain('asked http://127.0.0.1:9/from-the-worker');
  const tab = await context.newPage();
  await tab.goto('http://127.0.0.1:9/from-a-tab').catch(() => 0);
  await expect.poll(() => troubles).toContain('asked http://127.0.0.1:9/from-a-tab');
  await context.close();
});

test('P10: the main job asks this site and Strava alone', async ({ page, context, site }) => {
  const asked = new Set<string>();
  context.on('request', (request) => asked.add(new URL(request.url()).origin));
  await connect(page, site);
  await expect(page.getByRole('link', { name: /View .*on Strava/ }).first()).toBeVisible();
  expect([...asked].sort()).toEqual([STRAVA_ORIGIN, site.url].sort());
});

import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '#tests/e2e/find-browser.ts';
import { CLOCK_PATH } from './bundle.ts';

const TYPES: Record<string, string> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Chromium on a desktop-sized window, with the clock beside the app at `origin` and a Strava that never answers. */
export async function openBrowser(origin: string, clockFolder: string) {
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] });
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-IE' });
  await context.route(
    (url) => url.origin !== origin,
    () => undefined,
  );
  await context.route(`${origin}${CLOCK_PATH}**`, async (route) => {
    const path = new URL(route.request().url()).pathname.slice(CLOCK_PATH.length) || 'index.html';
    // With these two headers the browser's clock ticks in 5 microseconds rather than 100.
    const headers = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
    await route.fulfill({
      body: await readFile(join(clockFolder, path)),
      contentType: TYPES[extname(path)] ?? '',
      headers,
    });
  });
  return { browser, context };
}

/** Does something in a page that has just been loaded, so that nothing is warm. */
export async function inFreshPage<Result>(
  context: BrowserContext,
  address: string,
  work: (page: Page) => Promise<Result>,
): Promise<Result> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    return await work(page);
  } finally {
    await page.close();
  }
}

import puppeteer from 'puppeteer-core';
import type { Driver } from './driver.ts';
import { installed } from './install.ts';

/** Firefox, driven through WebDriver BiDi, which is built into it. Undefined where there is none. */
export async function openFirefox(): Promise<Driver | undefined> {
  const executablePath = installed(['firefox-esr', 'firefox'], ['firefox-esr']);
  if (executablePath === undefined) return undefined;
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: { 'intl.accept_languages': 'en-IE, en', 'intl.locale.requested': 'en-IE' },
  });
  const [page = await browser.newPage()] = await browser.pages();
  await page.setViewport({ width: 1280, height: 900 });
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(error instanceof Error ? error.message : String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(message.text());
  });
  return {
    name: (await browser.version()).replace('firefox/', 'Firefox '),
    go: async (url) => void (await page.goto(url)),
    click: (path) => page.locator(`::-p-xpath(${path})`).click(),
    async pressLeft(path) {
      const element = await page.waitForSelector(`::-p-xpath(${path})`);
      await element?.press('ArrowLeft');
    },
    evaluate: (expression) => page.evaluate(expression),
    troubles: () => troubles,
    close: () => browser.close(),
  };
}

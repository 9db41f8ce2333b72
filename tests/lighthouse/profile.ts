import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '#tests/e2e/find-browser.ts';

export interface Browser {
  readonly context: BrowserContext;
  /** Where Lighthouse finds the same browser. */
  readonly port: number;
}

export interface Profile {
  /** Starts the browser, uses it and ends it. What it stored is there when it starts again. */
  browse<Result>(use: (browser: Browser) => Promise<Result>): Promise<Result>;
  remove(): Promise<void>;
}

/**
 * A profile for Chromium, which Playwright signs in with and Lighthouse measures in. In a browser that has shown the page
 * before, clearing that away would be measured as if it were the page's own work.
 */
export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-lighthouse-'));
  const portFile = join(folder, 'DevToolsActivePort');
  return {
    async browse(use) {
      await rm(portFile, { force: true });
      const context = await chromium.launchPersistentContext(folder, {
        executablePath: findBrowser(),
        locale: 'en-IE',
        args: ['--remote-debugging-port=0', '--no-sandbox', '--disable-background-networking', '--disable-sync'],
      });
      try {
        const [port = ''] = (await readFile(portFile, 'utf8')).split('\n');
        return await use({ context, port: Number(port) });
      } finally {
        await context.close();
      }
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

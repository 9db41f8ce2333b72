import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findBrowser } from '#tests/e2e/find-browser.ts';

export interface Profile {
  readonly context: BrowserContext;
  /** Where Lighthouse finds the same browser. */
  readonly port: number;
  close(): Promise<void>;
}

/** A Chromium with a profile of its own that Playwright signs in with and Lighthouse measures in. */
export async function openProfile(): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'milepost-lighthouse-'));
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    locale: 'en-IE',
    args: ['--remote-debugging-port=0', '--no-sandbox', '--disable-background-networking', '--disable-sync'],
  });
  const [port = ''] = (await readFile(join(folder, 'DevToolsActivePort'), 'utf8')).split('\n');
  return {
    context,
    port: Number(port),
    async close() {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
